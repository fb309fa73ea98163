// The small steps of which every change of a shift is made.
import type { DeskState } from '../state'
import type { CrewMember, Shift, ShiftStart, ShiftState, Takeover } from './record'

export const withShift = (state: DeskState, change: Partial<ShiftState>): DeskState => ({
  ...state,
  shift: { ...state.shift, ...change },
})

/** Changes the shift in force; an event that names another (its beginning was lost) changes nothing. */
export function withCurrent(
  state: DeskState,
  shiftId: string,
  change: (shift: Shift) => Shift,
): DeskState {
  const { current } = state.shift
  return current?.id === shiftId ? withShift(state, { current: change(current) }) : state
}

/** A shift in force from now. */
export const begin = (
  { shiftId, slotId, name, date, startsAt, plannedEnd }: ShiftStart,
  beganAt: string,
  first: CrewMember,
  begunByTakeover: Takeover | null = null,
): Shift => ({
  id: shiftId,
  slotId,
  name,
  date,
  startsAt,
  plannedEnd,
  beganAt,
  crew: [first],
  left: [],
  leader: null,
  names: null,
  entries: [],
  handover: null,
  endedAt: null,
  endedBy: null,
  sheet: null,
  head: null,
  seal: null,
  begunByTakeover,
  endedByTakeover: null,
  additions: [],
})
