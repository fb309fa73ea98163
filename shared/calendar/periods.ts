// 敏感时段: days of a great meeting, of examinations, of the flood season. While one lasts incidents are 敏感 from the
// first word, and the 零报告 is owed every day; when it is over all of it goes back by itself.
import { dayOf, daysAfter, momentOn, toMs, type Day, type Ms } from '../time'
import type { CalendarState, SensitivePeriod } from './record'

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** One that was taken back holds until the day on which it was: what it asked for before then stays asked for. */
const lastDay = ({ to, dropped }: SensitivePeriod): Day => {
  if (dropped === null) return to
  return earlier(daysAfter(dayOf(toMs(dropped.at)), -1), to)
}

const covers = (period: SensitivePeriod, day: Day): boolean =>
  period.from <= day && day <= lastDay(period)

/** Those that cover the day, the earliest to begin first. */
export const periodsOn = ({ periods }: CalendarState, day: Day): readonly SensitivePeriod[] =>
  periods.filter((one) => covers(one, day)).sort((a, b) => a.from.localeCompare(b.from))

export const isSensitiveAt = (calendar: CalendarState, now: Ms): boolean =>
  periodsOn(calendar, dayOf(now)).length > 0

/** The earliest hour that one of them sets for the 零报告 of the day; null on other days. */
export const nilHourOn = (calendar: CalendarState, day: Day): string | null =>
  periodsOn(calendar, day)
    .map(({ nilAt }) => nilAt)
    .sort()[0] ?? null

/** Nothing is owed from before it was entered, nor of a day whose hour had passed by then. */
const firstOwed = ({ from, nilAt, setAt }: SensitivePeriod): Day => {
  const entered = dayOf(toMs(setAt))
  if (from > entered) return from
  return momentOn(entered, nilAt) > toMs(setAt) ? entered : daysAfter(entered, 1)
}

/**
 * Of those that have begun by the day, the last, with all that it follows without a gap: what they ask
 * for every day runs from `first` to `last`.
 */
export function owingBy(
  { periods }: CalendarState,
  day: Day,
): { readonly first: Day; readonly last: Day } | null {
  const begun = periods
    .filter((period) => period.from <= day && firstOwed(period) <= lastDay(period))
    .sort((a, b) => lastDay(a).localeCompare(lastDay(b)))
  const latest = begun.at(-1)
  if (latest === undefined) return null
  const first = begun.reduceRight(
    (earliest, period) =>
      lastDay(period) >= daysAfter(earliest, -1) ? earlier(earliest, firstOwed(period)) : earliest,
    firstOwed(latest),
  )
  return { first, last: lastDay(latest) }
}
