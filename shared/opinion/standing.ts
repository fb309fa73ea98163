// How an opinion stands on each of its two axes: read from the record, never typed in.
import { toMs, type Ms } from '../time'
import type { Enquiry, Opinion } from './record'
import type { Handling, Truth } from './words'

/** A later verdict takes the place of an earlier one; both stay on the record. */
export function truthOf({ verdicts, enquiries }: Pick<Opinion, 'verdicts' | 'enquiries'>): Truth {
  const last = verdicts.at(-1)
  if (last !== undefined) return last.truth
  return enquiries.length === 0 ? 'unverified' : 'verifying'
}

/** The first verdict is what met the clock. */
export const verifiedAt = ({ verdicts }: Pick<Opinion, 'verdicts'>): Ms | null =>
  verdicts[0] === undefined ? null : toMs(verdicts[0].at)

export const openEnquiries = ({ enquiries }: Pick<Opinion, 'enquiries'>): Enquiry[] =>
  enquiries.filter(({ answer }) => answer === null)

/** Why it need not be reported, or answered in public; null while nobody has said so. */
export const released = ({ unneeded }: Opinion, of: 'report' | 'response') =>
  unneeded.find((one) => one.of === of) ?? null

export function handlingOf(opinion: Opinion): Handling {
  if (opinion.closing !== null || opinion.merged !== null) return 'closed'
  if (opinion.responses.length > 0) return 'responded'
  if (released(opinion, 'response') !== null) return 'noResponse'
  if (opinion.feedbacks.length > 0) return 'fedBack'
  if (opinion.assignments.length > 0) return 'assigned'
  return opinion.calls.length > 0 ? 'reported' : 'registered'
}

/** Somebody still has to do something about it. */
export const isOpen = ({ closing, merged }: Opinion): boolean => closing === null && merged === null

/** When the level above first had it from us; null while it has not. */
export const reportedAt = ({ calls }: Pick<Opinion, 'calls'>): Ms | null =>
  calls.length === 0 ? null : Math.min(...calls.map(({ at }) => toMs(at)))
