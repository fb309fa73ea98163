// What `decide` gets besides the command and the state, and what it answers.
import type { StoredType } from './attachment/types'
import type { NewEvent } from './event'
import type { Author, Head, Sha256 } from './journal'
import type { Damage } from './app-status/record'
import type { Credential } from './person/record'
import { ok, refuse, type Result } from './result'
import type { MachineFacts } from './shift/sheet'
import type { DeskState } from './state'
import { lookUp } from './lookup'
import type { Ms } from './time'

export interface DecisionContext {
  readonly now: Ms
  readonly by: Author
  /** The person whose PIN was checked for this command. */
  readonly verified: string | null
  /** The scrypt of a new PIN that came with this command. */
  readonly credentialFor: (pin: string) => Credential
  readonly sha256: Sha256
  /** Where the journal is not what was written, if anywhere: only the core knows. */
  readonly damage: Damage | null
  /** Where the journal's chain stands before what is decided here. */
  readonly head: Head
  /** How the machine is: measured by the core. */
  readonly machine: MachineFacts
  /** A file that lies in the store, whole; null when there is none of this SHA-256. */
  readonly stored: (sha256: string) => StoredFile | null
  /** A shift that has left the live state, as the journal knows it; null for one that never was. */
  readonly retiredShift: (shiftId: string) => { readonly additions: number } | null
}

export interface StoredFile {
  /** In bytes. */
  readonly size: number
  readonly type: StoredType
}

export interface Decision {
  readonly events: readonly NewEvent[]
  /** Ids of what came into being, for the page that asked. */
  readonly made?: Readonly<Record<string, string>>
}

type Typed = { readonly type: string }

/** One function a command. */
export type Deciders<Command extends Typed> = {
  readonly [Type in Command['type']]: (
    state: DeskState,
    command: Extract<Command, { type: Type }>,
    env: DecisionContext,
  ) => Result<Decision>
}

export const decided = (
  events: readonly NewEvent[],
  made?: Readonly<Record<string, string>>,
): Result<Decision> => ok(made === undefined ? { events } : { events, made })

/** The next id of a series: `p1`, `p2`, …: nothing is ever deleted, so a count is enough. */
export const nextId = (prefix: string, existing: number): string => `${prefix}${existing + 1}`

/** A PIN was asked for and checked, and it is that of an active person with the right. */
export function verifiedApprover(
  state: DeskState,
  approverId: string,
  env: DecisionContext,
  may: (role: DeskState['people'][string]['role']) => boolean,
): Result<string> {
  const person = lookUp(state.people, approverId)
  if (person === undefined || !person.active) return refuse('unknownPerson', 'approverId')
  if (!may(person.role)) return refuse('notAllowed', 'approverId')
  return env.verified === approverId ? ok(approverId) : refuse('pinWrong', 'pin')
}
