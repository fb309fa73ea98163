// Where the numbers of a year go on from: a unit that comes with a paper book in mid-year does not begin at 1 again.
import { z } from 'zod'
import { optionalLine, requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import type { RightsOf } from '../rights'

const SERIES = ['incident', 'report', 'circular', 'opinion', 'instruction'] as const
export const seriesKeySchema = z.enum(SERIES)
export type SeriesKey = z.infer<typeof seriesKeySchema>
export const SERIES_KEYS: readonly SeriesKey[] = SERIES

/** More than any room writes in a year: what is longer is a slip. */
export const MOST_IN_A_YEAR = 99_999
const serial = z.int().min(0).max(MOST_IN_A_YEAR)

export interface NumberingState {
  /** By series and year (`incident:2026`, `report:呼值报:2026`): the last number of the book before, as it was said here. */
  readonly begun: Readonly<Record<string, number>>
}
export const nothingBegun: NumberingState = { begun: {} }

export const numberingEvents = {
  seriesBegun: z.object({
    series: seriesKeySchema,
    /** 机关代字 of documents, which have a series each; empty otherwise. */
    word: optionalLine,
    year: z.int(),
    /** The last number of the book before; the next that is given here is one more. */
    last: serial,
    reason: requiredLine,
  }),
}

export const numberingTraits: TraitsOf<typeof numberingEvents> = {
  seriesBegun: ofRoom(),
}

export const numberingCommands = [
  z.object({
    type: z.literal('beginSeries'),
    series: z
      .array(z.object({ series: seriesKeySchema, last: serial }))
      .min(1)
      .max(SERIES.length),
    reason: requiredLine,
  }),
] as const

export const numberingRights: RightsOf<typeof numberingCommands> = {
  beginSeries: 'manager',
}
