// Days as people and spreadsheets write them: `2026-11-03`, `2026年11月3日`, `11月3日 周二`, `3日`, a
// date cell, or Excel's number of days since 1899.
import { isRealDay, type Month } from '../calendar/month'
import type { Day } from '../time'
import { plainOf, type CellValue } from './cells'
import { withPlainNumerals } from './numerals'

const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** 2000 to 2099 as Excel counts days. */
const isSerial = (n: number): boolean => n >= 36_526 && n < 73_051

const two = (n: string | number): string => String(n).padStart(2, '0')
const real = (year: string, month: string, day: string): Day | null => {
  const written = `${year}-${two(month)}-${two(day)}`
  return isRealDay(written) ? written : null
}
const isOfOurTime = (date: Date): boolean =>
  date.getTime() >= Date.UTC(2000, 0) && date.getTime() < Date.UTC(2100, 0)
const utcDay = (date: Date): Day | null =>
  isOfOurTime(date) ? date.toISOString().slice(0, 10) : null

/** What may follow a day: its weekday, or the hour at which the shift begins. */
const REST = String.raw`(?:[ T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?| ?\(? ?(?:(?:星期|周|礼拜)[一二三四五六日天]) ?\)?)?$`
const FULL = new RegExp(
  String.raw`^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?${REST}`,
)
const SHORT = new RegExp(String.raw`^(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?${REST}`)
const BARE = new RegExp(String.raw`^(\d{1,2}) ?[日号]?${REST}`)
const EIGHT = /^(20\d{2})(\d{2})(\d{2})$/

/** The year in which a month without one lies nearest to what the sheet is about: after December comes January. */
export function yearNear(month: Month, number: number): string {
  const [year, current] = month.split('-').map(Number) as [number, number]
  const turn = number - current > 6 ? -1 : number - current < -6 ? 1 : 0
  return String(year + turn)
}

/** `11.1` as a number may have been 11.10 before the spreadsheet took its zero: the 1st or the 10th. */
export const isHalfDay = (cell: CellValue): boolean =>
  typeof cell === 'number' && /^(?:[1-9]|1[0-2])\.[1-3]$/.test(String(cell))

/** A day as Excel counts them. */
export const isDayNumber = (cell: CellValue): boolean => typeof cell === 'number' && isSerial(cell)

/** A day without its month, `3日`: what it means depends on what the sheet is about. */
export const isBareDay = (cell: CellValue): boolean =>
  !(cell instanceof Date) && !isDayNumber(cell) && BARE.test(withPlainNumerals(plainOf(cell)))

/**
 * @param month what the sheet is about: gives the year, and the month of a bare day
 * @param year of days that are written without one; without it, that in which they lie nearest
 */
export function readDay(cell: CellValue, month: Month, year: string | null = null): Day | null {
  if (cell instanceof Date) return utcDay(cell)
  if (isHalfDay(cell)) return null
  if (typeof cell === 'number' && isSerial(cell))
    return utcDay(new Date(DAY_ZERO + Math.floor(cell) * DAY_MS))
  const text = withPlainNumerals(plainOf(cell))
  const full = FULL.exec(text) ?? EIGHT.exec(text)
  if (full !== null) return real(full[1]!, full[2]!, full[3]!)
  const short = SHORT.exec(text)
  if (short !== null) return real(year ?? yearNear(month, Number(short[1])), short[1]!, short[2]!)
  const bare = BARE.exec(text)
  const [current, number] = month.split('-') as [string, string]
  return bare === null ? null : real(current, number, bare[1]!)
}

const WEEKDAYS = '日一二三四五六'

/** `星期二`, `周二`, `(二)` → 2; null when no weekday stands there. */
export function readWeekday(cell: CellValue): number | null {
  const found = /(?:星期|周|礼拜|^\(?)([一二三四五六日天])\)?$/.exec(
    plainOf(cell).replace(/\s/g, ''),
  )
  return found === null ? null : WEEKDAYS.indexOf(found[1]!.replace('天', '日'))
}
