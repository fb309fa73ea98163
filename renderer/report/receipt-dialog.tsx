// 记回执: who at the other end confirmed it, and when. Each is a record of its own; what was taken
// over leaves the list, so that after a refusal only the rest stands there.
import { useState } from 'react'
import type { Incident } from '../../shared/incident/record'
import type { Report } from '../../shared/report/record'
import { nameOf, unreceipted } from '../../shared/report/state'
import { ok, type Refusal } from '../../shared/result'
import { send } from '../form/send'
import { DialogFrame } from '../kit'
import { receiptOf, ReceiptRows, startingReceipts, type ReceiptRow } from './receipt-rows'
import { useChain } from './use-chain'

export interface ReceiptDialogProps {
  readonly incident: Incident
  readonly report: Report
  readonly onClose: () => void
}

export function ReceiptDialog({ incident, report, onClose }: ReceiptDialogProps) {
  const chain = useChain()
  const waiting = unreceipted(report)
  const [rows, setRows] = useState(() => startingReceipts(waiting, report.deliveries))
  const [refused, setRefused] = useState<{ readonly id: string; readonly error: Refusal } | null>(null)
  const [touched, setTouched] = useState(false)
  const chosen = waiting.filter(({ id }) => rows[id]?.ticked === true)

  const change = (id: string, patch: Partial<ReceiptRow>) => {
    setRows((all) => ({ ...all, [id]: { ...all[id]!, ...patch } }))
    setTouched(true)
  }
  const record = () =>
    chain.run(async () => {
      setRefused(null)
      for (const { id } of chosen) {
        const receipt = receiptOf(rows[id]!)
        const result = await send({ type: 'recordReceipt', incidentId: incident.id, reportId: report.id, recipientId: id, receipt })
        if (result.ok) continue
        setRefused({ id, error: result.error })
        return result
      }
      return ok(null)
    }, onClose)

  return (
    <DialogFrame
      open
      title={`记回执 ${nameOf(report)}`}
      consequence="打电话确认对方收到，谁收的、几点几分。全部回执，这一份才算办完。"
      width={1000}
      busy={chain.busy}
      dirty={touched}
      onClose={onClose}
      actions={[{ label: `记回执 ${chosen.length} 家`, keyName: 'Ctrl+Enter', act: record, disabled: chosen.length === 0 }]}
    >
      <ReceiptRows
        waiting={waiting}
        deliveries={report.deliveries}
        rows={rows}
        onChange={change}
        faultAt={(id) => (refused?.id === id ? refused.error : null)}
      />
    </DialogFrame>
  )
}
