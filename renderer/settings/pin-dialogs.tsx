// PINs: everyone changes their own; who manages the room sets a new one for somebody who forgot.
import { useState } from 'react'
import type { Command } from '../../shared/desk'
import type { Person } from '../../shared/person/record'
import { NewPinField, PINS_DIFFER, pinsDiffer } from '../person/person-fields'
import { useSend } from '../form/use-send'
import { Choice, DialogFrame, Field, PinInput } from '../ui'
import { useDesk } from '../use-desk'
import { freshCode } from './fresh-code'
import styles from './settings.module.css'

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

const HOW = [
  { value: 'now', label: '本人在场，当面输' },
  { value: 'slip', label: '不在场，给一次性口令' },
] as const

export function ResetPinDialog({
  person,
  onClose,
}: {
  readonly person: Person
  readonly onClose: () => void
}) {
  const [how, setHow] = useState<'now' | 'slip'>('now')
  const [code] = useState(freshCode)
  const [issued, setIssued] = useState(false)
  const [next, setNext] = useState(EMPTY)
  const [differ, setDiffer] = useState(false)
  const [pin, setPin] = useState('')
  const mine = useDesk().session?.personId ?? ''
  const once = how === 'slip'
  const sending = useSend((): Command => ({
    type: 'resetPin',
    personId: person.id,
    newPin: once ? code : next.newPin,
    once,
    approverId: mine,
    pin,
  }))
  const save = () => {
    const faulty = !once && pinsDiffer(next)
    setDiffer(faulty)
    if (!faulty) sending.submit(once ? () => setIssued(true) : onClose)
  }
  if (issued)
    return (
      <DialogFrame
        open
        title={`一次性口令：${person.name}`}
        consequence="记下或念给本人：关上这个框就看不到了。本人用它签到，随即设自己的口令；在那之前它不能签字、审定。"
        actions={[{ label: '已交给本人', keyName: 'Ctrl+Enter', act: onClose }]}
        onClose={onClose}
        error={() => undefined}
      >
        <p className={styles.code}>
          {code.slice(0, 3)} {code.slice(3)}
        </p>
      </DialogFrame>
    )
  return (
    <DialogFrame
      open
      title={`重置口令：${person.name}`}
      consequence={`${person.name} 的旧口令立即作废，输错次数清零。重置写进日志，此人下次签到时会看到是谁重置的。`}
      actions={[{ label: '重置口令', keyName: 'Ctrl+Enter', act: save, disabled: pin === '' }]}
      onClose={onClose}
      dirty={pin !== '' || next.newPin !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="您自己的口令" required error={sending.errorAt('pin')}>
        <PinInput value={pin} onChange={setPin} autoFocus />
      </Field>
      <Field label="怎么给">
        <Choice value={how} options={HOW} label="怎么给" onChange={setHow} />
      </Field>
      {!once && (
        <NewPinField
          label="新口令"
          value={next}
          onChange={(patch) => setNext({ ...next, ...patch })}
          error={differ ? PINS_DIFFER : sending.errorAt('newPin')}
        />
      )}
    </DialogFrame>
  )
}
