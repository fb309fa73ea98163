// How long a rule gives. All that a kind of length means is said here; only the form of a rule
// (renderer/settings/rule-form.ts, rule-dialog.tsx) must know its fields besides.
import { z } from 'zod'
import { timeOfDay } from '../text'
import { DAY, durationText, endOfDay, HOUR, MINUTE, nextTimeOfDay, type Ms } from '../time'

/** At most 31 days. */
export const minutesSchema = z
  .int()
  .min(1)
  .max(60 * 24 * 31)

export const withinSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('minutes'), minutes: minutesSchema }),
  /** Until midnight of the origin's day in Shanghai (当日). */
  z.object({ kind: z.literal('endOfDay') }),
  /** By the next of these hours in Shanghai (每日8时、17时前), every day. */
  z.object({ kind: z.literal('timesOfDay'), times: z.array(timeOfDay).min(1).max(6) }),
])
export type Within = z.infer<typeof withinSchema>
export type WithinKind = Within['kind']

/** A report this short a time before the hour counts for that hour, and not for the next: nobody writes two within it. */
const COUNTS_FOR: Ms = 4 * HOUR

/** When a clock of this length ends that began at `originAt`. */
export function endsAt(within: Within, originAt: Ms): Ms {
  switch (within.kind) {
    case 'minutes':
      return originAt + within.minutes * MINUTE
    case 'endOfDay':
      return endOfDay(originAt)
    case 'timesOfDay':
      return Math.min(...within.times.map((time) => nextTimeOfDay(originAt + COUNTS_FOR, time)))
  }
}

/** Only to compare and to filter by: the end of the day counts as a whole day, hours of it as their share. */
export function lengthOf(within: Within): Ms {
  switch (within.kind) {
    case 'minutes':
      return within.minutes * MINUTE
    case 'endOfDay':
      return DAY
    case 'timesOfDay':
      return DAY / within.times.length
  }
}

/** `2小时`, `当日`, `每日08:00、17:00前` */
export function withinText(within: Within): string {
  switch (within.kind) {
    case 'minutes':
      return durationText(within.minutes * MINUTE)
    case 'endOfDay':
      return '当日'
    case 'timesOfDay':
      return `每日${within.times.join('、')}前`
  }
}

/** What follows the name of the origin: `后2小时`, `起2小时`, `后每日08:00前`; `当日` takes no word. */
export const withinFrom = (within: Within, word: '后' | '起'): string =>
  `${within.kind === 'endOfDay' ? '' : word}${withinText(within)}`
