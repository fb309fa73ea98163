// Finished months are sealed: what a journal file was when nothing was added to it any more, told by the record itself
// in the month after. Whoever changes one later has to change everything behind it as well.
import { z } from 'zod'
import { ofRoom, type TraitsOf } from '../traits'

const headSchema = z.object({ seq: z.int(), hash: z.string() })

const sealedMonthSchema = z.object({
  /** In the journal folder. */
  file: z.string(),
  lines: z.int(),
  bytes: z.int(),
  /** Of the whole file, hex. */
  sha256: z.string(),
  /** Its first and its last record; in a file without any, the one before it. */
  first: headSchema,
  last: headSchema,
})
export type SealedMonth = z.infer<typeof sealedMonthSchema>

export const sealSchema = sealedMonthSchema.extend({
  /** Digest of the seal before; 64 zeros for the very first. */
  prev: z.string(),
})
export type Seal = z.infer<typeof sealSchema>

/** The last seal, by which all before it are known. */
export interface SealHead {
  readonly file: string
  /** SHA-256 of the seal's canonical JSON. */
  readonly digest: string
}

export const sealEvents = {
  /** One a month, and in a folder of an earlier version all at once. */
  monthSealed: z.object({ seals: z.array(sealSchema).min(1), digest: z.string() }),
}

export const sealTraits: TraitsOf<typeof sealEvents> = { monthSealed: ofRoom() }

export const sealSystemCommands = [
  z.object({ type: z.literal('sealMonths'), months: z.array(sealedMonthSchema).min(1) }),
] as const
