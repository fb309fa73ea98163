// Reading what has left the live state: found by words or by day, shown as it is, and changed by nothing.
import { YEAR } from '../../../shared/calendar/at-hand'
import type { Month } from '../../../shared/calendar/month'
import type { Answers, Params } from '../../../shared/contract'
import { evolve } from '../../../shared/desk'
import { lookUp } from '../../../shared/lookup'
import type { Paper } from '../../../shared/paper/record'
import { ok, refuse, type Result } from '../../../shared/result'
import type { PastQuery, PastShift } from '../../../shared/past/record'
import type { RecordRef } from '../../../shared/retire/record'
import { mayHaveLeft, notAtHand } from '../../../shared/retire/wanted'
import type { Shift } from '../../../shared/shift/record'
import type { DeskState } from '../../../shared/state'
import {
  DAY,
  momentOn,
  monthOf,
  toInstant,
  toMs,
  type Day,
  type Instant,
  type Ms,
} from '../../../shared/time'
import type { PastIndex } from '../archive/past-index'
import { scanPast } from '../archive/scan'
import { stateAsOf } from './as-of'
import { linesWith, type ReadLinesDeps } from './read-lines'
import { EARLIEST, type Recall } from './recall'

export interface PastDeps extends ReadLinesDeps {
  readonly recall: Pick<Recall, 'into'>
  readonly index: Pick<PastIndex, 'search'>
  readonly state: () => DeskState
}

export interface Past {
  search(query: PastQuery): Promise<Result<Answers['searchPast']>>
  incident(params: Params<'readPastIncident'>): Promise<Result<Answers['readPastIncident']>>
  day(params: Params<'readPastDay'>): Promise<Result<Answers['readPastDay']>>
  /** The record that a paper is made from: what it is about may have left the live state. */
  about(paper: Paper, live: DeskState): Promise<DeskState>
}

const yearAfter = (end: Ms): Instant => toInstant(end + YEAR)

const shiftsOf = ({ shift: { past, current } }: DeskState): readonly Shift[] => [
  ...past,
  ...(current === null ? [] : [current]),
]

const pastShift = (state: DeskState, shift: Shift): PastShift => ({
  shiftId: shift.id,
  name: shift.name,
  beganAt: shift.beganAt,
  endedAt: shift.endedAt,
  crew: shift.crew.map(({ personId }) => lookUp(state.people, personId)?.name ?? personId),
})

function refsOf(paper: Paper): RecordRef[] {
  if ('incidentId' in paper) return [{ kind: 'incident', id: paper.incidentId }]
  return paper.kind === 'nilReport' ? [{ kind: 'nilReport', id: paper.date }] : []
}

export function createPast(deps: PastDeps): Past {
  const { recall, index, state } = deps
  /** Of a day before the oldest shift that is at hand. */
  const isPastDay = (date: Day, live: DeskState): boolean => date < (shiftsOf(live)[0]?.date ?? '')

  /** The desk as it stood then; what was added to these shifts since stands there too. */
  async function asOf(until: Instant, are: (shift: Shift) => boolean): Promise<DeskState> {
    const told = await stateAsOf(deps, until)
    const ids = shiftsOf(told).flatMap((shift) => (are(shift) ? [shift.id] : []))
    if (ids.length === 0) return told
    const lines = await linesWith(deps, ids, monthOf(toMs(until)))
    return lines
      .filter(({ type, at }) => type === 'shiftAddedTo' && at > until)
      .reduce<DeskState>(evolve, told)
  }

  async function onDay(date: Day, live: DeskState): Promise<DeskState> {
    // A night shift ends on the day after its own, or a little later.
    const end = momentOn(date, '00:00') + 2 * DAY
    return isPastDay(date, live) ? asOf(yearAfter(end), (shift) => shift.date === date) : live
  }

  const inMonth = async (month: Month, live: DeskState): Promise<DeskState> =>
    mayHaveLeft(live, month) ? stateAsOf(deps, yearAfter(momentOn(`${month}-01`, '00:00'))) : live

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
    return ended === null ? live : asOf(yearAfter(toMs(ended)), ({ id }) => id === shiftId)
  }

  return {
    async search(query) {
      const people = Object.values(state().people).map(({ id, name }) => ({ id, name }))
      return ok((await index.search(query, people)) ?? (await scanPast(deps, query, people)))
    },
    async incident({ incidentId }) {
      const live = state()
      const told = await recall.into(live, notAtHand(live, [{ kind: 'incident', id: incidentId }]))
      const incident = lookUp(told.incidents, incidentId)
      return incident === undefined ? refuse('unknownIncident', 'incidentId') : ok({ incident })
    },
    async day({ date }) {
      const told = await onDay(date, state())
      const shifts = shiftsOf(told).filter((shift) => shift.date === date)
      return ok({ shifts: shifts.map((shift) => pastShift(told, shift)) })
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
