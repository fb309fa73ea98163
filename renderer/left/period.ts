// Of which time a list tells: lately, a month or a year.
import { monthOfDay, monthsAfter, monthText, type Month } from '../../shared/calendar/month'
import type { DeskState } from '../../shared/state'
import { dayOf, monthOf, toMs, type Ms } from '../../shared/time'

/** `2026-11`, `2026`, or what is being handled and what this month and the last told of. */
export type Period = string
export const LATELY: Period = 'lately'

const MONTHS = 12
const two = (n: number): string => String(n).padStart(2, '0')

export function monthsIn(period: Period, now: Ms): Month[] {
  const month = monthOfDay(dayOf(now))
  if (period === LATELY) return [month, monthsAfter(month, -1)]
  if (period.length > 4) return [period]
  return Array.from({ length: MONTHS }, (_, index) => `${period}-${two(index + 1)}`)
}

/** Whether something of this moment belongs there. */
export const isWithin = (period: Period, at: Ms): boolean =>
  period === LATELY || monthOf(at).startsWith(period)

/** Each year and its months, back to the first that the record tells of. */
export function periodOptions(
  { ruleBooks }: Pick<DeskState, 'ruleBooks'>,
  now: Ms,
): { readonly value: Period; readonly label: string }[] {
  const first = ruleBooks[0] === undefined ? monthOf(now) : monthOf(toMs(ruleBooks[0].from))
  const options = [{ value: LATELY, label: '近期' }]
  for (let month = monthOf(now); month >= first; month = monthsAfter(month, -1)) {
    const year = month.slice(0, 4)
    if (options.every(({ value }) => value !== year))
      options.push({ value: year, label: `${year}年全年` })
    options.push({ value: month, label: monthText(month) })
  }
  return options
}
