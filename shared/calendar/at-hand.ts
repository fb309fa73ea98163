// How long a record stays within reach of rules, alarms and sheets after the last was done about it. Afterwards it is in
// the journal alone, and read from there.
import { monthOfDay, monthsAfter, type Month } from './month'
import { DAY, dayOf, toInstant, toMs, type Instant, type Ms } from '../time'

/** Of an incident that is closed, of a shift that has ended, of a matter that is settled. */
const AT_HAND: Ms = 7 * DAY

/** What was done before this moment is over. */
export const overBefore = (at: Instant): Instant => toInstant(toMs(at) - AT_HAND)

/** Roll calls and 零报告 are listed by the month: this one and the one before it, whole. */
const LISTED_MONTHS = 1
/** A rotation goes on from what stood there before, and turns are counted over months. */
const ROSTER_MONTHS = 2

const monthsBefore = (now: Ms, months: number): Month =>
  monthsAfter(monthOfDay(dayOf(now)), -months)

export const oldestListedMonth = (now: Ms): Month => monthsBefore(now, LISTED_MONTHS)
export const oldestRosterMonth = (now: Ms): Month => monthsBefore(now, ROSTER_MONTHS)
