// The same 零报告 to those who have not got it yet.
import type { NilReport } from '../../shared/nil-report/record'
import { useSend } from '../form/use-send'
import { DialogFrame } from '../ui'
import { shortDay } from '../roster/month'
import { DeliveryFields, useNilDelivery } from './delivery-fields'
import styles from './nil-report.module.css'

export function DeliverNilDialog({
  report,
  onClose,
}: {
  readonly report: NilReport
  readonly onClose: () => void
}) {
  const { date } = report
  const delivery = useNilDelivery(
    date,
    report.addressedTo.filter(({ id }) => !Object.hasOwn(report.deliveries, id)),
  )
  const { deliveries, reason } = delivery
  const sending = useSend(() => ({
    type: 'deliverNilReport',
    date,
    deliveries,
    lateReason: asked ? reason : '',
  }))
  // One reason is enough for one report.
  const asked: boolean =
    (delivery.late !== null && report.lateReason === '') || sending.wasRefusedAt('lateReason')
  const deliver = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      width={1000}
      title={`登记报送 ${shortDay(date)}零报告`}
      consequence="同一份文字报给其余各家。全部报到，这一天的时限才了结。"
      actions={[
        {
          label: `登记报送 ${deliveries.length} 家`,
          keyName: 'Ctrl+Enter',
          act: deliver,
          disabled: deliveries.length === 0,
        },
      ]}
      onClose={onClose}
      dirty={reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <p className={styles.words}>{report.text}</p>
      <DeliveryFields delivery={delivery} sending={sending} asked={asked} />
    </DialogFrame>
  )
}
