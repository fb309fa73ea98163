// Commands about alarms of the room.
import type { z } from 'zod'
import { decided, type Deciders } from '../decision'
import type { NewEvent } from '../event'
import { refuse } from '../result'
import type { AlarmRecord } from '../incident/record'
import { lookUp } from '../lookup'
import type { DeskState } from '../state'
import { toMs } from '../time'
import { findRoomClock } from './clocks'
import type { roomCommands, roomSystemCommands } from './record'

export type RoomCommand = z.infer<(typeof roomCommands)[number]>
export type RoomSystemCommand = z.infer<(typeof roomSystemCommands)[number]>

type Named = Extract<RoomCommand, { type: 'acknowledgeAlarms' }>['alarms'][number]

/** What was heard of a clock: of an incident, or of the room. */
const heardOf = (state: DeskState, { incidentId, key }: Named): AlarmRecord | undefined =>
  lookUp(
    incidentId === null ? state.room.alarms : (lookUp(state.incidents, incidentId)?.alarms ?? {}),
    key,
  )

export const decideRoom: Deciders<RoomCommand | RoomSystemCommand> = {
  acknowledgeAlarms: (state, { alarms }) => {
    const named = alarms.map((one) => ({ ...one, alarm: heardOf(state, one) }))
    if (named.every(({ alarm }) => alarm === undefined)) return refuse('unknownAlarm', 'alarms')
    // Somebody else may have silenced some of them meanwhile, or have met their clocks.
    return decided(
      named.flatMap(({ incidentId, key, alarm }): NewEvent[] => {
        if (alarm?.acknowledged !== null) return []
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
    )
  },
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
