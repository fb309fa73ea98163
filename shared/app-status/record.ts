// What happened to the program and its machine: starts, clock jumps, damage to the journal.
import { z } from 'zod'
import { instant, requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import type { RightsOf } from '../rights'

export const clockJumpSchema = z.object({
  /** What the desk reckons, carried on from before the jump. */
  desk: instant,
  /** What the computer's clock says since. */
  computer: instant,
  /** Found at the start, against the last record, rather than while running. */
  atStart: z.boolean(),
})
export type ClockJump = z.infer<typeof clockJumpSchema>

export const damageSchema = z.object({
  kind: z.enum(['unreadable', 'seq', 'prev', 'hash', 'newer', 'seal', 'recordsMissing']),
  /** File in the journal folder, and line in it from 1 (0: all of it); empty and 0 for records that are missing. */
  file: z.string(),
  line: z.int(),
  /** The last good record before it. */
  seq: z.int(),
  /** For records that are missing: the last record that is known to have existed. */
  knownUntil: z.int(),
  /**
   * SHA-256 of the line or the file as it stands, empty when it is gone, or the hash that is missing: an acceptance holds
   * for just that.
   */
  found: z.string(),
})
/** Where the journal is not what was written. */
export type Damage = z.infer<typeof damageSchema>

export interface MachineState {
  readonly startedAt: string | null
  /** A jump that nobody has settled yet. */
  readonly jump: ClockJump | null
  /** When the record was last copied out of this machine. */
  readonly lastExportAt: string | null
  readonly acceptedDamage: readonly (Damage & {
    readonly by: string
    readonly at: string
    readonly reason: string
  })[]
}

export const machineEvents = {
  appStarted: z.object({ version: z.string(), shell: z.string() }),
  clockJumped: clockJumpSchema,
  /** A person said which of the two is right. */
  clockConfirmed: z.object({ trust: z.enum(['computer', 'desk']), jump: clockJumpSchema }),
  /** The computer's clock came back to what the desk reckoned. */
  clockAgreed: z.object({}),
  tailSetAside: z.object({ file: z.string(), bytes: z.int(), keptAs: z.string() }),
  damageAccepted: z.object({ damage: damageSchema, reason: z.string() }),
  dataExported: z.object({}),
}

export const machineTraits: TraitsOf<typeof machineEvents> = {
  appStarted: ofRoom({ page: 'view' }),
  clockJumped: ofRoom({ unwritten: 'onDamage' }),
  clockConfirmed: ofRoom({ unwritten: 'onDamage' }),
  clockAgreed: ofRoom({ unwritten: 'onDamage' }),
  tailSetAside: ofRoom(),
  damageAccepted: ofRoom({ page: 'view' }),
  dataExported: ofRoom(),
}

export const machineCommands = [
  z.object({ type: z.literal('confirmClock'), trust: z.enum(['computer', 'desk']) }),
  z.object({
    type: z.literal('acceptDamage'),
    reason: requiredLine,
    approverId: z.string(),
    pin: z.string().max(64),
  }),
] as const

export const machineRights: RightsOf<typeof machineCommands> = {
  confirmClock: 'signedIn',
  acceptDamage: 'signedIn',
}

export const machineSystemCommands = [
  z.object({ type: z.literal('start'), version: z.string(), shell: z.string() }),
  z.object({ type: z.literal('recordClockJump'), jump: clockJumpSchema }),
  z.object({ type: z.literal('recordClockAgreed') }),
  z.object({ type: z.literal('recordExport') }),
  z.object({
    type: z.literal('recordTailSetAside'),
    file: z.string(),
    bytes: z.int(),
    keptAs: z.string(),
  }),
] as const
