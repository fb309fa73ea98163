// Days as people type them into a search: 11月14日, 11-14, 11.14, 1114, 2026-11-14, 2026年11月, 20261114.
import { isRealDay } from '../calendar/month'

/** What is not said is null; a month alone is a whole month. */
export interface TypedDate {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
}

const WAYS: readonly RegExp[] = [
  /^(?<year>\d{4})[-./年](?<month>\d{1,2})[-./月](?<day>\d{1,2})[日号]?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})[-./年](?<month>\d{1,2})月?$/,
  /^(?<month>\d{1,2})[-./月](?<day>\d{1,2})[日号]?$/,
  /^(?<month>\d{2})(?<day>\d{2})$/,
]

/** A year in which every day is. */
const LEAP_YEAR = 2024

const two = (n: number): string => String(n).padStart(2, '0')
const isReal = ({ year, month, day }: TypedDate): boolean =>
  isRealDay(`${year ?? LEAP_YEAR}-${two(month)}-${two(day ?? 1)}`)

/** Null for what is no day. @param word in plain text */
export function typedDate(word: string): TypedDate | null {
  for (const way of WAYS) {
    const found = way.exec(word)?.groups
    if (found === undefined) continue
    const { year, month, day } = found
    const date = {
      year: year === undefined ? null : Number(year),
      month: Number(month),
      day: day === undefined ? null : Number(day),
    }
    if (isReal(date)) return date
  }
  return null
}

/** @param day 2026-11-14 */
export function isOn(day: string, { year, month, day: date }: TypedDate): boolean {
  if (year !== null && day.slice(0, 4) !== String(year)) return false
  return day.slice(5, 7) === two(month) && (date === null || day.slice(8) === two(date))
}

/** The terms of the index (terms.ts) that all hold of such a day. */
export const termsOfDate = ({ year, month, day }: TypedDate): string[] => [
  ...(year === null ? [] : [`:y${year}`]),
  day === null ? `:mm${two(month)}` : `:d${two(month)}${two(day)}`,
]
