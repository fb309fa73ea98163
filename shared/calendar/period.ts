// Of which time a list or a paper tells: lately, a month or a year.
import { dayOf, monthOf, type Ms } from '../time'
import { monthOfDay, monthsAfter, type Month } from './month'

/** `2026-11`, `2026`, or what is being handled and what this month and the last told of. */
export type Period = string
export const LATELY: Period = 'lately'
/** Any of the three. */
export const PERIOD = /^(lately|\d{4}(-(0[1-9]|1[0-2]))?)$/

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
