// What moves out of the live state when a shift has ended: everything that no rule, alarm or sheet derives anything from
// any more. It is done by `evolve` of the handover, from the state and the moment alone: replay, page and snapshot agree,
// and no line is written or rewritten for it. What has moved out stands in the journal, and comes back as it was.
import { openDeadlines } from '../deadline/derive'
import { endedUnreported } from '../incident/ending'
import type { Incident } from '../incident/record'
import { isSentToAll } from '../nil-report/clocks'
import type { NilState } from '../nil-report/record'
import { isSent } from '../report/state'
import type { RosterState } from '../roster/record'
import { shiftIdOf } from '../shift/find'
import type { Entry } from '../shift/entry'
import type { Shift, ShiftState } from '../shift/record'
import type { DeskState } from '../state'
import { dayOf, momentOn, toInstant, toMs, type Day, type Instant } from '../time'
import { oldestListedMonth, overBefore } from '../calendar/at-hand'

type ById<T> = Readonly<Record<string, T>>

const only = <T>(records: ById<T>, keeps: (record: T, key: string) => boolean): ById<T> =>
  Object.fromEntries(Object.entries(records).filter(([key, record]) => keeps(record, key)))

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
    openDeadlines(incident, ruleBooks).length === 0
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

/** @param at when the shift ended */
export function retire(state: DeskState, at: Instant): DeskState {
  const over = overBefore(at)
  const past = recentShifts(state.shift.past, over)
  const shifts = [...past, ...(state.shift.current === null ? [] : [state.shift.current])]
  const told = toldBy(shifts)
  const listed = toInstant(momentOn(`${oldestListedMonth(toMs(at))}-01`, '00:00'))
  const shift = retireShifts(state.shift, past, told, over)
  const incidents = only(state.incidents, (incident) => !isOver(incident, state, told, over))
  return {
    ...state,
    shift,
    incidents,
    attachments: only(state.attachments, ({ owner }) =>
      owner.kind === 'entry'
        ? told.has(owner.entryId) || Object.hasOwn(shift.matters, owner.entryId)
        : Object.hasOwn(incidents, owner.incidentId),
    ),
    rollCalls: state.rollCalls.filter((call) => call.at >= listed),
    nilReports: retireNilReports(state.nilReports, at),
    roster: retireRoster(state.roster, at),
  }
}
