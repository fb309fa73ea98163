// The same 零报告 to those who have not got it yet.
import { useState } from 'react'
import { dueOn } from '../../shared/nil-report/clocks'
import type { NilReport } from '../../shared/nil-report/record'
import { durationText, MINUTE, momentOn } from '../../shared/time'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, TextInput } from '../kit'
import { inputsOf, startingRows } from '../report/deliver-form'
import { DeliverRows } from '../report/deliver-rows'
import { useDesk } from '../room/use-room'
import { shortDay } from '../roster/month'
import { deskNow } from '../store'
import { lateBy } from './late'
import styles from './nil-report.module.css'

export function DeliverNilDialog({ report, onClose }: { readonly report: NilReport; readonly onClose: () => void }) {
  const desk = useDesk()
  const { date } = report
  const [rows, setRows] = useState(() => startingRows(
    report.addressedTo.filter(({ id }) => !Object.hasOwn(report.deliveries, id)),
    Object.values(desk.incidents),
    Math.max(Math.floor(deskNow() / MINUTE) * MINUTE, momentOn(date, '00:00')),
  ))
  const [lateReason, setLateReason] = useState('')
  const sending = useSend()
  const deliveries = inputsOf(rows)
  const late = lateBy(rows, dueOn(desk.nilReports, date))
  const asked = (late !== null && report.lateReason === '') || sending.refusal?.path === 'lateReason'
  const deliver = () =>
    sending.run({ type: 'deliverNilReport', date, deliveries, lateReason: asked ? lateReason : '' }, onClose)
  return (
    <DialogFrame
      open
      width={1000}
      title={`登记报送 ${shortDay(date)}零报告`}
      consequence="同一份文字报给其余各家。全部报到，这一天的时限才了结。"
      actions={[{ label: `登记报送 ${deliveries.length} 家`, keyName: 'Ctrl+Enter', act: deliver, disabled: deliveries.length === 0 }]}
      onClose={onClose}
      dirty={lateReason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere('deliveries', 'lateReason')}
    >
      <p className={styles.words}>{report.text}</p>
      <DeliverRows
        rows={rows}
        onChange={(next) => {
          setRows(next)
          sending.clear()
        }}
        errorAt={(id) => sending.errorAt(`deliveries.${deliveries.findIndex(({ recipientId }) => recipientId === id)}`)}
      />
      {asked && (
        <Field label="迟报原因" required warning={late === null ? undefined : `晚 ${durationText(late)}`} error={sending.errorAt('lateReason')}>
          <TextInput value={lateReason} maxLength={200} onChange={setLateReason} />
        </Field>
      )}
    </DialogFrame>
  )
}
