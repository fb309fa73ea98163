// A handover that comes well before or well after the planned end: the sheet says why.
import type { Shift } from '../shift/record'
import { MINUTE, toMs, type Ms } from '../time'

/** Relief that comes a little early, or stands in the traffic, is asked nothing. */
const TOLERATED: Ms = 30 * MINUTE

export type OffTime = 'early' | 'late'
export const OFF_TIME_NAMES: Readonly<Record<OffTime, string>> = {
  early: '提前交班的原因',
  late: '推迟交班的原因',
}

export function offTime({ plannedEnd }: Pick<Shift, 'plannedEnd'>, now: Ms): OffTime | null {
  const by = now - toMs(plannedEnd)
  if (Math.abs(by) <= TOLERATED) return null
  return by < 0 ? 'early' : 'late'
}

/** What still has to be said before the outgoing side may sign. */
export const timingOwed = (
  shift: Pick<Shift, 'plannedEnd' | 'handover'>,
  now: Ms,
): OffTime | null => ((shift.handover?.timing ?? '') === '' ? offTime(shift, now) : null)
