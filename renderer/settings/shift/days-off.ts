// The days of a year that are not what their weekday says: holidays, and weekend days that are worked.
import { dayKind, type DayNature } from '../../../shared/calendar/day-kind'
import type { CalendarState } from '../../../shared/calendar/record'
import { daysBetween } from '../../../shared/calendar/month'
import { daysAfter, type Day } from '../../../shared/time'

/** Days in a row with the same meaning. */
export interface Run {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly nature: DayNature
}

const isNotable = ({ kind, corrected }: DayNature): boolean =>
  kind === 'holiday' || kind === 'makeup' || corrected

const goesOn = (run: Run | undefined, date: Day, nature: DayNature): boolean =>
  run !== undefined &&
  daysAfter(run.to, 1) === date &&
  run.nature.kind === nature.kind &&
  run.nature.name === nature.name &&
  run.nature.corrected === nature.corrected

export function runsOf(calendar: CalendarState, year: number): readonly Run[] {
  const runs: Run[] = []
  for (const date of daysBetween(`${year}-01-01`, `${year}-12-31`)) {
    const nature = dayKind(calendar, date)
    if (!isNotable(nature)) continue
    const last = runs.at(-1)
    if (last !== undefined && goesOn(last, date, nature))
      runs[runs.length - 1] = { ...last, to: date, days: last.days + 1 }
    else runs.push({ from: date, to: date, days: 1, nature })
  }
  return runs
}

/** `10月1日`, `10月1日–8日` */
export function runText({ from, to }: Pick<Run, 'from' | 'to'>): string {
  const [, fromMonth, fromDay] = from.split('-').map(Number)
  const [, toMonth, toDay] = to.split('-').map(Number)
  const start = `${fromMonth}月${fromDay}日`
  if (from === to) return start
  return fromMonth === toMonth ? `${start}–${toDay}日` : `${start}–${toMonth}月${toDay}日`
}
