// To whom a 零报告 goes, and why it is late: the same rows when it is written and when it goes to the rest.
import { useState } from 'react'
import { dueOn } from '../../shared/nil-report/clocks'
import type { AddressedTo, DeliveryInput } from '../../shared/report/record'
import { durationText, MINUTE, momentOn, timeText, type Day, type Ms } from '../../shared/time'
import type { useSend } from '../form/use-send'
import { Field, TextInput } from '../ui'
import { inputsOf, startingRows, type DeliveryRow } from '../report/sending/deliver-form'
import { DeliverRows } from '../report/sending/deliver-rows'
import { useDesk } from '../use-desk'
import { deskNow } from '../store'
import { lateBy } from './late'

type Sending = ReturnType<typeof useSend>

export interface NilDelivery {
  readonly rows: readonly DeliveryRow[]
  readonly setRows: (rows: DeliveryRow[]) => void
  readonly deliveries: DeliveryInput[]
  readonly dueAt: Ms
  /** By how much it misses that; null when it is in time. */
  readonly late: Ms | null
  readonly reason: string
  readonly setReason: (reason: string) => void
}

/** Everyone ticked, now to the minute, and never before that day began. */
export function useNilDelivery(date: Day, to: readonly AddressedTo[]): NilDelivery {
  const desk = useDesk()
  const [rows, setRows] = useState(() =>
    startingRows(
      to,
      desk,
      Math.max(Math.floor(deskNow() / MINUTE) * MINUTE, momentOn(date, '00:00')),
    ),
  )
  const [reason, setReason] = useState('')
  const dueAt = dueOn(desk, date)
  return {
    rows,
    setRows,
    deliveries: inputsOf(rows),
    dueAt,
    late: lateBy(rows, dueAt),
    reason,
    setReason,
  }
}

export interface DeliveryFieldsProps {
  readonly delivery: NilDelivery
  readonly sending: Sending
  /** Whether the reason for being late is asked for. */
  readonly asked: boolean
}

export function DeliveryFields({ delivery, sending, asked }: DeliveryFieldsProps) {
  const { rows, setRows, deliveries, dueAt, late, reason, setReason } = delivery
  return (
    <>
      <DeliverRows
        rows={rows}
        onChange={setRows}
        errorAt={(id) =>
          sending.errorAt(
            `deliveries.${deliveries.findIndex(({ recipientId }) => recipientId === id)}`,
          )
        }
      />
      {asked && (
        <Field
          label="迟报原因"
          required
          warning={late === null ? undefined : `比 ${timeText(dueAt)} 晚 ${durationText(late)}`}
          error={sending.errorAt('lateReason')}
        >
          <TextInput value={reason} maxLength={200} onChange={setReason} />
        </Field>
      )}
    </>
  )
}
