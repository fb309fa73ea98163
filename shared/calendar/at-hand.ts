// How long a record stays within reach of rules, alarms and sheets after the last was done about it. Afterwards it is in
// the journal alone, and read from there.
import { monthOfDay, monthsAfter, type Month } from './month'
import { DAY, dayOf, toInstant, toMs, type Instant, type Ms } from '../time'

/**
 * Of an incident that is closed, of a shift that has ended, of a matter that is settled: a year and a month, because lists,
 * the register and statistics of the year read what is live. What is older is read on the page of earlier years.
 */
export const AT_HAND: Ms = 400 * DAY

/** What was done before this moment is over. */
export const overBefore = (at: Instant): Instant => toInstant(toMs(at) - AT_HAND)

/**
 * Roll calls, 零报告 and rosters are kept by whole months, this one and so many before it: never for a shorter time than
 * the shifts whose papers name who was on the roster.
 */
const LISTED_MONTHS = 14

export const oldestListedMonth = (now: Ms): Month =>
  monthsAfter(monthOfDay(dayOf(now)), -LISTED_MONTHS)

/** So long after its end all that belongs to a day or a month is at hand for certain, and what was added meanwhile with it. */
export const YEAR: Ms = 365 * DAY
