// 回执 of a 零报告: who confirmed it, and when; one record each.
import { useState } from 'react'
import type { NilReport } from '../../shared/nil-report/record'
import { ok, type Refusal } from '../../shared/result'
import { send } from '../form/send'
import { DialogFrame } from '../kit'
import { receiptOf, ReceiptRows, startingReceipts, type ReceiptRow } from '../report/receipt-rows'
import { useChain } from '../report/use-chain'
import { shortDay } from '../roster/month'

export function NilReceiptDialog({ report, onClose }: { readonly report: NilReport; readonly onClose: () => void }) {
  const chain = useChain()
  const { date, deliveries } = report
  const [done, setDone] = useState<readonly string[]>([])
  const waiting = report.addressedTo.filter(({ id }) => deliveries[id]?.receipt === null && !done.includes(id))
  const [rows, setRows] = useState(() => startingReceipts(waiting, deliveries))
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
        const result = await send({ type: 'recordNilReceipt', date, recipientId: id, receipt: receiptOf(rows[id]!) })
        if (result.ok) setDone((ids) => [...ids, id])
        else {
          setRefused({ id, error: result.error })
          return result
        }
      }
      return ok(null)
    }, onClose)
  return (
    <DialogFrame
      open
      width={1000}
      title={`记回执 ${shortDay(date)}零报告`}
      consequence="打电话确认对方收到，谁收的、几点几分。"
      actions={[{ label: `记回执 ${chosen.length} 家`, keyName: 'Ctrl+Enter', act: record, disabled: chosen.length === 0 }]}
      onClose={onClose}
      dirty={touched}
      busy={chain.busy}
    >
      <ReceiptRows
        waiting={waiting}
        deliveries={deliveries}
        rows={rows}
        onChange={change}
        faultAt={(id) => (refused?.id === id ? refused.error : null)}
      />
    </DialogFrame>
  )
}
