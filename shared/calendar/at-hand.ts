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

/** Roll calls and 零报告 are listed by the month: this one and a year before it, whole. */
const LISTED_MONTHS = 13
/** A rotation goes on from what stood there before, and turns are counted over months. */
const ROSTER_MONTHS = 13

const monthsBefore = (now: Ms, months: number): Month =>
  monthsAfter(monthOfDay(dayOf(now)), -months)

export const oldestListedMonth = (now: Ms): Month => monthsBefore(now, LISTED_MONTHS)
export const oldestRosterMonth = (now: Ms): Month => monthsBefore(now, ROSTER_MONTHS)
