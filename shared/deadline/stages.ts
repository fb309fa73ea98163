// When a clock must be heard: before it is due, when it is due, and again and again while it is late.
import type { AlarmRecord, Incident, RuleBooks } from '../incident/record'
import type { DeskState } from '../state'
import { openIncidents } from '../state'
import { MINUTE, toMs, type Ms } from '../time'
import { openDeadlines, type Deadline } from './derive'

/** While a deadline is overdue, its alarm comes again after this time. */
export const REPEAT_EVERY: Ms = 5 * MINUTE

/** One moment of one clock: before (negative), at (0) or after (positive) the due moment. */
export interface AlarmStage {
  readonly deadline: Deadline
  readonly offsetMs: Ms
}

const momentOf = ({ deadline, offsetMs }: AlarmStage): Ms => deadline.dueAt + offsetMs

/** Offsets of the warnings and of the due moment itself, earliest first. */
const firstOffsets = ({ rule, originAt, dueAt }: Deadline): Ms[] => [
  ...rule.warnMinutes
    .map((minutes) => -minutes * MINUTE)
    .filter((offset) => dueAt + offset > originAt)
    .sort((a, b) => a - b),
  0,
]

/** The stage already raised for this very due moment; a clock that was moved starts afresh. */
const raisedOffset = (deadline: Deadline, alarm: AlarmRecord | undefined): Ms | null =>
  alarm !== undefined && toMs(alarm.dueAt) === deadline.dueAt ? alarm.offsetMs : null

/** The earliest stage of a clock that has not been raised. */
function nextOffset(deadline: Deadline, raised: Ms | null): Ms {
  const first = firstOffsets(deadline).find((offset) => raised === null || offset > raised)
  if (first !== undefined) return first
  return (Math.floor(raised! / REPEAT_EVERY) + 1) * REPEAT_EVERY
}

/** The latest stage whose moment has come: what was missed in between is not raised one by one. */
function latestOffset(deadline: Deadline, next: Ms, now: Ms): Ms {
  const overdue = now - deadline.dueAt
  if (overdue >= REPEAT_EVERY) return Math.floor(overdue / REPEAT_EVERY) * REPEAT_EVERY
  const passed = firstOffsets(deadline).filter((offset) => offset >= next && offset <= overdue)
  return passed[passed.length - 1] ?? next
}

const nextStages = (incident: Incident, books: RuleBooks): AlarmStage[] =>
  openDeadlines(incident, books).map((deadline) => ({
    deadline,
    offsetMs: nextOffset(deadline, raisedOffset(deadline, incident.alarms[deadline.key])),
  }))

/** The next moment at which this incident must be heard, in epoch ms; Infinity when never. */
export const nextMoment = (incident: Incident, books: RuleBooks): Ms =>
  Math.min(Number.POSITIVE_INFINITY, ...nextStages(incident, books).map(momentOf))

/** Every stage of this incident whose moment has come and that has not been raised. */
export const dueStages = (incident: Incident, books: RuleBooks, now: Ms): AlarmStage[] =>
  nextStages(incident, books)
    .filter((stage) => momentOf(stage) <= now)
    .map(({ deadline, offsetMs }) => ({ deadline, offsetMs: latestOffset(deadline, offsetMs, now) }))

/** An alarm that was raised, is still owed, and has not been acknowledged. */
export interface Ringing {
  readonly incident: Incident
  readonly deadline: Deadline
  readonly alarm: AlarmRecord
}

/** What rings now, the earliest deadline first. */
export function ringing(state: DeskState): Ringing[] {
  return openIncidents(state)
    .flatMap((incident) =>
      openDeadlines(incident, state.ruleBooks).flatMap((deadline): Ringing[] => {
        const alarm = incident.alarms[deadline.key]
        const rings = alarm?.acknowledged === null && toMs(alarm.dueAt) === deadline.dueAt
        return rings ? [{ incident, deadline, alarm }] : []
      }),
    )
    .sort((a, b) => a.deadline.dueAt - b.deadline.dueAt)
}

/** How many clocks run on the whole desk: what quitting must warn of. */
export const runningClocks = (state: DeskState): number =>
  openIncidents(state).reduce((sum, incident) => sum + openDeadlines(incident, state.ruleBooks).length, 0)

/** How many of them are late by now. */
export const overdueClocks = (state: DeskState, now: Ms): number =>
  openIncidents(state).reduce(
    (sum, incident) =>
      sum + openDeadlines(incident, state.ruleBooks).filter(({ dueAt }) => dueAt <= now).length,
    0,
  )
