// The table of receipts: who still owes one, when it came, and who gave it.
import type { AddressedTo, Delivery } from '../../../shared/report/record'
import { refusalText } from '../../../shared/refusals'
import type { Refusal } from '../../../shared/result'
import { MINUTE, relativeText, toInstant, toMs, type Ms } from '../../../shared/time'
import { CHANNEL_NAMES } from '../../../shared/vocabulary'
import { ContactPick } from '../../contact/contact-pick'
import { Check, TextInput, TimeField } from '../../ui'
import { useMinute } from '../../use-desk'
import { deskNow } from '../../store'
import styles from '../report.module.css'

export interface ReceiptRow {
  readonly ticked: boolean
  readonly at: Ms | null
  readonly receivedBy: string
  /** Why they send it back, said on the telephone; null: they keep it. */
  readonly returned: string | null
}

type Deliveries = Readonly<Record<string, Delivery>>
export type ReceiptRowsState = Readonly<Record<string, ReceiptRow>>

/** Now, to the minute, but never before it was sent. */
const startOf = ({ at, receivedBy }: Delivery, alone: boolean): ReceiptRow => ({
  ticked: alone || receivedBy !== '',
  at: Math.max(Math.floor(deskNow() / MINUTE) * MINUTE, toMs(at)),
  receivedBy,
  returned: null,
})

export const startingReceipts = (
  waiting: readonly AddressedTo[],
  deliveries: Deliveries,
): ReceiptRowsState =>
  Object.fromEntries(waiting.map(({ id }) => [id, startOf(deliveries[id]!, waiting.length === 1)]))

export const receiptOf = ({ at, receivedBy }: ReceiptRow) => ({
  at: at === null ? '' : toInstant(at),
  receivedBy,
})

export interface ReceiptRowsProps {
  readonly waiting: readonly AddressedTo[]
  readonly deliveries: Deliveries
  readonly rows: ReceiptRowsState
  /** Whether they may send it back: a report, and not a nil report. */
  readonly returnable: boolean
  readonly onChange: (id: string, patch: Partial<ReceiptRow>) => void
  /** What was refused in the row of a recipient. */
  readonly faultAt: (id: string) => Refusal | null
}

export function ReceiptRows({
  waiting,
  deliveries,
  rows,
  returnable,
  onChange,
  faultAt,
}: ReceiptRowsProps) {
  const now = useMinute()
  return (
    <table className={styles.rows} aria-label="等回执的对象">
      <thead>
        <tr>
          <th scope="col">对象</th>
          <th scope="col">报送</th>
          <th scope="col">回执时间</th>
          <th scope="col">接收人</th>
        </tr>
      </thead>
      <tbody>
        {waiting.map(({ id, name }, index) => {
          const { ticked, at, receivedBy, returned } = rows[id]!
          const delivery = deliveries[id]!
          const fault = faultAt(id)
          return (
            <tr key={id} className={ticked ? undefined : styles.off}>
              <th scope="row">
                <Check checked={ticked} onChange={(next) => onChange(id, { ticked: next })}>
                  {name}
                </Check>
              </th>
              <td className={styles.quiet}>
                {relativeText(toMs(delivery.at), now)} {CHANNEL_NAMES[delivery.channel]}
              </td>
              <td>
                <TimeField
                  label={`${name} 回执时间`}
                  value={at}
                  now={now}
                  faulty={fault?.path === 'receipt.at'}
                  onChange={(next) => onChange(id, { at: next, ticked: true })}
                />
                {fault !== null && (
                  <p className={styles.rowError} role="alert">
                    {refusalText(fault)}
                  </p>
                )}
              </td>
              <td>
                <ContactPick
                  label={`${name} 接收人`}
                  value={receivedBy}
                  maxLength={200}
                  autoFocus={index === 0}
                  placeholder="谁收的，必填"
                  faulty={fault?.path === 'receipt.receivedBy'}
                  onChange={(next) => onChange(id, { receivedBy: next, ticked: true })}
                  onPick={(entry) => onChange(id, { receivedBy: entry.name, ticked: true })}
                />
                {returnable && (
                  <div className={styles.sentBack}>
                    <Check
                      checked={returned !== null}
                      onChange={(on) => onChange(id, { returned: on ? '' : null, ticked: true })}
                    >
                      对方退回
                    </Check>
                    {returned !== null && (
                      <TextInput
                        label={`${name} 退回原因`}
                        value={returned}
                        maxLength={200}
                        placeholder="对方怎么说的，必填"
                        faulty={fault?.path === 'returned'}
                        onChange={(next) => onChange(id, { returned: next, ticked: true })}
                      />
                    )}
                  </div>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
