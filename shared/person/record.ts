// People of the room, their PINs, and who is at the desk.
import { z } from 'zod'
import { optionalLine, requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import { roleSchema } from '../vocabulary'
import type { RightsOf } from '../rights'

/** scrypt (RFC 7914) of a PIN; salt and hash in hex. Never leaves the core. */
export const credentialSchema = z.object({
  salt: z.string(),
  hash: z.string(),
  n: z.int(),
  r: z.int(),
  p: z.int(),
})
export type Credential = z.infer<typeof credentialSchema>

/** One digit over and over, 123456, 654321: what anybody tries first. */
function isGuessed(pin: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = new Set(digits.slice(1).map((digit, at) => (digit - digits[at]! + 10) % 10))
  return steps.size === 1 && [0, 1, 9].some((step) => steps.has(step))
}

/** One that is set: 6 digits or longer, and none that anybody guesses. Those set before stay good. */
export const pinSchema = z
  .string()
  .regex(/^\d{6,32}$/, { abort: true })
  .refine((pin) => !isGuessed(pin))

export const personDetailsSchema = z.object({
  name: requiredLine,
  post: optionalLine,
  phone: optionalLine,
  role: roleSchema,
})
export type PersonDetails = z.infer<typeof personDetailsSchema>

export interface Person extends PersonDetails {
  readonly id: string
  /** Someone who has left keeps their name on the record, and can no longer sign in. */
  readonly active: boolean
  /** Wrong PINs in a row, and the last one's moment: what slows the next try down. */
  readonly pinFailures: number
  readonly lastFailureAt: string | null
  /** They have a code from a slip and no PIN of their own yet: it opens nothing but the page that asks for one. */
  readonly codeOnly: boolean
  /** What others changed about how this person signs in or what they may do, and they have not been told of yet. */
  readonly untold: readonly ChangedByOther[]
}

/** A PIN that somebody else set, or a role that somebody else gave. */
export interface ChangedByOther {
  readonly what: 'pin' | 'role'
  readonly at: string
  readonly by: string
}

export interface Session {
  readonly personId: string
  readonly since: string
  readonly locked: boolean
  /** Told since the person sat down. */
  readonly told: readonly ChangedByOther[]
}

const personId = z.string()

export const personEvents = {
  personAdded: z.object({ personId, details: personDetailsSchema, credential: credentialSchema }),
  personChanged: z.object({ personId, details: personDetailsSchema, before: personDetailsSchema }),
  personRetired: z.object({ personId, reason: z.string() }),
  personRestored: z.object({ personId }),
  pinSet: z.object({ personId, credential: credentialSchema }),
  /** The PIN that was set just before is a code on a slip, good until the person sets their own. */
  codeIssued: z.object({ personId }),
  pinRefused: z.object({ personId }),
  signedIn: z.object({ personId }),
  signedOut: z.object({ personId }),
  locked: z.object({ personId, idle: z.boolean() }),
}

export const personTraits: TraitsOf<typeof personEvents> = {
  personAdded: ofRoom(),
  personChanged: ofRoom(),
  personRetired: ofRoom(),
  personRestored: ofRoom(),
  pinSet: ofRoom(),
  codeIssued: ofRoom(),
  pinRefused: ofRoom({ unwritten: 'always' }),
  signedIn: ofRoom({ unwritten: 'always', page: 'view' }),
  signedOut: ofRoom({ unwritten: 'always', page: 'view' }),
  locked: ofRoom({ unwritten: 'always', page: 'view' }),
}

const type = <T extends string>(name: T) => z.literal(name)

export const personCommands = [
  z.object({ type: type('signIn'), personId, pin: z.string().max(64) }),
  z.object({ type: type('signOut') }),
  z.object({ type: type('lock') }),
  z.object({
    type: type('addPerson'),
    details: personDetailsSchema,
    newPin: pinSchema,
    /** The PIN is a code on a slip. */
    once: z.boolean().optional(),
  }),
  /** Another role takes the manager's own PIN: a desk that was left unlocked makes nobody a leader. */
  z.object({
    type: type('changePerson'),
    personId,
    details: personDetailsSchema,
    approverId: personId.optional(),
    pin: z.string().max(64).optional(),
  }),
  z.object({ type: type('retirePerson'), personId, reason: requiredLine }),
  z.object({ type: type('restorePerson'), personId }),
  z.object({ type: type('changePin'), personId, pin: z.string().max(64), newPin: pinSchema }),
  z.object({
    type: type('resetPin'),
    personId,
    newPin: pinSchema,
    once: z.boolean().optional(),
    approverId: personId,
    pin: z.string().max(64),
  }),
] as const

export const personRights: RightsOf<typeof personCommands> = {
  signIn: 'public',
  signOut: 'signedIn',
  lock: 'signedIn',
  addPerson: 'manager',
  changePerson: 'manager',
  retirePerson: 'manager',
  restorePerson: 'manager',
  changePin: 'signedIn',
  resetPin: 'manager',
}

export const personSystemCommands = [
  z.object({ type: type('recordPinRefusal'), personId }),
  z.object({ type: type('lockIdle') }),
] as const
