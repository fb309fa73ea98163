// A record that had left the live state, brought back because somebody does something about it: its own journal lines,
// as they stand, in front of what is done. So a replay needs nothing but the journal, and no shape of the state is frozen.
import { z } from 'zod'
import { instant } from '../text'
import { ofRoom, type TraitsOf } from '../traits'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const lineSchema = z.object({
  seq: z.int().min(1),
  at: instant,
  type: z.string(),
  v: z.int(),
  by: z.string(),
  data: z.record(z.string(), z.unknown()),
  prev: hash,
  hash,
})

export const RECALLED_KINDS = ['incident', 'nilReport', 'rollCall'] as const
export type RecalledKind = (typeof RECALLED_KINDS)[number]

/** Which record: the id of an incident or of a roll call, the day of a 零报告. */
export interface RecordRef {
  readonly kind: RecalledKind
  readonly id: string
}

export const recallEvents = {
  recordRecalled: z.object({
    kind: z.enum(RECALLED_KINDS),
    id: z.string(),
    /** Oldest first. */
    lines: z.array(lineSchema),
  }),
}

export const recallTraits: TraitsOf<typeof recallEvents> = {
  recordRecalled: ofRoom({ incidents: 'moved' }),
}
