// Room alarm events -> state.
import type { Evolvers } from '../evolution'
import type { DeskState } from '../state'
import type { roomEvents } from './record'

/** What was heard of a clock is of no use once it is met. */
export function withoutRoomAlarm(state: DeskState, key: string): DeskState {
  if (!Object.hasOwn(state.room.alarms, key)) return state
  const { [key]: _met, ...alarms } = state.room.alarms
  return { ...state, room: { ...state.room, alarms } }
}

export const evolveRoom: Evolvers<keyof typeof roomEvents> = {
  roomAlarmRaised: (state, { at, data: { key, dueAt, offsetMs, duringDowntime } }) => ({
    ...state,
    room: {
      ...state.room,
      alarms: { ...state.room.alarms, [key]: { dueAt, offsetMs, raisedAt: at, duringDowntime, acknowledged: null } },
    },
  }),
  roomAlarmAcknowledged: (state, { at, by, data: { key } }) => {
    const alarm = state.room.alarms[key]
    if (alarm === undefined) return state
    const alarms = { ...state.room.alarms, [key]: { ...alarm, acknowledged: { at, by } } }
    return { ...state, room: { ...state.room, alarms } }
  },
}
