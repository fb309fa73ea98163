// What moves out of the live state when a shift has ended: everything that no rule, alarm or sheet derives anything from
// any more. It is done by `evolve` of the handover, from the state and the moment alone: replay, page and snapshot agree,
// and no line is written or rewritten for it. What has moved out stands in the journal, and comes back as it was.
import { accountabilityKept } from '../accountability/leave'
import type { Owner } from '../attachment/record'
import { openDeadlines } from '../deadline/derive'
import { endedUnreported } from '../incident/ending'
import type { Incident } from '../incident/record'
import { isOpen as isOpenInstruction } from '../instruction/find'
import { isSentToAll } from '../nil-report/clocks'
import { only } from '../lookup'
import type { NilState } from '../nil-report/record'
import type { Opinion } from '../opinion/record'
import type { WatchState } from '../opinion/rounds'
import { isOpen as isOpenOpinion } from '../opinion/standing'
import { runsKept } from '../roll-run/find'
import { unconfirmedReports } from '../report/afar'
import { isSent } from '../report/state'
import type { RosterState } from '../roster/record'
import { shiftIdOf } from '../shift/find'
import type { Entry } from '../shift/entry'
import type { Shift, ShiftState } from '../shift/record'
import type { DeskState } from '../state'
import type { SubordinateState } from '../subordinate/record'
import { dayOf, momentOn, toInstant, toMs, type Day, type Instant } from '../time'
import { tripsKept } from '../trip/find'
import { oldestListedMonth, overBefore } from '../calendar/at-hand'
import { keptOf } from './kept'

/** Shifts that ended lately; the last of all stays however long the one in force goes on. */
const recentShifts = (past: readonly Shift[], over: Instant): Shift[] =>
  past.filter(({ endedAt }, index) => index === past.length - 1 || (endedAt ?? '') >= over)

const remembered = new WeakMap<readonly Entry[], ReadonlySet<string>>()

/** The ids of incidents and matters of which the log of a shift tells: looked through once, since it is frozen. */
function toldIn(entries: readonly Entry[]): ReadonlySet<string> {
  const known = remembered.get(entries)
  if (known !== undefined) return known
  const ids = entries.map((entry) => (entry.kind === 'matter' ? entry.matterId : entry.incidentId))
  const told = new Set(ids.filter((id) => id !== null))
  remembered.set(entries, told)
  return told
}

/** What the logs that are still at hand tell of. */
interface Told {
  /** Of an incident or a matter. */
  of(id: string): boolean
  /** Whether an entry stands in one of them. */
  has(entryId: string): boolean
}

function toldBy(shifts: readonly Shift[]): Told {
  const kept = new Set(shifts.map(({ id }) => id))
  const has = (entryId: string) => kept.has(shiftIdOf(entryId))
  return {
    has,
    // A matter stands in the log in which it was opened; of other logs only the few are looked through that may tell.
    of: (id) => has(id) || shifts.some(({ entries }) => toldIn(entries).has(id)),
  }
}

/**
 * Nothing is owed or half done, and nothing was done about it lately. What comes back, comes back for a deed, and stays
 * as long after it.
 */
function isOver(incident: Incident, { ruleBooks }: DeskState, told: Told, over: Instant): boolean {
  const { id, closedAt, fromEntry, timeline, reports } = incident
  return (
    closedAt !== null &&
    (timeline.at(-1)?.recordedAt ?? closedAt) < over &&
    !told.of(id) &&
    (fromEntry === null || !told.has(fromEntry)) &&
    // What had been begun when it ended without a report is never sent.
    (endedUnreported(incident) || reports.every(isSent)) &&
    openDeadlines(incident, ruleBooks).length === 0 &&
    // What a leader ordered goes on when the incident is over.
    !incident.instructions.some(isOpenInstruction) &&
    unconfirmedReports(incident).length === 0
  )
}

function retireShifts(
  shift: ShiftState,
  past: readonly Shift[],
  told: Told,
  over: Instant,
): ShiftState {
  return {
    ...shift,
    past,
    matters: only(shift.matters, ({ settled }, id) => settled === null || told.of(id)),
    lateAdditions: shift.lateAdditions.filter(({ addition }) => addition.recordedAt >= over),
  }
}

/** The last that reached everyone stays: what is owed is counted from it. */
function retireNilReports(nil: NilState, at: Instant): NilState {
  const oldest = oldestListedMonth(toMs(at))
  const met = Object.values(nil.reports).filter(isSentToAll)
  const last = met
    .map(({ date }) => date)
    .sort()
    .at(-1)
  return { ...nil, reports: only(nil.reports, (_report, date) => date >= oldest || date === last) }
}

const retireUnitNil = (subordinates: SubordinateState, at: Instant): SubordinateState => {
  const oldest = oldestListedMonth(toMs(at))
  return { ...subordinates, days: only(subordinates.days, (_day, date) => date >= oldest) }
}

function retireRoster(roster: RosterState, at: Instant): RosterState {
  const oldest: Day = `${oldestListedMonth(toMs(at))}-01`
  return {
    ...roster,
    days: only(roster.days, (_day, date) => date >= oldest),
    swaps: roster.swaps.filter(({ a, b }) => a.date >= oldest || b.date >= oldest),
    edits: roster.edits.filter(
      ({ last, at: done }) => last >= oldest || dayOf(toMs(done)) >= oldest,
    ),
  }
}

interface Staying {
  readonly told: Told
  readonly matters: ShiftState['matters']
  readonly incidents: DeskState['incidents']
  readonly opinions: DeskState['opinion']['opinions']
}

function ownerStays(owner: Owner, { told, matters, incidents, opinions }: Staying): boolean {
  switch (owner.kind) {
    case 'entry':
      return told.has(owner.entryId) || Object.hasOwn(matters, owner.entryId)
    case 'opinion':
      return Object.hasOwn(opinions, owner.opinionId)
    case 'instruction':
      // What hangs on no incident never leaves.
      return owner.incidentId === undefined || Object.hasOwn(incidents, owner.incidentId)
    default:
      return Object.hasOwn(incidents, owner.incidentId)
  }
}

/**
 * What is settled and merged is never changed again but by a new post, which is an opinion of its own: it leaves, and is
 * read in the journal.
 */
const isOpinionOver = (opinion: Opinion, over: Instant): boolean =>
  !isOpenOpinion(opinion) && opinion.touchedAt < over

/** An opinion and the incident that it became, or belongs to, are looked at side by side: they leave together. */
function retireLinked(
  { incidents, opinion: { opinions } }: DeskState,
  isIncidentOver: (incident: Incident) => boolean,
  over: Instant,
): Pick<Staying, 'incidents' | 'opinions'> {
  const goes = new Set(
    Object.values(incidents)
      .filter(isIncidentOver)
      .map(({ id }) => id),
  )
  const left = new Set(
    Object.values(opinions)
      .filter((one) => isOpinionOver(one, over))
      .map(({ id }) => id),
  )
  const isHeld = (incident: Incident): boolean =>
    incident.opinions.some(
      ({ opinionId }) => Object.hasOwn(opinions, opinionId) && !left.has(opinionId),
    )
  const kept = only(incidents, (one) => !goes.has(one.id) || isHeld(one))
  return {
    incidents: kept,
    opinions: only(
      opinions,
      ({ id, incident }) =>
        !left.has(id) || (incident !== null && Object.hasOwn(kept, incident.incidentId)),
    ),
  }
}

/** By whole months, as lists are kept; the last stays, because what is owed is counted from it. */
function retireRounds(watch: WatchState, at: Instant): WatchState {
  const oldest = oldestListedMonth(toMs(at))
  const last = Object.keys(watch.signed).sort().at(-1)
  return { ...watch, signed: only(watch.signed, (_signed, key) => key >= oldest || key === last) }
}

/** @param at when the shift ended */
export function retire(state: DeskState, at: Instant): DeskState {
  const over = overBefore(at)
  const past = recentShifts(state.shift.past, over)
  const shifts = [...past, ...(state.shift.current === null ? [] : [state.shift.current])]
  const told = toldBy(shifts)
  const listed = toInstant(momentOn(`${oldestListedMonth(toMs(at))}-01`, '00:00'))
  const shift = retireShifts(state.shift, past, told, over)
  const { incidents, opinions } = retireLinked(
    state,
    (incident) => isOver(incident, state, told, over),
    over,
  )
  const rest: DeskState = {
    ...state,
    shift,
    incidents,
    opinion: { ...state.opinion, opinions, watch: retireRounds(state.opinion.watch, at) },
    attachments: only(state.attachments, ({ owner }) =>
      ownerStays(owner, { told, matters: shift.matters, incidents, opinions }),
    ),
    rollCalls: state.rollCalls.filter((call) => call.at >= listed),
    nilReports: retireNilReports(state.nilReports, at),
    roster: retireRoster(state.roster, at),
    subordinates: retireUnitNil(state.subordinates, at),
    accountability: accountabilityKept(state, incidents, at),
    rollRuns: runsKept(state, at),
    trip: tripsKept(state, at),
  }
  return { ...rest, kept: keptOf(state, rest) }
}
