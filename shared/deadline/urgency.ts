// The one order of urgency: gravity before lateness. Cards, alarms, notifications and the handover sheet
// all stand in it, so that what is first in one place is first in every other.
import {
  classificationOf,
  type Classification,
  type Incident,
  type RuleBooks,
} from '../incident/record'
import { openIncidents } from '../incident/find'
import type { DeskState } from '../state'
import { MINUTE, toMs, type Ms } from '../time'
import { openDeadlines } from './derive'

/** What has so little time left stands with what is late: whoever waits for the minute is too late. */
export const PRESSING: Ms = 15 * MINUTE

/** 敏感 is reportable at any level and stands right below 重大; 未定级 may yet turn out to be anything. */
const GRAVITIES = ['I', 'II', 'sensitive', 'unset', 'III', 'IV'] as const
export type Gravity = (typeof GRAVITIES)[number]

/**
 * What is live comes before what the room that sent it has closed, incidents before the room's own clocks
 * (待办, relief, 零报告), and everything real before an exercise, however late that is.
 */
const STANDINGS = ['live', 'closedBelow', 'room', 'exercise'] as const
export type Standing = (typeof STANDINGS)[number]

export interface Urgency {
  readonly standing: Standing
  /** null for a clock of the room. */
  readonly gravity: Gravity | null
  /** null while no clock runs. */
  readonly dueAt: Ms | null
  /** Since when it is known: of two alike, the newer stands first. */
  readonly since: Ms
}

export function gravityOf({
  level,
  sensitive,
}: Pick<Classification, 'level' | 'sensitive'>): Gravity {
  if (level === 'I' || level === 'II') return level
  return sensitive ? 'sensitive' : (level ?? 'unset')
}

const GRAVE: readonly Gravity[] = ['I', 'II', 'sensitive']

/** Ⅰ, Ⅱ, and 敏感, which is to be reported at any level. */
export const isGrave = (of: Pick<Classification, 'level' | 'sensitive'>): boolean =>
  GRAVE.includes(gravityOf(of))

/** The room that sent it is done with it: its 终报 came, and nothing after it. */
export const isClosedBelow = ({ received }: Pick<Incident, 'received'>): boolean =>
  received !== null &&
  (received.latest.ending !== null ||
    received.reports.findLast(({ kind }) => kind !== 'correction')?.kind === 'final')

function standingOf(incident: Pick<Incident, 'facts' | 'received'>): Standing {
  if (incident.facts.exercise) return 'exercise'
  return isClosedBelow(incident) ? 'closedBelow' : 'live'
}

/** Of one clock of an incident, or of the incident while none runs. */
export const urgencyOf = (incident: Incident, dueAt: Ms | null): Urgency => ({
  standing: standingOf(incident),
  gravity: gravityOf(classificationOf(incident)),
  dueAt,
  since: toMs(incident.facts.learnedAt),
})

export const urgencyOfRoom = ({
  originAt,
  dueAt,
}: {
  readonly originAt: Ms
  readonly dueAt: Ms | null
}): Urgency => ({
  standing: 'room',
  gravity: null,
  dueAt,
  since: originAt,
})

const ranksOf = ({ standing, gravity, dueAt, since }: Urgency, now: Ms): readonly number[] => [
  STANDINGS.indexOf(standing),
  dueAt !== null && dueAt - now <= PRESSING ? 0 : 1,
  gravity === null ? GRAVITIES.length : GRAVITIES.indexOf(gravity),
  dueAt ?? Number.POSITIVE_INFINITY,
  -since,
]

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index])
  return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1
}

/** Negative when `a` is the more urgent one at this moment. */
export const compareUrgency = (a: Urgency, b: Urgency, now: Ms): number =>
  compareRanks(ranksOf(a, now), ranksOf(b, now))

/** The most urgent first; what is alike stays as it stood. */
export const byUrgency = <T>(things: readonly T[], of: (thing: T) => Urgency, now: Ms): T[] =>
  things
    .map((thing) => ({ thing, ranks: ranksOf(of(thing), now) }))
    .sort((a, b) => compareRanks(a.ranks, b.ranks))
    .map(({ thing }) => thing)

const ofNextClock = (incident: Incident, books: RuleBooks): Urgency =>
  urgencyOf(incident, openDeadlines(incident, books)[0]?.dueAt ?? null)

/** The open incidents, each by the next of its clocks. */
export const incidentsByUrgency = (state: DeskState, now: Ms): Incident[] =>
  byUrgency(openIncidents(state), (incident) => ofNextClock(incident, state.ruleBooks), now)
