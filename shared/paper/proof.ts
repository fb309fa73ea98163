// What proves the record behind a paper: the head of the journal's chain, by which anybody can check
// later that the record still says what the paper says.
import type { Head } from '../journal'
import type { Shift } from '../shift/record'

export interface PaperContext {
  /** The desk's time. */
  readonly now: number
  /** Where the chain stands now. */
  readonly head: Head
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
