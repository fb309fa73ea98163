// 定级标准: the numbers that suggest a level, as a unit keeps them. What ships is what the law and the regulations say;
// where they say nothing (社会安全事件) it is the practice of plans, and a unit has its own.
import { z } from 'zod'
import { figureKeySchema } from '../incident/figures'
import { THRESHOLDS, type Threshold } from '../incident/thresholds'
import { requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import { kindSchema } from '../vocabulary'
import type { RightsOf } from '../rights'

/** Of 万元 and hectares a part counts too. */
const least = z.number().positive().max(1_000_000_000_000).nullable()

export const thresholdSchema = z.object({
  kinds: z.array(kindSchema).min(1),
  figure: figureKeySchema,
  /** The least number for Ⅰ, Ⅱ, Ⅲ, Ⅳ; null where the criterion knows no such level. */
  atLeast: z.tuple([least, least, least, least]),
  /** The document that people read beside the suggestion. */
  source: requiredLine,
})

export const MOST_THRESHOLDS = 80
const table = z.array(thresholdSchema).max(MOST_THRESHOLDS)

export interface ThresholdState {
  readonly table: readonly Threshold[]
}
export const shippedThresholds: ThresholdState = { table: THRESHOLDS }

export const thresholdEvents = {
  thresholdsSet: z.object({ table, reason: z.string() }),
}

export const thresholdTraits: TraitsOf<typeof thresholdEvents> = {
  thresholdsSet: ofRoom(),
}

export const thresholdCommands = [
  z.object({ type: z.literal('setThresholds'), table, reason: requiredLine }),
] as const

export const thresholdRights: RightsOf<typeof thresholdCommands> = {
  setThresholds: 'manager',
}
