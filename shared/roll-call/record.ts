// 点名抽查: whether a duty room answers, how fast, and what was found. Ours of others, and others' of us.
import { z } from 'zod'
import { changeSchema } from '../change'
import type { Correction } from '../incident/record'
import { instant, optionalLine, optionalText, requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import type { RightsOf } from '../rights'

export const directionSchema = z.enum(['out', 'in'])
export type Direction = z.infer<typeof directionSchema>
export const DIRECTION_NAMES: Readonly<Record<Direction, string>> = {
  out: '我方抽查',
  in: '上级抽查',
}

export const answeredSchema = z.object({
  count: z.int().min(0).max(3600),
  measure: z.enum(['rings', 'seconds']),
})
/** After how many rings or seconds. */
export type Answered = z.infer<typeof answeredSchema>

export const rollCallInputSchema = z.object({
  direction: directionSchema,
  at: instant,
  /** The other room: the one that was called, or that called. */
  unit: requiredLine,
  /** Whoever spoke there. */
  who: optionalLine,
  phone: optionalLine,
  /** Whoever called or answered here. */
  ours: optionalLine,
  /** Null: nobody answered. */
  answered: answeredSchema.nullable(),
  /** What was found: on duty or not, knew the situation or not. */
  found: optionalText,
})
export type RollCallInput = z.infer<typeof rollCallInputSchema>

export interface RollCall extends RollCallInput {
  readonly id: string
  readonly recordedAt: string
  readonly by: string
  /** Oldest first. */
  readonly corrections: readonly Omit<Correction, 'target'>[]
}

const rollCallId = z.string()

export const rollCallEvents = {
  rollCallRecorded: z.object({ rollCallId, call: rollCallInputSchema }),
  rollCallCorrected: z.object({ rollCallId, changes: z.array(changeSchema), reason: z.string() }),
}

export const rollCallTraits: TraitsOf<typeof rollCallEvents> = {
  rollCallRecorded: ofRoom(),
  rollCallCorrected: ofRoom(),
}

export const rollCallCommands = [
  z.object({ type: z.literal('recordRollCall'), call: rollCallInputSchema }),
  z.object({
    type: z.literal('correctRollCall'),
    rollCallId,
    patch: rollCallInputSchema.partial(),
    reason: requiredLine,
  }),
] as const

export const rollCallRights: RightsOf<typeof rollCallCommands> = {
  recordRollCall: 'onDuty',
  correctRollCall: 'onDuty',
}
