// Every step of an incident appears in the log of the shift by itself: nothing is typed twice (H5).
import { stepTraits, type DataOf, type DeskEvent } from './event'
import { happenedAt } from './happened'
import type { WrittenEntry } from './shift/entry'
import { isWritten } from './shift/find'
import { appendEntry } from './shift/log'
import type { Shift } from './shift/record'
import type { DeskState } from './state'

/** An alarm stands in the log once, when its clock runs out; not before, and not at every repetition. */
function isFirstOverdue(
  before: DeskState,
  { incidentId, deadlineKey, dueAt, offsetMs }: DataOf<'alarmRaised'>,
): boolean {
  if (offsetMs < 0) return false
  const heard = before.incidents[incidentId]?.alarms[deadlineKey]
  return heard?.dueAt !== dueAt || heard.offsetMs < 0
}

function isTold(before: DeskState, event: DeskEvent): boolean {
  const told = stepTraits(event.type)?.told
  if (told === 'onceOverdue')
    return event.type === 'alarmRaised' && isFirstOverdue(before, event.data)
  return told === 'always'
}

/** The entry with which an incident began names it from then on; one of a frozen shift stays as it was. */
function withIncidentId(shift: Shift, entryId: string, incidentId: string): Shift {
  const { entries } = shift
  const place = entries.findIndex((entry) => entry.id === entryId && isWritten(entry))
  if (place === -1) return shift
  return {
    ...shift,
    entries: entries.with(place, { ...(entries[place] as WrittenEntry), incidentId }),
  }
}

/** @param before the state to which the event was applied, giving `after` */
export function withLoggedStep(before: DeskState, after: DeskState, event: DeskEvent): DeskState {
  const { current } = after.shift
  const { incidentId } = event.data as { incidentId?: unknown }
  if (
    current === null ||
    typeof incidentId !== 'string' ||
    after.incidents[incidentId] === undefined
  )
    return after
  if (!isTold(before, event)) return after
  const entry = {
    kind: 'step',
    seq: event.seq,
    at: happenedAt(event),
    recordedAt: event.at,
    by: event.by,
    incidentId,
    stepType: event.type,
  } as const
  const linked =
    event.type === 'incidentOpened' && event.data.fromEntry !== undefined
      ? withIncidentId(current, event.data.fromEntry, incidentId)
      : current
  return { ...after, shift: { ...after.shift, current: appendEntry(linked, entry) } }
}
