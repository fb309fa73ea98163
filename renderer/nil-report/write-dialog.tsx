// Writing the day's 零报告: the words come from the record, everyone is ticked, and where the unit
// wants it the leader puts a PIN under it.
import { useState } from 'react'
import type { Command } from '../../shared/desk'
import { nilText } from '../../shared/nil-report/text'
import type { Day } from '../../shared/time'
import { SignFields } from '../form/sign-fields'
import { approversOf, likelySigner } from '../form/signers'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, TextBox } from '../ui'
import { useDesk, useMe, useUnit } from '../use-desk'
import { shortDay } from '../roster/month'
import { deskNow } from '../store'
import { DeliveryFields, useNilDelivery } from './delivery-fields'
import styles from './nil-report.module.css'

export interface WriteNilProps {
  readonly date: Day
  readonly onClose: () => void
  /** Written, with its number, and not sent yet: it is to be printed first. */
  readonly onPrint: () => void
}

export function WriteNilDialog({ date, onClose, onPrint }: WriteNilProps) {
  const desk = useDesk()
  const unit = useUnit()
  const me = useMe()
  const { settings } = desk.nilReports
  const [written] = useState(() => nilText(desk, date, deskNow()))
  const [text, setText] = useState(written)
  const delivery = useNilDelivery(
    date,
    unit.recipients.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
  )
  const { deliveries, reason } = delivery
  const signers = approversOf(desk.people)
  const [approverId, setApprover] = useState(() => likelySigner(signers, me?.id))
  const [pin, setPin] = useState('')
  const writing = (to: typeof deliveries): Command => {
    const report = { date, text, deliveries: to, lateReason: asked && to.length > 0 ? reason : '' }
    return settings.needsLeaderPin
      ? { type: 'writeSignedNilReport', ...report, approverId: approverId ?? '', pin }
      : { type: 'writeNilReport', ...report }
  }
  const sending = useSend(() => writing(deliveries))
  const asked: boolean = delivery.late !== null || sending.wasRefusedAt('lateReason')
  const write = (to: typeof deliveries, then: () => void) => sending.run(writing(to), then)
  const unsigned = settings.needsLeaderPin && (approverId === null || pin === '')
  return (
    <DialogFrame
      open
      width={1000}
      title={`${shortDay(date)}零报告`}
      consequence="文字按本班记录写好，看过再报；写好后编文号，文字不能再改。用传真报的，先打印，报出后再登记。"
      actions={[
        {
          label:
            deliveries.length === 0 ? '写好，稍后报送' : `写好并登记报送 ${deliveries.length} 家`,
          keyName: 'Ctrl+Enter',
          act: () => write(deliveries, onClose),
          disabled: unsigned,
        },
        {
          label: '写好，先打印',
          keyName: 'Ctrl+P',
          kind: 'outlined',
          act: () => write([], onPrint),
          disabled: unsigned,
        },
      ]}
      onClose={onClose}
      dirty={text !== written || reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="内容" required layout="above" error={sending.errorAt('text')}>
        <TextBox value={text} rows={2} maxRows={6} onChange={setText} />
      </Field>
      <DeliveryFields delivery={delivery} sending={sending} asked={asked} />
      {settings.needsLeaderPin && (
        <div className={styles.sign}>
          <SignFields
            label="签发领导"
            signers={signers}
            who="带班领导或主要负责人"
            approverId={approverId}
            pin={pin}
            onApprover={setApprover}
            onPin={setPin}
            errorAt={sending.errorAt}
          />
        </div>
      )}
    </DialogFrame>
  )
}
