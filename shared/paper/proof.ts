// What a paper is made of besides the record: the time, images and codes, and what proves the record
// behind it: the head of the journal's chain, by which anybody can check later that it still says the same.
import type { Head } from '../journal'
import type { Shift } from '../shift/record'

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

export const proofText = ({ seq, hash }: Head): string => `记录链 第 ${seq} 条 ${hash}`

/**
 * The head that a paper about these shifts stands on: the one at which the last of them was frozen.
 * While one is still in force, or something was added to one afterwards, it is the chain's of now.
 */
export function headOf(shifts: readonly Shift[], { head }: PaperContext): Head {
  const settled = shifts.every((shift) => shift.head !== null && shift.additions.length === 0)
  const last = shifts.at(-1)?.head
  return settled && last !== null && last !== undefined ? last : head
}
