// PINs: everyone changes their own; who manages the room sets a new one for somebody who forgot.
import { useState } from 'react'
import type { Person } from '../../shared/person/record'
import { NewPinField, PINS_DIFFER, pinsDiffer } from '../person/person-fields'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, PinInput } from '../ui'
import { useDesk } from '../use-desk'

const EMPTY = { newPin: '', again: '' }

export function OwnPinDialog({
  me,
  onClose,
}: {
  readonly me: Person
  readonly onClose: () => void
}) {
  const [pin, setPin] = useState('')
  const [next, setNext] = useState(EMPTY)
  const [differ, setDiffer] = useState(false)
  const sending = useSend(() => ({ type: 'changePin', personId: me.id, pin, newPin: next.newPin }))
  const save = () => {
    setDiffer(pinsDiffer(next))
    if (!pinsDiffer(next)) sending.submit(onClose)
  }
  return (
    <DialogFrame
      open
      title="修改我的口令"
      consequence={`改好之后，${me.name} 用新口令签到、解锁。`}
      actions={[{ label: '改用新口令', keyName: 'Ctrl+Enter', act: save, disabled: pin === '' }]}
      onClose={onClose}
      dirty={pin !== '' || next.newPin !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="现在的口令" required error={sending.errorAt('pin')}>
        <PinInput value={pin} onChange={setPin} autoFocus />
      </Field>
      <NewPinField
        label="新口令"
        value={next}
        onChange={(patch) => setNext({ ...next, ...patch })}
        error={differ ? PINS_DIFFER : sending.errorAt('newPin')}
      />
    </DialogFrame>
  )
}

export function ResetPinDialog({
  person,
  onClose,
}: {
  readonly person: Person
  readonly onClose: () => void
}) {
  const [next, setNext] = useState(EMPTY)
  const [differ, setDiffer] = useState(false)
  const [pin, setPin] = useState('')
  const mine = useDesk().session?.personId ?? ''
  const sending = useSend(() => ({
    type: 'resetPin',
    personId: person.id,
    newPin: next.newPin,
    approverId: mine,
    pin,
  }))
  const save = () => {
    setDiffer(pinsDiffer(next))
    if (!pinsDiffer(next)) sending.submit(onClose)
  }
  return (
    <DialogFrame
      open
      title={`重置口令：${person.name}`}
      consequence={`${person.name} 的旧口令立即作废，输错次数清零。请本人来输新口令；重置写进日志，此人下次签到时会看到是谁重置的。`}
      actions={[{ label: '重置口令', keyName: 'Ctrl+Enter', act: save, disabled: pin === '' }]}
      onClose={onClose}
      dirty={pin !== '' || next.newPin !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="您自己的口令" required error={sending.errorAt('pin')}>
        <PinInput value={pin} onChange={setPin} autoFocus />
      </Field>
      <NewPinField
        label="新口令"
        value={next}
        onChange={(patch) => setNext({ ...next, ...patch })}
        error={differ ? PINS_DIFFER : sending.errorAt('newPin')}
      />
    </DialogFrame>
  )
}
