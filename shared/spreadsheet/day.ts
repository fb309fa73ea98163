// Days as people and spreadsheets write them: `2026-11-03`, `2026年11月3日`, `11月3日 周二`, `3日`, a
// date cell, or Excel's number of days since 1899.
import { isRealDay, type Month } from '../calendar/month'
import type { Day } from '../time'
import { plainOf, type CellValue } from './cells'

const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** 2000 to 2099 as Excel counts days. */
const isSerial = (n: number): boolean => n >= 36_526 && n < 73_051

const two = (n: string | number): string => String(n).padStart(2, '0')
const real = (year: string, month: string, day: string): Day | null => {
  const written = `${year}-${two(month)}-${two(day)}`
  return isRealDay(written) ? written : null
}
const utcDay = (date: Date): Day | null => (Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10))

/** What may follow a day: its weekday, or midnight. */
const REST = String.raw`(?:[ T]?0{1,2}:00(?::00(?:\.0+)?)?Z?| ?\(? ?(?:(?:星期|周|礼拜)[一二三四五六日天]) ?\)?)?$`
const FULL = new RegExp(String.raw`^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})日?${REST}`)
const SHORT = new RegExp(String.raw`^(\d{1,2}) ?[-/.月] ?(\d{1,2})日?${REST}`)
const BARE = new RegExp(String.raw`^(\d{1,2})日?${REST}`)
const EIGHT = /^(20\d{2})(\d{2})(\d{2})$/

/** The year in which a month without one lies nearest to what the sheet is about: after December comes January. */
function yearNear(month: Month, number: number): string {
  const [year, current] = month.split('-').map(Number) as [number, number]
  const turn = number - current > 6 ? -1 : number - current < -6 ? 1 : 0
  return String(year + turn)
}

const monthNamed = (year: string, number: string): Month | null =>
  Number(number) >= 1 && Number(number) <= 12 ? `${year}-${two(number)}` : null

/** The month that a title names: `2026年11月值班表`, `11月份值班安排`; null when it names none. */
export function readMonth(cell: CellValue, month: Month): Month | null {
  const text = plainOf(cell)
  const full = /(\d{4}) ?[-/.年] ?(\d{1,2}) ?月(?! ?\d)/.exec(text)
  if (full !== null) return monthNamed(full[1]!, full[2]!)
  const short = /(?:^|\D)(\d{1,2}) ?月(?! ?\d)/.exec(text)
  return short === null ? null : monthNamed(yearNear(month, Number(short[1])), short[1]!)
}

/** @param month what the sheet is about: gives the year, and the month of a bare day */
export function readDay(cell: CellValue, month: Month): Day | null {
  if (cell instanceof Date) return utcDay(cell)
  if (typeof cell === 'number' && isSerial(cell)) return utcDay(new Date(DAY_ZERO + Math.floor(cell) * DAY_MS))
  const text = plainOf(cell)
  const full = FULL.exec(text) ?? EIGHT.exec(text)
  if (full !== null) return real(full[1]!, full[2]!, full[3]!)
  const short = SHORT.exec(text)
  if (short !== null) return real(yearNear(month, Number(short[1])), short[1]!, short[2]!)
  const bare = BARE.exec(text)
  const [year, current] = month.split('-') as [string, string]
  return bare === null ? null : real(year, current, bare[1]!)
}

const WEEKDAYS = '日一二三四五六'

/** `星期二`, `周二`, `(二)` → 2; null when no weekday stands there. */
export function readWeekday(cell: CellValue): number | null {
  const found = /(?:星期|周|礼拜|^\(?)([一二三四五六日天])\)?$/.exec(plainOf(cell).replace(/\s/g, ''))
  return found === null ? null : WEEKDAYS.indexOf(found[1]!.replace('天', '日'))
}
