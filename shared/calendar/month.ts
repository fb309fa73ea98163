// Days as a calendar sheet lists them. `2026-11` names a month in Shanghai.
import { daysAfter, type Day } from '../time'
import { weekdayOf } from './day-kind'

export type Month = string

export const monthOfDay = (day: Day): Month => day.slice(0, 7)

/** Every day from the first to the last, both included. */
export function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = daysAfter(day, 1)) days.push(day)
  return days
}

const lastDayOf = (month: Month): Day => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

export const daysOfMonth = (month: Month): Day[] => daysBetween(`${month}-01`, lastDayOf(month))

/** The month so many months later; earlier when negative. */
export function monthsAfter(month: Month, months: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** `2026年11月` */
export const monthText = (month: Month): string => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return `${year}年${number}月`
}

/** `2026年9月至2026年11月`, `2026年9月、2026年11月`: each run of months by its ends. In their order. */
export function monthsText(months: readonly Month[]): string {
  const runs: { first: Month; last: Month }[] = []
  for (const month of months) {
    const run = runs.at(-1)
    if (run !== undefined && monthsAfter(run.last, 1) === month) run.last = month
    else runs.push({ first: month, last: month })
  }
  return runs
    .map(({ first, last }) =>
      first === last ? monthText(first) : `${monthText(first)}至${monthText(last)}`,
    )
    .join('、')
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

/** `星期一` */
export const weekdayText = (day: Day): string => `星期${WEEKDAYS[weekdayOf(day)]}`

/** Monday of the week in which the day lies. */
export const mondayOf = (day: Day): Day => daysAfter(day, -((weekdayOf(day) + 6) % 7))

/** True for a day that exists: not the 30th of February. */
export const isRealDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  !Number.isNaN(Date.parse(`${day}T00:00:00.000Z`)) &&
  new Date(`${day}T00:00:00.000Z`).toISOString().startsWith(day)
