// The clocks of the room, derived from the record; when they must be heard, and which ring.
import { accountabilityClocks } from '../accountability/clocks'
import { backupClocks } from '../backup/clocks'
import { circularClocks } from '../circular/clocks'
import { inboxClocks } from '../inbox/clocks'
import type { AlarmRecord } from '../incident/record'
import { instructionRoomClocks } from '../instruction/clocks'
import { nilClocks } from '../nil-report/clocks'
import { opinionRoomClocks } from '../opinion/clocks'
import { roundClocks } from '../opinion/rounds'
import type { DeskState } from '../state'
import { openMatters } from '../shift/find'
import { agreementClocks } from '../report/afar'
import { rollPlanClocks } from '../roll-run/clocks'
import { tripClocks } from '../trip/clocks'
import { unitNilClocks } from '../subordinate/clocks'
import {
  dueMoment,
  latestOffset,
  nextOffset,
  raisedOffset,
  type Sounding,
} from '../deadline/alarm-schedule'
import { OFTEN, SELDOM } from '../deadline/rhythm'
import { MINUTE, toMs, type Ms } from '../time'
import type { RoomClock } from './record'

/** An unfinished matter is called 10 minutes before it is due. */
const MATTER_WARNING = [10]

const LONGEST_NAME = 60
/** An alarm is written down each time it is heard: it names the matter and does not repeat all of it. */
const brief = (text: string): string => {
  const letters = [...(text.split('\n')[0] ?? '')]
  return letters.length <= LONGEST_NAME
    ? letters.join('')
    : `${letters.slice(0, LONGEST_NAME).join('')}…`
}

const matterClocks = (state: DeskState): RoomClock[] =>
  openMatters(state).flatMap(({ entryId, due, text, openedAt, postponed }): RoomClock[] =>
    due === null
      ? []
      : [
          {
            key: `matter:${entryId}`,
            name: brief(text),
            originAt: toMs(postponed.at(-1)?.at ?? openedAt),
            dueAt: toMs(due),
            warnMinutes: MATTER_WARNING,
            target: { kind: 'matter', entryId },
          },
        ],
  )

/** Relief that has come goes through the sheet: it is not rung at while it does, but not for ever. */
const TIME_TO_SIGN: Ms = 30 * MINUTE

/** Nobody leaves before relief: from the planned end on, its absence is an alarm. */
function reliefClocks({ shift: { current } }: DeskState): RoomClock[] {
  if (current === null) return []
  const incoming = current.handover?.incoming ?? null
  const signed = incoming === null ? 0 : toMs(incoming.at) + TIME_TO_SIGN
  return [
    {
      key: `relief:${current.id}`,
      name: `${current.name}交接班`,
      originAt: toMs(current.beganAt),
      dueAt: Math.max(toMs(current.plannedEnd), signed),
      warnMinutes: [],
      target: { kind: 'relief', shiftId: current.id },
    },
  ]
}

const remembered = new WeakMap<DeskState, readonly RoomClock[]>()

/** Every clock of the room that runs, the earliest first. A state never changes, so its answer is kept with it. */
export function roomClocks(state: DeskState): readonly RoomClock[] {
  const known = remembered.get(state)
  if (known !== undefined) return known
  const clocks = [
    ...matterClocks(state),
    ...reliefClocks(state),
    ...nilClocks(state),
    ...opinionRoomClocks(state),
    ...roundClocks(state),
    ...instructionRoomClocks(state),
    ...unitNilClocks(state),
    ...accountabilityClocks(state),
    ...circularClocks(state),
    ...inboxClocks(state),
    ...rollPlanClocks(state),
    ...tripClocks(state),
    ...agreementClocks(state),
    ...backupClocks(state),
  ].sort((a, b) => a.dueAt - b.dueAt)
  remembered.set(state, clocks)
  return clocks
}

export const findRoomClock = (state: DeskState, key: string): RoomClock | undefined =>
  roomClocks(state).find((clock) => clock.key === key)

/** A desk without relief is as grave as a Ⅰ; the rest of the room's clocks may wait a little. */
const soundingOf = (clock: RoomClock): Sounding => ({
  ...clock,
  repeatEvery: clock.repeatEvery ?? (clock.target.kind === 'relief' ? OFTEN : SELDOM),
})

/** One moment of one clock of the room: before (negative), at (0) or after (positive) the due moment. */
export interface RoomStage {
  readonly clock: RoomClock
  readonly offsetMs: Ms
}

const alarmOf = ({ room }: DeskState, { key }: RoomClock): AlarmRecord | undefined =>
  room.alarms[key]

const nextStages = (state: DeskState): RoomStage[] =>
  roomClocks(state).map((clock) => ({
    clock,
    offsetMs: nextOffset(soundingOf(clock), raisedOffset(clock, alarmOf(state, clock))),
  }))

/** The next moment at which the room must be heard, in epoch ms; Infinity when never. */
export const nextRoomMoment = (state: DeskState): Ms =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...nextStages(state).map(({ clock, offsetMs }) => dueMoment(clock, offsetMs)),
  )

/** Every stage of the room's clocks whose moment has come and that has not been raised. */
export const dueRoomStages = (state: DeskState, now: Ms): RoomStage[] =>
  nextStages(state)
    .filter(({ clock, offsetMs }) => dueMoment(clock, offsetMs) <= now)
    .map(({ clock, offsetMs }) => ({
      clock,
      offsetMs: latestOffset(soundingOf(clock), offsetMs, now),
    }))

/** An alarm of the room that was raised, is still owed, and has not been acknowledged. */
export interface RoomRinging {
  readonly clock: RoomClock
  readonly alarm: AlarmRecord
}

/** What rings of the room, the earliest first. */
export const roomRinging = (state: DeskState): RoomRinging[] =>
  roomClocks(state).flatMap((clock): RoomRinging[] => {
    const alarm = alarmOf(state, clock)
    return alarm?.acknowledged === null && toMs(alarm.dueAt) === clock.dueAt
      ? [{ clock, alarm }]
      : []
  })
