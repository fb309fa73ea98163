// Who may give which command: before signing in, at the desk, on duty, as a manager, or the program itself.
import { merged } from './areas'
import type { DecisionContext } from './decision'
import type { Command } from './desk'
import { SYSTEM } from './journal'
import { ok, refuse, type Result } from './result'
import type { Right } from './rights'
import { mayWork } from './shift/find'
import type { DeskState } from './state'
import { lookUp } from './lookup'
import { mayManage } from './vocabulary'

const RIGHTS: Readonly<Record<Command['type'], Right>> = merged('rights')

export const asTheProgram = (env: DecisionContext): Result<null> =>
  env.by === SYSTEM ? ok(null) : refuse('notAllowed')

function onDuty(state: DeskState): Result<null> {
  if (mayWork(state)) return ok(null)
  return refuse(state.shift.current === null ? 'noShift' : 'notOnDuty')
}

function asManager(state: DeskState, personId: string): Result<null> {
  const person = lookUp(state.people, personId)
  return person !== undefined && mayManage(person.role) ? ok(null) : refuse('notAllowed')
}

const isCodeOnly = (state: DeskState, personId: string): boolean =>
  lookUp(state.people, personId)?.codeOnly ?? false

const WITH_A_CODE: ReadonlySet<Command['type']> = new Set(['changePin', 'signOut', 'lock'])

/** Whether the person who is signed in may give it at all: asked before a PIN is looked at. */
export function mayGive(state: DeskState, command: Command): Result<null> {
  const right = RIGHTS[command.type]
  if (right === 'public') return ok(null)
  const { session } = state
  if (session === null) return refuse('notSignedIn')
  if (session.locked && command.type !== 'signOut') return refuse('locked')
  // Whoever made the slip knows the code too: nothing is done in the name of one who has no PIN of their own.
  if (isCodeOnly(state, session.personId) && !WITH_A_CODE.has(command.type))
    return refuse('pinToChoose')
  if (right === 'manager') return asManager(state, session.personId)
  return right === 'onDuty' ? onDuty(state) : ok(null)
}

/** The program gives commands of its own and none of a person's. */
export function allowed(state: DeskState, command: Command, env: DecisionContext): Result<null> {
  const may = mayGive(state, command)
  return may.ok && env.by === SYSTEM && RIGHTS[command.type] !== 'public'
    ? refuse('notAllowed')
    : may
}
