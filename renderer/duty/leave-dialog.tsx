// 退出本班: of two officers one may go home before the shift is over; the desk is never left alone.
import { useState } from 'react'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, Pick, PinInput, TextInput } from '../ui'
import { personName, useDesk, useMe } from '../use-desk'

/** @param onLeft it was the one who sits at the desk */
export function LeaveDialog({
  onClose,
  onLeft,
}: {
  readonly onClose: () => void
  readonly onLeft: () => void
}) {
  const { people, shift } = useDesk()
  const me = useMe()
  const crew = shift.current?.crew.map(({ personId }) => personId) ?? []
  const [personId, setPerson] = useState(me?.id ?? crew[0] ?? '')
  const [pin, setPin] = useState('')
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({ type: 'leaveShift', personId, pin, reason }))
  const stay = crew
    .filter((id) => id !== personId)
    .map((id) => personName(people, id))
    .join('、')
  const leave = () =>
    sending.submit(() => {
      onClose()
      if (personId === me?.id) onLeft()
    })
  return (
    <DialogFrame
      open
      title="退出本班"
      consequence={
        <>
          {personName(people, personId)} 从这一刻起不在本班，由 <b>{stay}</b>{' '}
          继续值守到交班。退出的时间和原因留在交接班记录和值班日志上。
        </>
      }
      actions={[{ label: '退出本班', keyName: 'Ctrl+Enter', act: leave, disabled: pin === '' }]}
      onClose={onClose}
      dirty={reason !== '' || pin !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="谁退出">
        <Pick
          value={personId}
          options={crew.map((id) => ({ value: id, label: personName(people, id) }))}
          onChange={setPerson}
        />
      </Field>
      <Field label="原因" required error={sending.errorAt('reason')}>
        <TextInput
          value={reason}
          onChange={setReason}
          autoFocus
          maxLength={200}
          placeholder="如 身体不适，经带班领导同意"
        />
      </Field>
      <Field
        label="本人口令"
        required
        hint="由本人输入，等于本人签字"
        error={sending.errorAt('pin')}
      >
        <PinInput key={personId} value={pin} onChange={setPin} />
      </Field>
    </DialogFrame>
  )
}
