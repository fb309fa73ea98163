// What a paper is made of besides the record: the time, images and codes, and what proves the record
// behind it: the head of the journal's chain, by which anybody can check later that it still says the same.
import type { Head } from '../journal'
import type { SealHead } from '../seal/record'
import type { Shift } from '../shift/record'
import type { DeskState } from '../state'

export interface PaperContext {
  /** The desk's time. */
  readonly now: number
  /** Where the chain stands now. */
  readonly head: Head
  /** `data:` addresses of the images that it shows, by their SHA-256; one that is missing has none. */
  readonly images?: Readonly<Record<string, string>>
  /** The codes that carry a report's text, as SVG; in their order. */
  readonly codes?: readonly string[]
  /** Why there are none, where that is to be said on the paper. */
  readonly codesNote?: string
  /** Hex SHA-256 of the words of the report that the paper is or goes with. */
  readonly digest?: string
  /** How many pages the report takes that a cover goes with; null when that cannot be known. */
  readonly pages?: number | null
}

/** What stands in the foot of a paper of the room. */
export interface Proof {
  readonly proof: string
  /** By the last seal all months before it are known; empty before the first. */
  readonly seal: string
}

/** Of a SHA-256 in hex: what the foot has room for, to be compared by eye with what `verify` prints. The head stands whole. */
const SHOWN = 8

/** `封存 2026-10 9f2c01ab` */
export const sealText = (sealed: SealHead | null): string =>
  sealed === null ? '' : `封存 ${sealed.file.slice(0, 7)} ${sealed.digest.slice(0, SHOWN)}`

export const proofText = ({ seq, hash }: Head): string => `记录链 第 ${seq} 条 ${hash}`

export const proofOf = (head: Head, sealed: SealHead | null): Proof => ({
  proof: proofText(head),
  seal: sealText(sealed),
})

/**
 * What a paper about these shifts stands on: the head and the seal at which the last of them was frozen.
 * While one is still in force, or something was added to one afterwards, they are those of now.
 */
export function proofOfShifts(
  shifts: readonly Shift[],
  { sealed }: Pick<DeskState, 'sealed'>,
  { head }: PaperContext,
): Proof {
  const settled = shifts.every((shift) => shift.head !== null && shift.additions.length === 0)
  const last = shifts.at(-1)
  const frozen = settled ? (last?.head ?? null) : null
  return frozen === null ? proofOf(head, sealed) : proofOf(frozen, last!.seal)
}
