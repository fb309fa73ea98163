// 导出事件包: what goes along, the 涉密 notice each time, a passphrase or none, and where it lies now.
import { useState } from 'react'
import { sizeText } from '../../shared/attachment/words'
import { incidentNumber, type Incident } from '../../shared/incident/record'
import { nameOf } from '../../shared/report/state'
import { refusalText } from '../../shared/refusals'
import type { Refusal } from '../../shared/result'
import { api } from '../api'
import { useStore } from '../store'
import { DialogFrame, Field, FieldRow, Tag } from '../ui'
import { useDesk, useWhyReadOnly } from '../use-desk'
import { contentsOf, type Contents } from './contents'
import { Notice } from './notice'
import styles from './packet.module.css'
import { Passphrase } from './passphrase'
import { PASSPHRASE_LEAST } from './strength'

const FILES_NAMED = 6

function Inside({
  incident,
  contents,
}: {
  readonly incident: Incident
  readonly contents: Contents
}) {
  const { reports, attachments, size, unsent } = contents
  const others = attachments.length - FILES_NAMED
  return (
    <ul className={styles.inside} aria-label="事件包里有">
      <li>
        <b>报告</b>
        <span>
          {reports.length === 0
            ? '还没有报送过书面报告'
            : `${reports.map(nameOf).join('、')}，按报送时的原样`}
        </span>
      </li>
      <li>
        <b>时间线</b>
        <span>{incident.timeline.length} 步，每步带记录链，可以查验有没有改动</span>
      </li>
      <li>
        <b>附件</b>
        <span>
          {attachments.length === 0 ? '没有' : `${attachments.length} 个，共 ${sizeText(size)}：`}
          {attachments
            .slice(0, FILES_NAMED)
            .map((one) => `${one.name}（${sizeText(one.size)}）`)
            .join('、')}
          {others > 0 && `，另 ${others} 个`}
        </span>
      </li>
      {unsent !== undefined && (
        <li>
          <b>不带走</b>
          <span>{nameOf(unsent)}还没有报送，草稿留在本机</span>
        </li>
      )}
    </ul>
  )
}

interface Outcome {
  readonly path: string
  readonly digest: string
  readonly sealed: boolean
}

function Done({
  incident,
  outcome,
  onClose,
}: {
  readonly incident: Incident
  readonly outcome: Outcome
  readonly onClose: () => void
}) {
  const { path, digest, sealed } = outcome
  return (
    <DialogFrame
      open
      width={720}
      title={`已导出 ${incidentNumber(incident)}`}
      consequence="导出已记入时间线。拷到优盘或光盘，交给对方值班室导入；对方的回执拿回来，在“导入”里读进来。"
      actions={[{ label: '好', keyName: 'Enter', act: onClose }]}
      onClose={onClose}
    >
      <Field label="文件">
        <FieldRow fit>
          <span className={styles.path}>{path}</span>
        </FieldRow>
      </Field>
      <Field label="加密">
        <FieldRow fit>
          {sealed ? (
            <>
              <Tag kind="safe">已加密</Tag>
              <span>密码请当面或另途告知，不要写在优盘上、不要和文件一起送。</span>
            </>
          ) : (
            <>
              <Tag kind="soon">没有加密</Tag>
              <span>谁拿到都能打开，请当面交接。</span>
            </>
          )}
        </FieldRow>
      </Field>
      <Field label="摘要" hint="对方导入时会显示同一个摘要，电话里核对前 8 位即可">
        <FieldRow fit>
          <span className={styles.digest} title={digest}>
            {digest.slice(0, 8)}
          </span>
        </FieldRow>
      </Field>
    </DialogFrame>
  )
}

const progressText = (sealing: number | null): string =>
  sealing === null ? '正在导出…' : `正在加密 ${Math.round(sealing * 100)}%`

export function ExportDialog({
  incident,
  onClose,
}: {
  readonly incident: Incident
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const sealing = useStore((store) => store.sealing)
  const [noticed, setNoticed] = useState(false)
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  if (outcome !== null) return <Done incident={incident} outcome={outcome} onClose={onClose} />
  const sealed = first !== ''
  const fits = !sealed || (first.length >= PASSPHRASE_LEAST && first === again)
  const run = () => {
    setBusy(true)
    setRefused(null)
    void api
      .exportPacket({
        incidentId: incident.id,
        passphrase: sealed ? first : null,
        noticeAccepted: true,
      })
      .then((reply) =>
        reply.ok ? setOutcome({ ...reply.value, sealed }) : setRefused(reply.error),
      )
      .finally(() => setBusy(false))
  }
  return (
    <DialogFrame
      open
      width={720}
      title={`导出事件包 ${incidentNumber(incident)}`}
      consequence="一个文件带走这起事件的全部材料：能读的 PDF、数据、记录链和附件。对方值班台导入后就能接着办。"
      actions={[
        {
          label: busy ? progressText(sealing) : '导出到文件夹…',
          keyName: 'Ctrl+Enter',
          act: run,
          disabled: !noticed || !fits || why !== undefined,
        },
      ]}
      onClose={onClose}
      dirty={sealed}
      busy={busy}
      error={why ?? (refused === null ? undefined : refusalText(refused))}
    >
      <Inside incident={incident} contents={contentsOf(desk, incident)} />
      <Passphrase first={first} again={again} onFirst={setFirst} onAgain={setAgain} />
      <Notice way="out" checked={noticed} onChange={setNoticed} />
    </DialogFrame>
  )
}
