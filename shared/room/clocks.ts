// The clocks of the room, derived from the record; when they must be heard, and which ring.
import type { AlarmRecord } from '../incident/record'
import { nilClocks } from '../nil-report/clocks'
import type { DeskState } from '../state'
import { openMatters } from '../shift/find'
import { dueMoment, nextOffset, latestOffset, raisedOffset } from '../deadline/rhythm'
import { toMs, type Ms } from '../time'
import type { RoomClock } from './record'

/** An unfinished matter is called 10 minutes before it is due. */
const MATTER_WARNING = [10]

const matterClocks = (state: DeskState): RoomClock[] =>
  openMatters(state).flatMap(({ entryId, due, text, openedAt, postponed }): RoomClock[] =>
    due === null
      ? []
      : [{
          key: `matter:${entryId}`, name: text, originAt: toMs(postponed.at(-1)?.at ?? openedAt), dueAt: toMs(due),
          warnMinutes: MATTER_WARNING, target: { kind: 'matter', entryId },
        }])

/** Nobody leaves before relief: from the planned end on, its absence is an alarm. */
function reliefClocks({ shift: { current } }: DeskState): RoomClock[] {
  if (current === null) return []
  return [{
    key: `relief:${current.id}`, name: `${current.name}交接班`, originAt: toMs(current.beganAt),
    dueAt: toMs(current.plannedEnd), warnMinutes: [], target: { kind: 'relief', shiftId: current.id },
  }]
}

/** Every clock of the room that runs, the earliest first. */
export const roomClocks = (state: DeskState): RoomClock[] =>
  [...matterClocks(state), ...reliefClocks(state), ...nilClocks(state)].sort((a, b) => a.dueAt - b.dueAt)

export const findRoomClock = (state: DeskState, key: string): RoomClock | undefined =>
  roomClocks(state).find((clock) => clock.key === key)

/** One moment of one clock of the room: before (negative), at (0) or after (positive) the due moment. */
export interface RoomStage {
  readonly clock: RoomClock
  readonly offsetMs: Ms
}

const alarmOf = ({ room }: DeskState, { key }: RoomClock): AlarmRecord | undefined => room.alarms[key]

const nextStages = (state: DeskState): RoomStage[] =>
  roomClocks(state).map((clock) => ({
    clock, offsetMs: nextOffset(clock, raisedOffset(clock, alarmOf(state, clock))),
  }))

/** The next moment at which the room must be heard, in epoch ms; Infinity when never. */
export const nextRoomMoment = (state: DeskState): Ms =>
  Math.min(Number.POSITIVE_INFINITY, ...nextStages(state).map(({ clock, offsetMs }) => dueMoment(clock, offsetMs)))

/** Every stage of the room's clocks whose moment has come and that has not been raised. */
export const dueRoomStages = (state: DeskState, now: Ms): RoomStage[] =>
  nextStages(state)
    .filter(({ clock, offsetMs }) => dueMoment(clock, offsetMs) <= now)
    .map(({ clock, offsetMs }) => ({ clock, offsetMs: latestOffset(clock, offsetMs, now) }))

/** An alarm of the room that was raised, is still owed, and has not been acknowledged. */
export interface RoomRinging {
  readonly clock: RoomClock
  readonly alarm: AlarmRecord
}

/** What rings now, the earliest first. */
export const roomRinging = (state: DeskState): RoomRinging[] =>
  roomClocks(state).flatMap((clock): RoomRinging[] => {
    const alarm = alarmOf(state, clock)
    return alarm?.acknowledged === null && toMs(alarm.dueAt) === clock.dueAt ? [{ clock, alarm }] : []
  })

