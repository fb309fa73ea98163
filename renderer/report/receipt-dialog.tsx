// 记回执: who at the other end confirmed it, and when. Each is a record of its own; what was taken
// over leaves the list, so that after a refusal only the rest stands there.
import { useState } from 'react'
import type { Incident } from '../../shared/incident/record'
import type { Delivery, Report } from '../../shared/report/record'
import { nameOf, unreceipted } from '../../shared/report/state'
import { refusalText } from '../../shared/refusals'
import { ok, type Refusal } from '../../shared/result'
import { MINUTE, relativeText, toInstant, toMs, type Ms } from '../../shared/time'
import { CHANNEL_NAMES } from '../../shared/vocabulary'
import { send } from '../form/send'
import { Check, DialogFrame, TextInput, TimeField } from '../kit'
import { useMinute } from '../room/use-room'
import { deskNow } from '../store'
import styles from './report.module.css'
import { useChain } from './use-chain'

interface Row {
  readonly ticked: boolean
  readonly at: Ms | null
  readonly receivedBy: string
}

/** Now, to the minute, but never before it was sent. */
const startOf = ({ at, receivedBy }: Delivery, alone: boolean): Row => ({
  ticked: alone || receivedBy !== '',
  at: Math.max(Math.floor(deskNow() / MINUTE) * MINUTE, toMs(at)),
  receivedBy,
})

export interface ReceiptDialogProps {
  readonly incident: Incident
  readonly report: Report
  readonly onClose: () => void
}

export function ReceiptDialog({ incident, report, onClose }: ReceiptDialogProps) {
  const now = useMinute()
  const chain = useChain()
  const waiting = unreceipted(report)
  const [rows, setRows] = useState<Readonly<Record<string, Row>>>(() =>
    Object.fromEntries(waiting.map(({ id }) => [id, startOf(report.deliveries[id]!, waiting.length === 1)])))
  const [refused, setRefused] = useState<{ readonly id: string; readonly error: Refusal } | null>(null)
  const [touched, setTouched] = useState(false)
  const chosen = waiting.filter(({ id }) => rows[id]?.ticked === true)

  const change = (id: string, patch: Partial<Row>) => {
    setRows((all) => ({ ...all, [id]: { ...all[id]!, ...patch } }))
    setTouched(true)
  }
  const record = () =>
    chain.run(async () => {
      setRefused(null)
      for (const { id } of chosen) {
        const { at, receivedBy } = rows[id]!
        const receipt = { at: at === null ? '' : toInstant(at), receivedBy }
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
      <table className={styles.rows} aria-label="等回执的对象">
        <thead>
          <tr><th scope="col">对象</th><th scope="col">报送</th><th scope="col">回执时间</th><th scope="col">接收人</th></tr>
        </thead>
        <tbody>
          {waiting.map(({ id, name }, index) => {
            const { ticked, at, receivedBy } = rows[id]!
            const delivery = report.deliveries[id]!
            const fault = refused?.id === id ? refused.error : null
            return (
              <tr key={id} className={ticked ? undefined : styles.off}>
                <th scope="row"><Check checked={ticked} onChange={(next) => change(id, { ticked: next })}>{name}</Check></th>
                <td className={styles.quiet}>{relativeText(toMs(delivery.at), now)} {CHANNEL_NAMES[delivery.channel]}</td>
                <td>
                  <TimeField
                    label={`${name} 回执时间`}
                    value={at}
                    now={now}
                    faulty={fault?.path === 'receipt.at'}
                    onChange={(next) => change(id, { at: next, ticked: true })}
                  />
                  {fault !== null && <p className={styles.rowError} role="alert">{refusalText(fault)}</p>}
                </td>
                <td>
                  <TextInput
                    label={`${name} 接收人`}
                    value={receivedBy}
                    maxLength={200}
                    autoFocus={index === 0}
                    placeholder="谁收的，必填"
                    faulty={fault?.path === 'receipt.receivedBy'}
                    onChange={(next) => change(id, { receivedBy: next, ticked: true })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </DialogFrame>
  )
}
