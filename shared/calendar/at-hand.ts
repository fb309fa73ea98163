// How long a record stays within reach of rules, alarms and sheets after the last was done about it. Afterwards it is in
// the journal alone, and read from there.
import { monthOfDay, monthsAfter, type Month } from './month'
import { DAY, dayOf, toInstant, toMs, type Instant, type Ms } from '../time'

/**
 * Of an incident that is closed, of a shift that has ended, of a matter that is settled: receipts are followed for three
 * days, and whoever comes back after a week off reads on from what is here.
 */
export const AT_HAND: Ms = 7 * DAY

/** What was done before this moment is over. */
export const overBefore = (at: Instant): Instant => toInstant(toMs(at) - AT_HAND)

/** Roll calls, 零报告 and rosters are kept by whole months, this one and so many before it. */
const LISTED_MONTHS = 2

export const oldestListedMonth = (now: Ms): Month =>
  monthsAfter(monthOfDay(dayOf(now)), -LISTED_MONTHS)
