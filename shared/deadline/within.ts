// How long a rule gives. All that a kind of length means is said here; only the form of a rule
// (renderer/settings/rule-form.ts, rule-dialog.tsx) must know its fields besides.
import { z } from 'zod'
import { DAY, durationText, endOfDay, MINUTE, type Ms } from '../time'

/** At most 31 days. */
export const minutesSchema = z
  .int()
  .min(1)
  .max(60 * 24 * 31)

export const withinSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('minutes'), minutes: minutesSchema }),
  /** Until midnight of the origin's day in Shanghai (当日). */
  z.object({ kind: z.literal('endOfDay') }),
])
export type Within = z.infer<typeof withinSchema>
export type WithinKind = Within['kind']

/** When a clock of this length ends that began at `originAt`. */
export function endsAt(within: Within, originAt: Ms): Ms {
  switch (within.kind) {
    case 'minutes':
      return originAt + within.minutes * MINUTE
    case 'endOfDay':
      return endOfDay(originAt)
  }
}

/** Only to compare and to filter by: the end of the day counts as a whole day. */
export function lengthOf(within: Within): Ms {
  switch (within.kind) {
    case 'minutes':
      return within.minutes * MINUTE
    case 'endOfDay':
      return DAY
  }
}

/** `2小时`, `当日` */
export function withinText(within: Within): string {
  switch (within.kind) {
    case 'minutes':
      return durationText(within.minutes * MINUTE)
    case 'endOfDay':
      return '当日'
  }
}

/** What follows the name of the origin: `后2小时`, `起2小时`; `当日` takes no word. */
export const withinFrom = (within: Within, word: '后' | '起'): string =>
  `${within.kind === 'endOfDay' ? '' : word}${withinText(within)}`
