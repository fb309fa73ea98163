// The state in which something is decided about what had left it, and the events that make it so.
import { emptyDesk, evolve } from './desk'
import type { DataOf, NewEvent } from './event'
import type { JournalLine } from './journal'
import { linesOf, tellsOf, tellsOfAll } from './record-lines'
import { isLive } from './retire/live'
import { withRecalled } from './retire/recall'
import type { RecordRef } from './retire/record'
import type { DeskState } from './state'

export type RecalledRecord = DataOf<'recordRecalled'>

/** @param lines of the journal, oldest first, among them all that tell of it; null when none does */
export function recalledFrom(ref: RecordRef, lines: readonly JournalLine[]): RecalledRecord | null {
  const own = linesOf(
    ref,
    lines.filter((line) => tellsOf(ref, line) || tellsOfAll(line)),
  )
  // The data of an event are an object, whatever else they are.
  return own.length === 0 ? null : { ...ref, lines: own as RecalledRecord['lines'] }
}

export const withRecords = (state: DeskState, records: readonly RecalledRecord[]): DeskState =>
  records.reduce((before, data) => withRecalled(before, data, evolve, emptyDesk), state)

/** Of what was found, only that which has not come back meanwhile. */
export function broughtBack(
  state: DeskState,
  records: readonly RecalledRecord[],
): { readonly state: DeskState; readonly events: readonly NewEvent[] } {
  const missing = records.filter((ref) => !isLive(state, ref))
  return {
    state: withRecords(state, missing),
    events: missing.map((data) => ({ type: 'recordRecalled', data })),
  }
}
