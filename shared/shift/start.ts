// Which shift comes next, and who is expected on it.
import { isDayOff } from '../calendar/day-kind'
import type { DeskState } from '../state'
import { HOUR, MINUTE, toInstant, toMs, type Day, type Ms } from '../time'
import { shiftIdWith, shiftNo } from './find'
import type { Shift, ShiftStart } from './record'
import { slotAt, slotsOn, type IsDayOff, type SlotOnDay } from './slots'

const dayOffIn =
  ({ calendar }: DeskState): IsDayOff =>
  (day) =>
    isDayOff(calendar, day)

/** Relief that comes this early comes for the next shift; earlier still, for the rest of this one. */
const EARLY: Ms = HOUR

/** `s1`, `s2`, …: one after the last that is known. */
function nextShiftId({ shift: { current, past } }: DeskState): string {
  const last = current ?? past.at(-1)
  return shiftIdWith(last === undefined ? 1 : shiftNo(last) + 1)
}

const startOf = (state: DeskState, { slotId, name, date, from, to }: SlotOnDay): ShiftStart => ({
  shiftId: nextShiftId(state),
  slotId,
  name,
  date,
  startsAt: toInstant(from),
  plannedEnd: toInstant(to),
})

export const slotNow = (state: DeskState, ms: Ms): SlotOnDay =>
  slotAt(state.shift.pattern, dayOffIn(state), ms)

/** The shifts of a day as the pattern in force has them. */
export const slotsOfDay = (state: DeskState, date: Day): SlotOnDay[] =>
  slotsOn(state.shift.pattern, dayOffIn(state), date)

/** The first shift of a desk: whatever slot it is. */
export const firstStart = (state: DeskState, now: Ms): ShiftStart =>
  startOf(state, slotNow(state, now))

/** The shift that begins when the one in force is handed over now. */
export const nextStart = (state: DeskState, now: Ms): ShiftStart =>
  startOf(state, slotNow(state, now + EARLY))

/** From here on the sheet is prepared and relief expected. */
export const handoverOpensAt = (
  { shift }: Pick<DeskState, 'shift'>,
  { plannedEnd }: Pick<Shift, 'plannedEnd'>,
): Ms => toMs(plannedEnd) - shift.handoverLeadMinutes * MINUTE

export const handoverDue = (state: Pick<DeskState, 'shift'>, now: Ms): boolean => {
  const { current } = state.shift
  return current !== null && now >= handoverOpensAt(state, current)
}
