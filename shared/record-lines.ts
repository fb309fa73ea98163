// Which journal lines tell of one record, for whoever brings it back from them.
import { isEventType, traitsOf } from './event'
import type { JournalLine } from './journal'
import type { RecordRef } from './retire/record'

const NIL_EVENT = /^nil(?:Report|Receipt)/

interface Named {
  readonly incidentId?: unknown
  readonly rollCallId?: unknown
  readonly date?: unknown
}

const namedIn = ({ data }: Pick<JournalLine, 'data'>): Named => data ?? {}

/** Whether a line is one of those of which the record is made. */
export function tellsOf(
  { kind, id }: RecordRef,
  line: Pick<JournalLine, 'type' | 'data'>,
): boolean {
  switch (kind) {
    case 'incident':
      return namedIn(line).incidentId === id
    case 'rollCall':
      return namedIn(line).rollCallId === id
    case 'nilReport':
      return NIL_EVENT.test(line.type) && namedIn(line).date === id
  }
}

/** Changes every incident there is: of one, it tells as well, as long as the incident was live. */
export const tellsOfAll = ({ type }: Pick<JournalLine, 'type'>): boolean =>
  isEventType(type) && traitsOf(type).incidents === 'any'

/**
 * Those of an incident's lines that make it what it was: its own, and between the first and the last of them those that
 * concern all.
 * @param lines of which `tellsOf` or `tellsOfAll` is true, oldest first
 */
export function linesBetween(ref: RecordRef, lines: readonly JournalLine[]): JournalLine[] {
  const own = lines.filter((line) => tellsOf(ref, line))
  const [first, last] = [own[0]?.seq ?? 0, own.at(-1)?.seq ?? 0]
  return lines.filter(
    (line) => tellsOf(ref, line) || (tellsOfAll(line) && line.seq > first && line.seq < last),
  )
}
