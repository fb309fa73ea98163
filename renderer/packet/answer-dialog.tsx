// 接收 or 退回 of what another room sent: as a file for the way back, as a code on the screen, or told by telephone.
import { useState } from 'react'
import type { Answers } from '../../shared/contract'
import type { Incident } from '../../shared/incident/record'
import type { CarriedReport, Received } from '../../shared/packet/record'
import { unanswered } from '../../shared/packet/slip'
import { nameOf } from '../../shared/report/state'
import { refusalText } from '../../shared/refusals'
import type { Refusal } from '../../shared/result'
import { api } from '../api'
import { useSend } from '../form/use-send'
import { Check, Choice, DialogFrame, Field, FieldRow, TextInput } from '../ui'
import { useDesk, useWhyReadOnly } from '../use-desk'
import { Code } from './code'
import { Notice } from './notice'
import { Lines, Row } from './rows'
import styles from './packet.module.css'

export interface AnswerDialogProps {
  readonly incident: Incident
  readonly received: Received
  /** What is asked first: 退回, of this report. */
  readonly returning?: string | undefined
  readonly onClose: () => void
}

const MODES = [
  { value: 'received', label: '收到' },
  { value: 'returned', label: '退回' },
] as const
type Mode = (typeof MODES)[number]['value']

interface ReturnProps {
  readonly reports: readonly CarriedReport[]
  readonly chosen: readonly string[]
  readonly reason: string
  readonly error: string | undefined
  readonly onChoose: (chosen: readonly string[]) => void
  readonly onReason: (reason: string) => void
}

/** Which go back, and why: a common reason by one press, or in words of one's own. */
function ReturnFields({ reports, chosen, reason, error, onChoose, onReason }: ReturnProps) {
  const { reasons } = useDesk().inbox
  const add = (word: string) => onReason(reason === '' ? word : `${reason}；${word}`)
  return (
    <>
      <Field label="退回哪些" required>
        <FieldRow fit>
          {reports.map((report) => (
            <Check
              key={report.reportId}
              checked={chosen.includes(report.reportId)}
              onChange={(on) =>
                onChoose(
                  on
                    ? [...chosen, report.reportId]
                    : chosen.filter((one) => one !== report.reportId),
                )
              }
            >
              {nameOf(report)}
            </Check>
          ))}
        </FieldRow>
      </Field>
      <Field label="退回原因" required error={error}>
        <TextInput
          label="退回原因"
          value={reason}
          autoFocus
          maxLength={200}
          placeholder="写明缺什么、错什么，对方照着改"
          onChange={onReason}
        />
        <div className={styles.usual}>
          {reasons.map((word) => (
            <button key={word} type="button" className={styles.word} onClick={() => add(word)}>
              {word}
            </button>
          ))}
        </div>
      </Field>
    </>
  )
}

/** As a file or as a code: what is made, and what was refused. */
function useSlip() {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [path, setPath] = useState<string | null>(null)
  const [code, setCode] = useState<Answers['receiptCode'] | null>(null)
  const begin = (work: () => Promise<Refusal | null>) => {
    setBusy(true)
    setRefused(null)
    void work()
      .then(setRefused)
      .finally(() => setBusy(false))
  }
  type Asked = Parameters<typeof api.exportReceipt>[0]
  const file = (asked: Asked) =>
    begin(async () => {
      const reply = await api.exportReceipt(asked)
      if (reply.ok) setPath(reply.value.path)
      return reply.ok ? null : reply.error
    })
  const draw = (asked: Asked) =>
    begin(async () => {
      const reply = await api.receiptCode(asked)
      if (reply.ok) setCode(reply.value)
      return reply.ok ? null : reply.error
    })
  return { busy, refused, path, code, file, draw }
}

export function AnswerDialog({ incident, received, returning, onClose }: AnswerDialogProps) {
  const why = useWhyReadOnly()
  const slip = useSlip()
  const [noticed, setNoticed] = useState(false)
  const [mode, setMode] = useState<Mode>(returning === undefined ? 'received' : 'returned')
  const { source, reports } = received
  const waiting = unanswered(received).map(({ reportId }) => reportId)
  const [chosen, setChosen] = useState<readonly string[]>(
    returning === undefined ? waiting : [returning],
  )
  const [reason, setReason] = useState('')
  const [told, setTold] = useState('')
  const back = mode === 'returned'
  const meant = back ? chosen : reports.map(({ reportId }) => reportId)
  const asked = {
    incidentId: incident.id,
    noticeAccepted: true,
    ...(back ? { returned: { reports: [...chosen], reason } } : {}),
  } as const
  const phone = useSend(() => ({
    type: 'answerByPhone',
    incidentId: incident.id,
    reports: [...meant],
    returned: back ? reason : null,
    told,
  }))
  const unsaid = why !== undefined || (back && (chosen.length === 0 || reason.trim() === ''))
  const disabled = unsaid || !noticed
  const made = slip.path !== null || slip.code !== null
  return (
    <DialogFrame
      open
      width={720}
      title={`${back ? '退回' : '出具回执'} ${source.number}`}
      consequence={
        back
          ? '连同原因退给对方：他们读进去，就立一件待办，改好再报；退回也算已经接收，用了几分钟照记。'
          : '证明这几份报告已经收到、文字一字不差。对方读进回执，他们的回执时限就了结。'
      }
      actions={[
        {
          label: slip.busy ? '正在出具…' : '存为文件…',
          keyName: 'Ctrl+Enter',
          act: () => slip.file(asked),
          disabled,
        },
        {
          label: '显示二维码',
          keyName: 'Ctrl+1',
          kind: 'outlined',
          act: () => slip.draw(asked),
          disabled: disabled || slip.code !== null,
        },
        {
          label: '已电话告知',
          keyName: 'Ctrl+2',
          kind: 'outlined',
          act: () => phone.submit(onClose),
          disabled: unsaid || made || told.trim() === '',
        },
      ]}
      onClose={onClose}
      dirty={!made && (reason !== '' || told !== '')}
      busy={slip.busy || phone.busy}
      error={why ?? (slip.refused === null ? phone.errorElsewhere : refusalText(slip.refused))}
    >
      {!made && (
        <Field label="怎么答复">
          <Choice label="怎么答复" value={mode} options={MODES} onChange={setMode} />
        </Field>
      )}
      {back && !made ? (
        <ReturnFields
          reports={reports}
          chosen={chosen}
          reason={reason}
          error={phone.errorAt('returned')}
          onChoose={setChosen}
          onReason={setReason}
        />
      ) : (
        <Lines label={back ? '退回' : '回执'}>
          <Row name="给谁">{source.unit}</Row>
          <Row name="哪些报告">
            {reports
              .filter(({ reportId }) => meant.includes(reportId))
              .map((report) => `${nameOf(report)}（摘要 ${report.digest.slice(0, 8)}）`)
              .join('、')}
          </Row>
        </Lines>
      )}
      {!made && (
        <Field label="电话告知谁" hint="对方没有值班台的，打电话告知后按 Ctrl+2 记下">
          <TextInput
            label="电话告知谁"
            value={told}
            maxLength={100}
            placeholder="对方值班员姓名"
            onChange={setTold}
          />
        </Field>
      )}
      {slip.code !== null && <Code {...slip.code} />}
      {slip.path !== null && (
        <p className={styles.saved} role="status">
          已存为 {slip.path}。拷回优盘交给对方，在他们的“导入”里读进去。
        </p>
      )}
      {slip.code === null && <Notice way="out" checked={noticed} onChange={setNoticed} />}
    </DialogFrame>
  )
}
