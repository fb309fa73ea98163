// Which of the earlier copies are kept: 7 days, 5 weeks, 12 months. The newest of each, so that what is kept thins out
// towards the past and never jumps.
import { mondayOf, monthOfDay } from '../calendar/month'
import type { Day } from '../time'

export const DAILY = 7
export const WEEKLY = 5
export const MONTHLY = 12

/** The newest day of each of the last `count` groups. @param days the newest first */
function newestOfEach(days: readonly Day[], groupOf: (day: Day) => string, count: number): Day[] {
  const kept = new Map<string, Day>()
  for (const day of days) {
    if (kept.has(groupOf(day))) continue
    if (kept.size === count) break
    kept.set(groupOf(day), day)
  }
  return [...kept.values()]
}

/** Of the days of which there is a copy, those whose copy is kept; the newest first. */
export function keptGenerations(days: readonly Day[]): Day[] {
  const newestFirst = [...new Set(days)].sort().reverse()
  const kept = new Set([
    ...newestOfEach(newestFirst, (day) => day, DAILY),
    ...newestOfEach(newestFirst, mondayOf, WEEKLY),
    ...newestOfEach(newestFirst, monthOfDay, MONTHLY),
  ])
  return newestFirst.filter((day) => kept.has(day))
}
