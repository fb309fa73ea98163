// Signing in at the door: who, the PIN, what was refused and for how long.
import { useState } from 'react'
import type { SignInPerson } from '../../shared/contract'
import { refusalText } from '../../shared/refusals'
import type { Refusal } from '../../shared/result'
import { SECOND, toInstant, toMs, type Ms } from '../../shared/time'
import { send } from '../form/send'
import { useNow } from '../use-desk'
import { deskNow } from '../store'

export interface SignIn {
  readonly person: SignInPerson | null
  readonly choose: (id: string) => void
  readonly pin: string
  readonly type: (pin: string) => void
  readonly enter: () => void
  readonly busy: boolean
  readonly error: string | undefined
  /** How long this person's PIN is still refused unread; 0 when it is read. */
  readonly wait: Ms
}

const NO_WAIT = toInstant(0)

interface Refused {
  readonly refusal: Refusal
  readonly until: Ms
}

const only = (people: readonly SignInPerson[]): string | undefined =>
  people.length === 1 ? people[0]!.id : undefined

/** Whoever left the desk locked; else the one who is on duty; else the only one there is. */
const expected = (people: readonly SignInPerson[], lockedBy: string | null): string | null =>
  people.find(({ name }) => name === lockedBy)?.id ??
  only(people.filter(({ duty }) => duty === 'onDuty')) ??
  only(people) ??
  null

export function useSignIn(people: readonly SignInPerson[], lockedBy: string | null): SignIn {
  const [id, setId] = useState(() => expected(people, lockedBy))
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  /** By person: the view may come later than the refusal, or not at all. */
  const [refused, setRefused] = useState<Readonly<Record<string, Refused>>>({})
  const now = useNow()
  const person = people.find((one) => one.id === id) ?? null
  const last = person === null ? undefined : refused[person.id]
  const until = Math.max(last?.until ?? 0, toMs(person?.mayTryAt ?? NO_WAIT))
  const wait = Math.max(0, until - now)

  const enter = async (personId: string) => {
    setBusy(true)
    const result = await send({ type: 'signIn', personId, pin })
    setBusy(false)
    setPin('')
    if (result.ok) return
    const seconds = Number(result.error.details?.waitSeconds ?? 0)
    const until = seconds > 0 ? deskNow() + seconds * SECOND : 0
    setRefused((before) => ({ ...before, [personId]: { refusal: result.error, until } }))
  }

  return {
    person,
    choose: (next) => {
      setId(next)
      if (next !== id) setPin('')
    },
    pin,
    type: setPin,
    enter: () => {
      if (person !== null && pin !== '' && wait === 0 && !busy) void enter(person.id)
    },
    busy,
    // A wait that is over, or still running, is told by its countdown.
    error:
      last === undefined || last.refusal.code === 'pinWait' ? undefined : refusalText(last.refusal),
    wait,
  }
}
