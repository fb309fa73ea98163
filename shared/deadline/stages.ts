// Which clocks of the incidents must be heard when, and which ring: the rhythm of rhythm.ts.
import type { AlarmRecord, Incident, RuleBooks } from '../incident/record'
import type { DeskState } from '../state'
import { openIncidents } from '../incident/find'
import { toMs, type Ms } from '../time'
import { openDeadlines, type Deadline } from './derive'
import {
  dueMoment,
  latestOffset,
  nextOffset,
  raisedOffset,
  type RepeatEvery,
  type Sounding,
} from './alarm-schedule'
import { repeatOf } from './rhythm'
import { byUrgency, urgencyOf } from './urgency'

/** One moment of one clock: before (negative), at (0) or after (positive) the due moment. */
export interface AlarmStage {
  readonly deadline: Deadline
  readonly offsetMs: Ms
}

const soundingOf = ({ rule, originAt, dueAt }: Deadline, repeatEvery: RepeatEvery): Sounding => ({
  originAt,
  dueAt,
  warnMinutes: rule.warnMinutes,
  repeatEvery,
})

const momentOf = ({ deadline, offsetMs }: AlarmStage): Ms => dueMoment(deadline, offsetMs)

function nextStages(incident: Incident, books: RuleBooks): AlarmStage[] {
  const repeat = repeatOf(incident)
  return openDeadlines(incident, books).map((deadline) => ({
    deadline,
    offsetMs: nextOffset(
      soundingOf(deadline, repeat),
      raisedOffset(deadline, incident.alarms[deadline.key]),
    ),
  }))
}

/** The next moment at which this incident must be heard, in epoch ms; Infinity when never. */
export const nextMoment = (incident: Incident, books: RuleBooks): Ms =>
  Math.min(Number.POSITIVE_INFINITY, ...nextStages(incident, books).map(momentOf))

/** Every stage of this incident whose moment has come and that has not been raised. */
export const dueStages = (incident: Incident, books: RuleBooks, now: Ms): AlarmStage[] =>
  nextStages(incident, books)
    .filter((stage) => momentOf(stage) <= now)
    .map(({ deadline, offsetMs }) => ({
      deadline,
      offsetMs: latestOffset(soundingOf(deadline, repeatOf(incident)), offsetMs, now),
    }))

/** An alarm that was raised, is still owed, and has not been acknowledged. */
export interface Ringing {
  readonly incident: Incident
  readonly deadline: Deadline
  readonly alarm: AlarmRecord
}

const ringingOf = (incident: Incident, books: RuleBooks): Ringing[] =>
  openDeadlines(incident, books).flatMap((deadline): Ringing[] => {
    const alarm = incident.alarms[deadline.key]
    const rings = alarm?.acknowledged === null && toMs(alarm.dueAt) === deadline.dueAt
    return rings ? [{ incident, deadline, alarm }] : []
  })

/** What rings of the incidents, the most urgent of this moment first. */
export const ringing = (state: DeskState, now: Ms): Ringing[] =>
  byUrgency(
    openIncidents(state).flatMap((incident) => ringingOf(incident, state.ruleBooks)),
    ({ incident, deadline }) => urgencyOf(incident, deadline.dueAt),
    now,
  )

/** How many clocks run on the whole desk: what quitting must warn of. */
export const runningClocks = (state: DeskState): number =>
  openIncidents(state).reduce(
    (sum, incident) => sum + openDeadlines(incident, state.ruleBooks).length,
    0,
  )

/** How many of them are late by now. */
export const overdueClocks = (state: DeskState, now: Ms): number =>
  openIncidents(state).reduce(
    (sum, incident) =>
      sum + openDeadlines(incident, state.ruleBooks).filter(({ dueAt }) => dueAt <= now).length,
    0,
  )
