// Reading what has left the live state: found by words or by day, shown as it is, and changed by nothing.
import { attachmentsOfIncident } from '../../../shared/attachment/find'
import { monthOfDay, type Month } from '../../../shared/calendar/month'
import type { Answers, Params } from '../../../shared/contract'
import { evolve } from '../../../shared/desk'
import { lookUp } from '../../../shared/lookup'
import { isSentToAll } from '../../../shared/nil-report/clocks'
import type { Paper } from '../../../shared/paper/record'
import { ok, refuse, type Result } from '../../../shared/result'
import type { PastMonth, PastQuery, PastShift } from '../../../shared/past/record'
import type { RecordRef } from '../../../shared/retire/record'
import { mayHaveLeft, notAtHand } from '../../../shared/retire/wanted'
import type { Shift } from '../../../shared/shift/record'
import type { DeskState } from '../../../shared/state'
import { monthOf, toMs, type Day, type Instant } from '../../../shared/time'
import type { PastIndex } from '../archive/past-index'
import { scanPast } from '../archive/scan'
import { createMonths, toldUntil } from './months'
import { linesWith, type ReadLinesDeps } from './read-lines'
import { EARLIEST, type Recall } from './recall'

export interface PastDeps extends ReadLinesDeps {
  readonly recall: Pick<Recall, 'into' | 'asOf'>
  readonly index: Pick<PastIndex, 'search'>
  readonly state: () => DeskState
}

export interface Past {
  search(query: PastQuery): Promise<Result<Answers['searchPast']>>
  incident(params: Params<'readPastIncident'>): Promise<Result<Answers['readPastIncident']>>
  day(params: Params<'readPastDay'>): Promise<Result<Answers['readPastDay']>>
  month(params: Params<'readPastMonth'>): Promise<Result<Answers['readPastMonth']>>
  /** The record that a paper is made from: what it is about may have left the live state. */
  about(paper: Paper, live: DeskState): Promise<DeskState>
}

const shiftsOf = ({ shift: { past, current } }: DeskState): readonly Shift[] => [
  ...past,
  ...(current === null ? [] : [current]),
]

const pastShift = (state: DeskState, shift: Shift): PastShift => ({
  shiftId: shift.id,
  date: shift.date,
  name: shift.name,
  beganAt: shift.beganAt,
  endedAt: shift.endedAt,
  crew: shift.crew.map(({ personId }) => lookUp(state.people, personId)?.name ?? personId),
})

const isOf =
  (month: Month) =>
  ({ date }: { readonly date: Day }): boolean =>
    monthOfDay(date) === month

function monthOfState(state: DeskState, month: Month): PastMonth {
  const { nilReports, rollCalls, roster } = state
  return {
    shifts: shiftsOf(state)
      .filter(isOf(month))
      .map((shift) => pastShift(state, shift)),
    nilReports: Object.values(nilReports.reports)
      .filter(isOf(month))
      .sort((a, b) => a.date.localeCompare(b.date))
      .map((report) => ({ date: report.date, isSentToAll: isSentToAll(report) })),
    rollCalls: rollCalls.filter(({ at }) => monthOf(toMs(at)) === month).length,
    isRostered: Object.keys(roster.days).some((date) => isOf(month)({ date })),
  }
}

function refsOf(paper: Paper): RecordRef[] {
  if ('incidentId' in paper) return [{ kind: 'incident', id: paper.incidentId }]
  return paper.kind === 'nilReport' ? [{ kind: 'nilReport', id: paper.date }] : []
}

export function createPast(deps: PastDeps): Past {
  const { recall, index, state } = deps
  const months = createMonths(deps)
  /** Of a day before the oldest shift that is at hand. */
  const isPastDay = (date: Day, live: DeskState): boolean => date < (shiftsOf(live)[0]?.date ?? '')

  /** The desk as it stood a year later; what was added to these shifts since stands there too. */
  async function told(
    month: Month,
    live: DeskState,
    are: (shift: Shift) => boolean,
  ): Promise<DeskState> {
    const state = await months.told(month, live)
    const ids = shiftsOf(state).flatMap((shift) => (are(shift) ? [shift.id] : []))
    if (ids.length === 0) return state
    const until = toldUntil(month)
    const lines = await linesWith(deps, ids, monthOf(toMs(until)))
    return lines
      .filter(({ type, at }) => type === 'shiftAddedTo' && at > until)
      .reduce<DeskState>(evolve, state)
  }

  const onDay = async (date: Day, live: DeskState): Promise<DeskState> =>
    isPastDay(date, live) ? told(monthOfDay(date), live, (shift) => shift.date === date) : live

  const inMonth = async (month: Month, live: DeskState): Promise<DeskState> =>
    mayHaveLeft(live, month) ? months.told(month, live) : live

  /** When the shift ended; null for one that is not told of. */
  async function endOfShift(shiftId: string): Promise<Instant | null> {
    const lines = await linesWith(deps, [shiftId], EARLIEST)
    const end = lines.find(
      ({ type, data }) =>
        (type === 'shiftHandedOver' || type === 'shiftTakenOver') &&
        (data as { shiftId?: string }).shiftId === shiftId,
    )
    return end?.at ?? null
  }

  async function aboutShift(shiftId: string, live: DeskState): Promise<DeskState> {
    if (shiftsOf(live).some(({ id }) => id === shiftId)) return live
    const ended = await endOfShift(shiftId)
    return ended === null ? live : told(monthOf(toMs(ended)), live, ({ id }) => id === shiftId)
  }

  return {
    async search(query) {
      const people = Object.values(state().people).map(({ id, name }) => ({ id, name }))
      return ok((await index.search(query, people)) ?? (await scanPast(deps, query, people)))
    },
    async incident({ incidentId, asOf }) {
      const live = state()
      const ref = { kind: 'incident', id: incidentId } as const
      const told =
        asOf === undefined
          ? await recall.into(live, notAtHand(live, [ref]))
          : await recall.asOf(live, ref, asOf)
      const incident = lookUp(told.incidents, incidentId)
      return incident === undefined
        ? refuse('unknownIncident', 'incidentId')
        : ok({ incident, attachments: attachmentsOfIncident(told, incidentId) })
    },
    async day({ date }) {
      const told = await onDay(date, state())
      const shifts = shiftsOf(told).filter((shift) => shift.date === date)
      return ok({ shifts: shifts.map((shift) => pastShift(told, shift)) })
    },
    async month({ month }) {
      const live = state()
      const isPast = isPastDay(`${month}-01`, live)
      return ok(monthOfState(isPast ? await months.told(month, live) : live, month))
    },
    about(paper, live) {
      switch (paper.kind) {
        case 'dutyLog':
          return onDay(paper.date, live)
        case 'handover':
          return aboutShift(paper.shiftId, live)
        case 'roster':
        case 'rollCalls':
          return inMonth(paper.month, live)
        default:
          return recall.into(live, notAtHand(live, refsOf(paper)))
      }
    },
  }
}
