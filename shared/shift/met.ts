// A clock of the room (a matter, relief, the 零报告) that is met.
import type { DeskState } from '../state'

/** What was heard of a clock is of no use once it is met. */
export function withoutRoomAlarm(state: DeskState, key: string): DeskState {
  if (!Object.hasOwn(state.room.alarms, key)) return state
  const { [key]: _met, ...alarms } = state.room.alarms
  return { ...state, room: { ...state.room, alarms } }
}
