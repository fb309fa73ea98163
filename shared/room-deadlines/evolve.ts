// Room alarm events -> state.
import type { Evolvers } from '../evolution'
import type { roomEvents } from './record'

export const evolveRoom: Evolvers<keyof typeof roomEvents> = {
  roomAlarmRaised: (state, { at, data: { key, dueAt, offsetMs, duringDowntime } }) => ({
    ...state,
    room: {
      ...state.room,
      alarms: {
        ...state.room.alarms,
        [key]: { dueAt, offsetMs, raisedAt: at, duringDowntime, acknowledged: null },
      },
    },
  }),
  roomAlarmAcknowledged: (state, { at, by, data: { key } }) => {
    const alarm = state.room.alarms[key]
    if (alarm === undefined) return state
    const alarms = { ...state.room.alarms, [key]: { ...alarm, acknowledged: { at, by } } }
    return { ...state, room: { ...state.room, alarms } }
  },
}
