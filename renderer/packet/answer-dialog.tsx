// 出具回执: that these very texts have arrived, as a file for the way back or as a code on the screen.
import { useState } from 'react'
import type { Answers } from '../../shared/contract'
import type { Incident } from '../../shared/incident/record'
import type { Received } from '../../shared/packet/record'
import { nameOf } from '../../shared/report/state'
import { refusalText } from '../../shared/refusals'
import type { Refusal } from '../../shared/result'
import { api } from '../api'
import { DialogFrame } from '../ui'
import { useWhyReadOnly } from '../use-desk'
import { Code } from './code'
import { Notice } from './notice'
import { Lines, Row } from './rows'
import styles from './packet.module.css'

export interface AnswerDialogProps {
  readonly incident: Incident
  readonly received: Received
  readonly onClose: () => void
}

export function AnswerDialog({ incident, received, onClose }: AnswerDialogProps) {
  const why = useWhyReadOnly()
  const [noticed, setNoticed] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [path, setPath] = useState<string | null>(null)
  const [code, setCode] = useState<Answers['receiptCode'] | null>(null)
  const asked = { incidentId: incident.id, noticeAccepted: true } as const
  const begin = (work: () => Promise<Refusal | null>) => {
    setBusy(true)
    setRefused(null)
    void work()
      .then(setRefused)
      .finally(() => setBusy(false))
  }
  const file = () =>
    begin(async () => {
      const reply = await api.exportReceipt(asked)
      if (reply.ok) setPath(reply.value.path)
      return reply.ok ? null : reply.error
    })
  const draw = () =>
    begin(async () => {
      const reply = await api.receiptCode(asked)
      if (reply.ok) setCode(reply.value)
      return reply.ok ? null : reply.error
    })
  const disabled = !noticed || why !== undefined
  const { source, reports } = received
  return (
    <DialogFrame
      open
      width={680}
      title={`出具回执 ${source.number}`}
      consequence="证明这几份报告已经收到、文字一字不差。对方读进回执，他们的回执时限就了结。"
      actions={[
        { label: busy ? '正在出具…' : '存为文件…', keyName: 'Ctrl+Enter', act: file, disabled },
        {
          label: '显示二维码',
          keyName: 'Ctrl+1',
          kind: 'outlined',
          act: draw,
          disabled: disabled || code !== null,
        },
      ]}
      onClose={onClose}
      busy={busy}
      error={why ?? (refused === null ? undefined : refusalText(refused))}
    >
      <Lines label="回执">
        <Row name="给谁">{source.unit}</Row>
        <Row name="哪些报告">
          {reports
            .map((report) => `${nameOf(report)}（摘要 ${report.digest.slice(0, 8)}）`)
            .join('、')}
        </Row>
      </Lines>
      {code !== null && <Code {...code} />}
      {path !== null && (
        <p className={styles.saved} role="status">
          已存为 {path}。拷回优盘交给对方，在他们的“导入”里读进去。
        </p>
      )}
      {code === null && <Notice way="out" checked={noticed} onChange={setNoticed} />}
    </DialogFrame>
  )
}
