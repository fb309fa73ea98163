// The month (N12): of each unit below what it owed and how it stood, its 零报告 and 点名, its scores; with the records behind
// every figure. Units without an event are shown and not ranked.
import { daysOfMonth, type Month } from '../calendar/month'
import type { DeskState } from '../state'
import { allSubordinates, listedBetween } from '../subordinate/find'
import { unitNilMonth, type UnitNilCell } from '../subordinate/month'
import type { Subordinate } from '../subordinate/record'
import type { RollCall } from '../roll-call/record'
import { dayOf, toMs, type Ms } from '../time'
import { allDuties, leftAlone, markOf } from './duties'
import { judgementOf, monthOfDuty, settingsOfMonth, type Judgement } from './judge'
import type { Timeliness } from './outcome'
import type { Duty, Mark } from './record'
import { receivingFigures, receivingsIn, type Receiving, type ReceivingFigures } from './receiving'
import { schemeScore, type Scheme, type ScoredDuty } from './scheme'

type Judged = Pick<
  DeskState,
  'accountability' | 'subordinates' | 'incidents' | 'rollCalls' | 'room' | 'machine'
>

export interface JudgedDuty {
  readonly duty: Duty
  readonly judgement: Judgement
  readonly mark: Mark | null
  /** How many units reported it together, used in the same way. */
  readonly together: number
}

export type Counts = Readonly<Record<Timeliness, number>> & { readonly owed: number }

const togetherOf = (state: Judged, { incident }: Duty, mark: Mark | null): number =>
  mark === null || mark.item === null
    ? 1
    : Object.values(state.accountability.marks[incident] ?? {}).filter(
        ({ item }) => item === mark.item,
      ).length

export function judgedDuties(
  state: Judged,
  now: Ms,
  keeps: (month: Month) => boolean,
): JudgedDuty[] {
  return allDuties(state)
    .filter((duty) => keeps(monthOfDuty(duty)))
    .map((duty) => {
      const mark = markOf(state, duty)
      return {
        duty,
        mark,
        judgement: judgementOf(state, duty, now),
        together: togetherOf(state, duty, mark),
      }
    })
}

/** Those of which something can be said; what is not due, or due and still open, is in no rate. */
const isOwed = ({ judgement: { timeliness } }: JudgedDuty): boolean => timeliness !== null

export function countsOf(duties: readonly JudgedDuty[]): Counts {
  const owed = duties.filter(isOwed)
  const count = (wanted: Timeliness) =>
    owed.filter(({ judgement }) => judgement.timeliness === wanted).length
  return {
    owed: owed.length,
    onTime: count('onTime'),
    late: count('late'),
    omitted: count('omitted'),
  }
}

/**
 * 准时率, 迟报率, 漏报率 to a tenth of a percent, together 100.0: what rounding leaves goes to the largest remainders.
 * Null where nothing was owed.
 */
export function ratesOf(counts: Counts): Readonly<Record<Timeliness, number>> | null {
  const { owed } = counts
  if (owed === 0) return null
  const tenths = RATES.map((key) => {
    const exact = (counts[key] * 1000) / owed
    return { key, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  let missing = 1000 - tenths.reduce((sum, { whole }) => sum + whole, 0)
  // Of two alike the smaller: one late among two thousand is not rounded away.
  const byRest = [...tenths].sort((a, b) => b.rest - a.rest || counts[a.key] - counts[b.key])
  const extra = new Set<Timeliness>()
  for (const { key } of byRest) {
    if (missing === 0) break
    extra.add(key)
    missing--
  }
  const rate = (key: Timeliness) =>
    (tenths.find((one) => one.key === key)!.whole + (extra.has(key) ? 1 : 0)) / 10
  return { onTime: rate('onTime'), late: rate('late'), omitted: rate('omitted') }
}

export const RATE_NAMES: Readonly<Record<Timeliness, string>> = {
  onTime: '准时率',
  late: '迟报率',
  omitted: '漏报率',
}
export const RATES = Object.keys(RATE_NAMES) as readonly Timeliness[]
/** Wherever rates stand, they are these. */
export const RATES_ARE =
  '准时率、迟报率、漏报率 = 件数/应报件数，合计 100.0%；没到时限、逾期还没报的不在内'

export const rateText = (rate: number): string => `${rate.toFixed(1)}%`

export interface NilFigures {
  readonly owed: number
  readonly sent: number
  readonly late: number
  readonly missing: number
  readonly cells: readonly UnitNilCell[]
}

export interface CallFigures {
  readonly calls: readonly RollCall[]
  readonly answered: number
  readonly unanswered: number
}

export interface UnitScore {
  readonly scheme: Scheme
  /** Null: no event, not ranked. */
  readonly score: number | null
  readonly rank: number | null
  readonly yearScore: number | null
}

export interface UnitMonth {
  readonly unit: Subordinate
  readonly duties: readonly JudgedDuty[]
  readonly counts: Counts
  readonly year: Counts
  readonly nil: NilFigures
  readonly calls: CallFigures
  readonly receiving: ReceivingFigures
  readonly scores: readonly UnitScore[]
}

export interface MonthFigures {
  readonly month: Month
  readonly schemes: readonly Scheme[]
  readonly units: readonly UnitMonth[]
  readonly counts: Counts
  readonly year: Counts
  /** Not due yet, or due and still open. */
  readonly open: readonly JudgedDuty[]
}

const scored = (duties: readonly JudgedDuty[]): ScoredDuty[] =>
  duties.filter(isOwed).map(({ mark, judgement, together }) => ({
    item: mark?.item ?? null,
    bonuses: mark?.bonuses ?? [],
    outcome: judgement.outcome ?? 'onTime',
    together,
  }))

function nilOf(cells: readonly UnitNilCell[]): NilFigures {
  const owing = cells.filter(({ outcome }) => outcome !== 'notDue' && outcome !== 'waiting')
  const count = (wanted: UnitNilCell['outcome']) =>
    owing.filter(({ outcome }) => outcome === wanted).length
  const late = count('late')
  return {
    owed: owing.length,
    sent: count('sent') + late,
    late,
    missing: count('missing'),
    cells: owing,
  }
}

function callsTo(unit: Subordinate, rollCalls: readonly RollCall[], month: Month): CallFigures {
  const names = new Set([unit.name, unit.shortName, ...unit.formerNames].filter((n) => n !== ''))
  const calls = rollCalls.filter(
    (call) =>
      call.direction === 'out' && names.has(call.unit) && dayOf(toMs(call.at)).startsWith(month),
  )
  const answered = calls.filter((call) => call.answered !== null).length
  return { calls, answered, unanswered: calls.length - answered }
}

/** Those alike share a place, and the next is counted from all before it. */
const rankOf = (score: number | null, scores: readonly (number | null)[]): number | null =>
  score === null ? null : 1 + scores.filter((other) => other !== null && other > score).length

/** What came in a month, of incidents at hand and of those that have left. */
function receivingsOf(state: Judged, month: Month): Receiving[] {
  const gone = leftAlone(state).flatMap(({ receivings }) => receivings)
  const live = Object.values(state.incidents).flatMap((one) => receivingsIn(state, one))
  return [...gone, ...live].filter(({ at }) => dayOf(at).startsWith(month))
}

export function monthFigures(state: Judged, month: Month, now: Ms): MonthFigures {
  const { schemes } = settingsOfMonth(state.accountability, month)
  const year = month.slice(0, 4)
  const all = judgedDuties(state, now, (one) => one.startsWith(year) && one <= month)
  const ofMonth = all.filter(({ duty }) => monthOfDuty(duty) === month)
  const nils = new Map(
    unitNilMonth(state, month, now).map(({ unit, cells }) => [unit.id, cells] as const),
  )
  const receivings = receivingsOf(state, month)
  const days = daysOfMonth(month)
  const known = new Set(listedBetween(state, days[0]!, days.at(-1)!).map(({ id }) => id))
  const judged = new Set(ofMonth.map(({ duty }) => duty.unitId))
  const units = allSubordinates(state).filter(({ id }) => known.has(id) || judged.has(id))
  const rows = units.map((unit) => {
    const mine = (duties: readonly JudgedDuty[]) =>
      duties.filter(({ duty }) => duty.unitId === unit.id)
    const duties = mine(ofMonth)
    const yearDuties = mine(all)
    return {
      unit,
      duties,
      counts: countsOf(duties),
      year: countsOf(yearDuties),
      nil: nilOf(nils.get(unit.id) ?? []),
      calls: callsTo(unit, state.rollCalls, month),
      receiving: receivingFigures(
        receivings.filter(({ unitId }) => unitId === unit.id),
        now,
      ),
      reckoned: schemes.map((scheme) => ({
        scheme,
        score: schemeScore(scheme, scored(duties)),
        yearScore: schemeScore(scheme, scored(yearDuties)),
      })),
    }
  })
  return {
    month,
    schemes,
    units: rows.map(({ reckoned, ...row }) => ({
      ...row,
      scores: reckoned.map((one, index) => ({
        ...one,
        rank: rankOf(
          one.score,
          rows.map((other) => other.reckoned[index]!.score),
        ),
      })),
    })),
    counts: countsOf(ofMonth),
    year: countsOf(all),
    open: ofMonth.filter((one) => !isOwed(one)),
  }
}
