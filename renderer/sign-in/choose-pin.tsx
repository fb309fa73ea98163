// The first sign-in with a code from a slip: before anything else a PIN of one's own, which nobody else knows.
import { useState } from 'react'
import { NewPinField, PINS_DIFFER, pinsDiffer } from '../person/person-fields'
import { send } from '../form/send'
import { useSend } from '../form/use-send'
import { Banners } from '../layout/banners'
import type { Person } from '../../shared/person/record'
import { Field, KeyButton, PinInput, useKey } from '../ui'
import styles from './sign-in-page.module.css'

export function ChoosePin({ me, unitName }: { readonly me: Person; readonly unitName: string }) {
  const [pin, setPin] = useState('')
  const [next, setNext] = useState({ newPin: '', again: '' })
  const [differ, setDiffer] = useState(false)
  const sending = useSend(() => ({ type: 'changePin', personId: me.id, pin, newPin: next.newPin }))
  const save = () => {
    const faulty = pinsDiffer(next) || next.newPin === ''
    setDiffer(faulty)
    if (!faulty) sending.submit(() => undefined)
  }
  const leave = () => void send({ type: 'signOut' })
  useKey('Ctrl+Enter', save)
  useKey('Esc', leave)
  const fault = sending.errorElsewhere()
  return (
    <div className={styles.page}>
      <Banners />
      <main className={styles.main}>
        <h1 className={styles.unit}>{unitName}</h1>
        <p className={styles.lead}>
          <b>{me.name}</b>，您用的是一次性口令。先设一个只有自己知道的口令，以后用它签到、签字。
        </p>
        <section className={styles.choose} aria-label="设自己的口令">
          <Field label="一次性口令" required error={sending.errorAt('pin')}>
            <PinInput value={pin} onChange={setPin} autoFocus />
          </Field>
          <NewPinField
            label="自己的口令"
            value={next}
            onChange={(patch) => setNext({ ...next, ...patch })}
            error={differ ? PINS_DIFFER : sending.errorAt('newPin')}
          />
          {fault !== undefined && <p role="alert">{fault}</p>}
          <div className={styles.chooseActions}>
            <KeyButton kind="quiet" keyName="Esc" onPress={leave}>
              签退
            </KeyButton>
            <KeyButton
              kind="primary"
              keyName="Ctrl+Enter"
              disabled={sending.busy || pin === ''}
              onPress={save}
            >
              用这个口令
            </KeyButton>
          </div>
        </section>
      </main>
      <footer className={styles.foot}>涉密信息不得录入本机</footer>
    </div>
  )
}
