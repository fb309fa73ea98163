// Rules in the words of the duty room.
import { durationText, MINUTE } from '../time'
import type { Within } from './record'

/** `2小时`, `当日` */
export const withinText = (within: Within): string =>
  'minutes' in within ? durationText(within.minutes * MINUTE) : '当日'
