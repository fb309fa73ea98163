// Commands about people, PINs and sitting down at the desk.
import type { z } from 'zod'
import { decided, nextId, type Deciders, type DecisionContext } from '../decision'
import type { NewEvent } from '../event'
import { ok, refuse, type Result } from '../result'
import { isOnDuty } from '../shift/find'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { mayManage } from '../vocabulary'
import type { Person, personCommands, personSystemCommands } from './record'

export type PersonCommand = z.infer<(typeof personCommands)[number]>
export type PersonSystemCommand = z.infer<(typeof personSystemCommands)[number]>

const known = (state: DeskState, id: string): Result<Person> => {
  const person = lookUp(state.people, id)
  return person === undefined ? refuse('unknownPerson', 'personId') : ok(person)
}

const nameTaken = (state: DeskState, name: string, except?: string): boolean =>
  Object.values(state.people).some(
    (person) => person.name === name && person.active && person.id !== except,
  )

/** Someone must always be left who can sign in and manage the room. */
const isLastManager = (state: DeskState, id: string): boolean =>
  !Object.values(state.people).some(
    (person) => person.id !== id && person.active && mayManage(person.role),
  )

const lock = (state: DeskState, idle: boolean) =>
  state.session === null || state.session.locked
    ? decided([])
    : decided([{ type: 'locked', data: { personId: state.session.personId, idle } }])

const verified = (env: DecisionContext, personId: string) => env.verified === personId

/** By their own PIN, and nobody else's: it is done in the name of who sits there. */
function byOwnPin(
  { session }: DeskState,
  approverId: string | undefined,
  env: DecisionContext,
): Result<null> {
  const here = session?.personId ?? ''
  return approverId === here && verified(env, here) ? ok(null) : refuse('ownPin', 'pin')
}

const codeFor = (personId: string, once: boolean): NewEvent[] =>
  once ? [{ type: 'codeIssued', data: { personId } }] : []

export const decidePerson: Deciders<PersonCommand | PersonSystemCommand> = {
  signIn: (state, { personId }, env) => {
    const person = known(state, personId)
    if (!person.ok) return person
    if (!person.value.active) return refuse('retired', 'personId')
    if (!verified(env, personId)) return refuse('pinWrong', 'pin')
    return decided([{ type: 'signedIn', by: personId, data: { personId } }])
  },
  signOut: (state) =>
    state.session === null
      ? decided([])
      : decided([{ type: 'signedOut', data: { personId: state.session.personId } }]),
  lock: (state) => lock(state, false),
  lockIdle: (state) => lock(state, true),
  recordPinRefusal: (state, { personId }) => {
    const person = known(state, personId)
    return person.ok ? decided([{ type: 'pinRefused', data: { personId } }]) : person
  },
  addPerson: (state, { details, newPin, once = false }, env) => {
    if (nameTaken(state, details.name)) return refuse('nameTaken', 'details.name')
    const personId = nextId('p', Object.keys(state.people).length)
    return decided(
      [
        { type: 'personAdded', data: { personId, details, credential: env.credentialFor(newPin) } },
        ...codeFor(personId, once),
      ],
      { personId },
    )
  },
  changePerson: (state, { personId, details, approverId }, env) => {
    const person = known(state, personId)
    if (!person.ok) return person
    if (nameTaken(state, details.name, personId)) return refuse('nameTaken', 'details.name')
    if (!mayManage(details.role) && isLastManager(state, personId))
      return refuse('lastManager', 'details.role')
    const { name, post, phone, role } = person.value
    const may = role === details.role ? ok(null) : byOwnPin(state, approverId, env)
    if (!may.ok) return may
    return decided([
      { type: 'personChanged', data: { personId, details, before: { name, post, phone, role } } },
    ])
  },
  retirePerson: (state, { personId, reason }) => {
    const person = known(state, personId)
    if (!person.ok) return person
    if (state.session?.personId === personId) return refuse('retireSelf', 'personId')
    if (isLastManager(state, personId)) return refuse('lastManager', 'personId')
    // The desk is never left to somebody who can no longer sit down at it.
    if (isOnDuty(state, personId)) return refuse('personOnDuty', 'personId')
    return decided([{ type: 'personRetired', data: { personId, reason } }])
  },
  restorePerson: (state, { personId }) => {
    const person = known(state, personId)
    if (!person.ok) return person
    if (nameTaken(state, person.value.name, personId)) return refuse('nameTaken', 'personId')
    return decided([{ type: 'personRestored', data: { personId } }])
  },
  changePin: (state, { personId, newPin }, env) => {
    const person = known(state, personId)
    if (!person.ok) return person
    if (!verified(env, personId)) return refuse('pinWrong', 'pin')
    return decided([
      { type: 'pinSet', by: personId, data: { personId, credential: env.credentialFor(newPin) } },
    ])
  },
  resetPin: (state, { personId, newPin, approverId, once = false }, env) => {
    const person = known(state, personId)
    if (!person.ok) return person
    const may = byOwnPin(state, approverId, env)
    if (!may.ok) return may
    return decided([
      { type: 'pinSet', data: { personId, credential: env.credentialFor(newPin) } },
      ...codeFor(personId, once),
    ])
  },
}
