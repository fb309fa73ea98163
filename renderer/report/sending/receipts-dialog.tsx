// 记回执: who at the other end confirmed it, and when. Each is a record of its own; what was taken
// over leaves the list, so that after a refusal only the rest stands there.
import { useState } from 'react'
import type { AddressedTo, Delivery } from '../../../shared/report/record'
import { ok, type Refusal, type Result } from '../../../shared/result'
import { DialogFrame } from '../../ui'
import { receiptOf, ReceiptRows, startingReceipts, type ReceiptRow } from './receipt-rows'
import { useAction } from '../../form/use-action'

export interface ReceiptsDialogProps {
  /** 首报 */
  readonly name: string
  readonly consequence: string
  readonly returnable?: boolean
  readonly addressedTo: readonly AddressedTo[]
  readonly deliveries: Readonly<Record<string, Delivery>>
  readonly record: (
    recipientId: string,
    receipt: ReturnType<typeof receiptOf>,
    returned: string | null,
  ) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function ReceiptsDialog({
  name,
  consequence,
  returnable = false,
  addressedTo,
  deliveries,
  record,
  onClose,
}: ReceiptsDialogProps) {
  const chain = useAction()
  /** Whoever opened this may hold the document as it was. */
  const [done, setDone] = useState<readonly string[]>([])
  const waiting = addressedTo.filter(
    ({ id }) => deliveries[id]?.receipt === null && !done.includes(id),
  )
  const [rows, setRows] = useState(() => startingReceipts(waiting, deliveries))
  const [refused, setRefused] = useState<{ readonly id: string; readonly error: Refusal } | null>(
    null,
  )
  const [touched, setTouched] = useState(false)
  const chosen = waiting.filter(({ id }) => rows[id]?.ticked === true)

  const change = (id: string, patch: Partial<ReceiptRow>) => {
    setRows((all) => ({ ...all, [id]: { ...all[id]!, ...patch } }))
    setTouched(true)
    if (refused?.id === id) setRefused(null)
  }
  const recordAll = () =>
    chain.run(async () => {
      setRefused(null)
      for (const { id } of chosen) {
        const result = await record(id, receiptOf(rows[id]!), rows[id]!.returned)
        if (!result.ok) {
          setRefused({ id, error: result.error })
          return result
        }
        setDone((ids) => [...ids, id])
      }
      return ok(null)
    }, onClose)

  return (
    <DialogFrame
      open
      title={`记回执 ${name}`}
      consequence={consequence}
      width={1000}
      busy={chain.busy}
      dirty={touched}
      onClose={onClose}
      actions={[
        {
          label: `记回执 ${chosen.length} 家`,
          keyName: 'Ctrl+Enter',
          act: recordAll,
          disabled: chosen.length === 0,
        },
      ]}
    >
      <ReceiptRows
        waiting={waiting}
        deliveries={deliveries}
        rows={rows}
        returnable={returnable}
        onChange={change}
        faultAt={(id) => (refused?.id === id ? refused.error : null)}
      />
    </DialogFrame>
  )
}
