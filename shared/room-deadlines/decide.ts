// Commands about alarms of the room.
import type { z } from 'zod'
import { decided, type Deciders } from '../decision'
import type { NewEvent } from '../event'
import { refuse } from '../result'
import { lookUp } from '../lookup'
import { toMs } from '../time'
import { findRoomClock } from './clocks'
import type { roomCommands, roomSystemCommands } from './record'

export type RoomCommand = z.infer<(typeof roomCommands)[number]>
export type RoomSystemCommand = z.infer<(typeof roomSystemCommands)[number]>

export const decideRoom: Deciders<RoomCommand | RoomSystemCommand> = {
  acknowledgeRoomAlarm: (state, { key }) => {
    const alarm = lookUp(state.room.alarms, key)
    if (alarm === undefined) return refuse('unknownAlarm', 'key')
    if (alarm.acknowledged !== null) return decided([])
    const { dueAt, offsetMs } = alarm
    return decided([{ type: 'roomAlarmAcknowledged', data: { key, dueAt, offsetMs } }])
  },
  acknowledgeAlarms: (state, { alarms }) =>
    decided(
      alarms.flatMap(({ incidentId, key }): NewEvent[] => {
        const held =
          incidentId === null ? state.room.alarms : lookUp(state.incidents, incidentId)?.alarms
        const alarm = lookUp(held ?? {}, key)
        if (alarm === undefined || alarm.acknowledged !== null) return []
        const { dueAt, offsetMs } = alarm
        return incidentId === null
          ? [{ type: 'roomAlarmAcknowledged', data: { key, dueAt, offsetMs } }]
          : [
              {
                type: 'alarmAcknowledged',
                data: { incidentId, deadlineKey: key, dueAt, offsetMs },
              },
            ]
      }),
    ),
  raiseRoomAlarm: (state, { key, dueAt, offsetMs }) => {
    // The clock may have been met or moved while the notification was on its way.
    const clock = findRoomClock(state, key)
    if (clock === undefined || clock.dueAt !== toMs(dueAt)) return decided([])
    const { startedAt } = state.machine
    const duringDowntime =
      startedAt !== null &&
      clock.originAt < toMs(startedAt) &&
      clock.dueAt + offsetMs < toMs(startedAt)
    return decided([
      { type: 'roomAlarmRaised', data: { key, name: clock.name, dueAt, offsetMs, duringDowntime } },
    ])
  },
}
