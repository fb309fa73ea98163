// 零报告汇总: unit by day, what came, what came late, what never came; and the figures of a day.
import { daysOfMonth, type Month } from '../calendar/month'
import type { DeskState } from '../state'
import { toMs, type Day, type Ms } from '../time'
import { firstUnitNilDay, unitNilDueOn, unitNilOf } from './clocks'
import { listedBetween, owingOn } from './find'
import type { Subordinate, UnitNil } from './record'

export type UnitNilOutcome = 'sent' | 'late' | 'missing' | 'waiting' | 'notDue'
export const UNIT_NIL_NAMES: Readonly<Record<UnitNilOutcome, string>> = {
  sent: '已报',
  late: '迟报',
  missing: '未报',
  waiting: '未到时限',
  notDue: '不需报',
}
/** In the small cells of a grid, and on paper. */
export const UNIT_NIL_MARKS: Readonly<Record<UnitNilOutcome, string>> = {
  sent: '✓',
  late: '迟',
  missing: '缺',
  waiting: '·',
  notDue: '',
}

type Register = Pick<DeskState, 'subordinates'>

export interface UnitNilCell {
  readonly date: Day
  readonly outcome: UnitNilOutcome
  readonly report: UnitNil | null
}

export function unitNilCell(state: Register, unit: Subordinate, date: Day, now: Ms): UnitNilCell {
  const report = unitNilOf(state, date, unit.id)
  const dueAt = unitNilDueOn(state.subordinates, date)
  if (report !== null) return { date, report, outcome: toMs(report.at) > dueAt ? 'late' : 'sent' }
  const first = firstUnitNilDay(state.subordinates)
  const owes =
    first !== null && date >= first && owingOn(state, date).some(({ id }) => id === unit.id)
  return { date, report, outcome: !owes ? 'notDue' : now > dueAt ? 'missing' : 'waiting' }
}

export interface UnitNilRow {
  readonly unit: Subordinate
  readonly cells: readonly UnitNilCell[]
}

/** Whoever was on the register on some day of the month, in its order. */
export function unitNilMonth(state: Register, month: Month, now: Ms): UnitNilRow[] {
  const days = daysOfMonth(month)
  return listedBetween(state, days[0]!, days.at(-1)!)
    .map((unit) => ({ unit, cells: days.map((date) => unitNilCell(state, unit, date, now)) }))
    .filter(({ unit, cells }) => unit.owesNil || cells.some(({ report }) => report !== null))
}

export interface UnitNilSum {
  readonly owed: number
  readonly sent: number
  readonly late: readonly Subordinate[]
  readonly missing: readonly Subordinate[]
}

/** Of one day: late ones are among those that were sent. */
export function unitNilSum(state: Register, date: Day): UnitNilSum {
  const owing = owingOn(state, date)
  const dueAt = unitNilDueOn(state.subordinates, date)
  const reports = owing.map((unit) => ({ unit, report: unitNilOf(state, date, unit.id) }))
  return {
    owed: owing.length,
    sent: reports.filter(({ report }) => report !== null).length,
    late: reports
      .filter(({ report }) => report !== null && toMs(report.at) > dueAt)
      .map(({ unit }) => unit),
    missing: reports.filter(({ report }) => report === null).map(({ unit }) => unit),
  }
}

const named = (units: readonly Subordinate[]): string =>
  units.length === 0 ? '' : `（${units.map(({ name }) => name).join('、')}）`

/** `应报 30 家，已报 28 家（其中迟报 1 家：…），未报 2 家（…）` */
export function unitNilSumText({ owed, sent, late, missing }: UnitNilSum): string {
  const lateText = late.length === 0 ? '' : `，其中迟报 ${late.length} 家${named(late)}`
  return `应报 ${owed} 家，已报 ${sent} 家${lateText}，未报 ${missing.length} 家${named(missing)}`
}
