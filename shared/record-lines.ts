// Which journal lines tell of one record, for whoever brings it back from them.
import { eventTypes, traitsOf, type EventType } from './event'
import type { JournalLine } from './journal'
import type { RecordRef } from './retire/record'

const NIL_EVENT = /^nil(?:Report|Receipt)/

interface Named {
  readonly incidentId?: unknown
  readonly reportId?: unknown
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

/** The records that a line is one of, whatever they are. */
export function refsIn({ type, data }: Pick<JournalLine, 'type' | 'data'>): RecordRef[] {
  const { incidentId, rollCallId, date } = namedIn({ data })
  return [
    ...(typeof incidentId === 'string' ? [{ kind: 'incident', id: incidentId } as const] : []),
    ...(typeof rollCallId === 'string' ? [{ kind: 'rollCall', id: rollCallId } as const] : []),
    ...(NIL_EVENT.test(type) && typeof date === 'string'
      ? [{ kind: 'nilReport', id: date } as const]
      : []),
  ]
}

/**
 * Events that concern every incident, and by which it is judged whether they do: of one incident they tell as well, as
 * long as it was live.
 */
export const EVENTS_OF_ALL: readonly EventType[] = [
  'unitSetUp',
  ...eventTypes.filter((type) => traitsOf(type).incidents === 'any'),
]

export const tellsOfAll = ({ type }: Pick<JournalLine, 'type'>): boolean =>
  EVENTS_OF_ALL.some((one) => one === type)

/** Whether a text of it has never left the room, or was taken back: that alone is touched by what concerns all. */
function hasUnsentText(own: readonly JournalLine[]): boolean {
  const idsOf = (type: EventType) =>
    own.filter((line) => line.type === type).map(({ data }) => namedIn({ data }).reportId)
  const sent = new Set(idsOf('reportDelivered'))
  return idsOf('deliveryRetracted').length > 0 || idsOf('reportSaved').some((id) => !sent.has(id))
}

/**
 * The lines that make a record what it was: its own; of those that concern all, what held when it began (the last of each
 * kind) and what came until its last line. While a text of it waits, also what came since: under another head or to other
 * readers it has to be approved again, whether it was at hand meanwhile or not.
 * @param lines of which `tellsOf` or `tellsOfAll` is true, oldest first
 */
export function linesOf(ref: RecordRef, lines: readonly JournalLine[]): JournalLine[] {
  const own = lines.filter((line) => tellsOf(ref, line))
  if (ref.kind !== 'incident' || own.length === 0) return own
  const [first, last] = [own[0]!.seq, own.at(-1)!.seq]
  const waits = hasUnsentText(own)
  const held = new Map(
    lines
      .filter((line) => line.seq < first && tellsOfAll(line))
      .map((line) => [line.type, line.seq] as const),
  )
  return lines.filter(
    (line) =>
      tellsOf(ref, line) ||
      (tellsOfAll(line) &&
        (line.seq < last || waits) &&
        (line.seq > first || held.get(line.type) === line.seq)),
  )
}
