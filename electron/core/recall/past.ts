// Reading what has left the live state: found by words, by day or by month, shown as it is, and changed by nothing.
import { attachmentsOfIncident } from '../../../shared/attachment/find'
import { monthOfDay, type Month } from '../../../shared/calendar/month'
import { monthsIn } from '../../../shared/calendar/period'
import type { Answers, Params } from '../../../shared/contract'
import { lookUp } from '../../../shared/lookup'
import { isSentToAll } from '../../../shared/nil-report/clocks'
import type { Paper } from '../../../shared/paper/record'
import type { PastMonth, PastQuery, PastShift } from '../../../shared/past/record'
import { ok, refuse, type Result } from '../../../shared/result'
import type { LeftKind, LeftQuery, ListedKind } from '../../../shared/retire/left-record'
import { mayHaveLeft, notAtHand } from '../../../shared/retire/wanted'
import type { Shift } from '../../../shared/shift/record'
import type { DeskState } from '../../../shared/state'
import { monthOf, toMs, type Day, type Ms } from '../../../shared/time'
import type { PastIndex } from '../archive/past-index'
import { scanPast } from '../archive/scan'
import { createLeft, type LeftDeps } from './left'
import type { Recall } from './recall'

export interface PastDeps extends Omit<LeftDeps, 'index'> {
  readonly recall: Pick<Recall, 'asOf'>
  readonly index: Pick<PastIndex, 'search' | 'left'>
  readonly state: () => DeskState
}

export interface Past {
  search(query: PastQuery): Promise<Result<Answers['searchPast']>>
  incident(params: Params<'readPastIncident'>): Promise<Result<Answers['readPastIncident']>>
  day(params: Params<'readPastDay'>): Promise<Result<Answers['readPastDay']>>
  month(params: Params<'readPastMonth'>): Promise<Result<Answers['readPastMonth']>>
  /** What the lists of these months, or this shift or opinion, show besides what is at hand. */
  records(params: Params<'readPastRecords'>): Promise<Result<Answers['readPastRecords']>>
  /** This desk with the incidents of these months beside what is at hand. */
  withIncidentsOf(months: readonly Month[], live: DeskState): Promise<DeskState>
  /** The record that a paper is made from: what it is about may have left the live state. */
  about(paper: Paper, live: DeskState, now: Ms): Promise<DeskState>
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

const inMonth = (month: Month, ...kinds: readonly ListedKind[]): LeftQuery => ({
  kinds,
  months: [month],
  ids: [],
})
const byId = (kind: LeftKind, id: string): LeftQuery => ({
  kinds: [],
  months: [],
  ids: [{ kind, id }],
})

/** Lists show no steps: they are most of an incident, and read with it. A log tells of them one by one. */
const forLists = (left: Answers['readPastRecords']['left']): Answers['readPastRecords']['left'] =>
  left.map((one) =>
    one.kind === 'incident' ? { ...one, record: { ...one.record, timeline: [] } } : one,
  )

export function createPast(deps: PastDeps): Past {
  const { recall, index, state } = deps
  const left = createLeft(deps)
  /** Of a day before the oldest shift that is at hand. */
  const isPastDay = (date: Day, live: DeskState): boolean => date <= (shiftsOf(live)[0]?.date ?? '')

  const onDay = async (date: Day, live: DeskState): Promise<DeskState> =>
    isPastDay(date, live) ? left.beside(live, inMonth(monthOfDay(date), 'shift')) : live

  const listed = async (live: DeskState, month: Month, ...kinds: ListedKind[]) =>
    mayHaveLeft(live, month) ? left.beside(live, inMonth(month, ...kinds)) : live

  const withIncident = async (live: DeskState, id: string): Promise<DeskState> =>
    notAtHand(live, [{ kind: 'incident', id }]).length === 0
      ? live
      : left.beside(live, byId('incident', id))

  const withOpinion = async (live: DeskState, id: string): Promise<DeskState> =>
    lookUp(live.opinion.opinions, id) !== undefined ? live : left.beside(live, byId('opinion', id))

  const isHere = (live: DeskState, shiftId: string): boolean =>
    shiftsOf(live).some(({ id }) => id === shiftId)

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
          ? await withIncident(live, incidentId)
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
      const kinds = ['shift', 'nilReport', 'rollCall', 'rosterDay'] as const
      const told = isPastDay(`${month}-01`, live)
        ? await left.beside(live, inMonth(month, ...kinds))
        : live
      return ok(monthOfState(told, month))
    },
    async records({ months, kinds, one }) {
      const ids = one === undefined ? [] : [one]
      const read = await left.read({ months, kinds, ids })
      return ok({ left: read.some(({ kind }) => kind === 'shift') ? read : forLists(read) })
    },
    withIncidentsOf: (months, live) => left.beside(live, { kinds: ['incident'], months, ids: [] }),
    async about(paper, live, now) {
      switch (paper.kind) {
        case 'dutyLog':
          return onDay(paper.date, live)
        case 'handover':
          return isHere(live, paper.shiftId)
            ? live
            : left.beside(live, byId('shift', paper.shiftId))
        case 'roster':
          return listed(live, paper.month, 'rosterDay', 'swap', 'edit')
        case 'rollCalls':
          return listed(live, paper.month, 'rollCall')
        case 'endings':
          return listed(live, paper.month, 'incident')
        case 'unitNilMonth':
          return listed(live, paper.month, 'unitNilDay')
        case 'unitNilDay':
          return listed(live, monthOfDay(paper.date), 'unitNilDay')
        case 'nilReport':
          return mayHaveLeft(live, monthOfDay(paper.date))
            ? left.beside(live, byId('nilReport', paper.date))
            : live
        case 'opinionLetter':
        case 'opinionSheet':
        case 'opinionEvidence':
          return withOpinion(live, paper.opinionId)
        case 'orderLedger':
          return left.beside(live, {
            kinds: ['incident'],
            months: monthsIn(paper.filter.period, now),
            ids: [],
          })
        default:
          return 'incidentId' in paper && paper.incidentId !== undefined
            ? withIncident(live, paper.incidentId)
            : live
      }
    },
  }
}
