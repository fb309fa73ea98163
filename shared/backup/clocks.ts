// The clocks of the copies: a record that lies on one drive alone is one drive away from being gone, and nobody notices a
// stick that has been in somebody's pocket for a month. Derived, as every clock is.
import type { RoomClock } from '../room-deadlines/record'
import { lookUp } from '../lookup'
import type { DeskState } from '../state'
import { DAY, HOUR, MINUTE, toMs, type Ms } from '../time'
import type { BackupPlace } from './record'

export const backupKey = (placeId: string): string => `backup:${placeId}`
export const NO_BACKUP_KEY = 'backup:none'

/** A copy is made after every handover and every day; two hours for a desk that was off at the hour. */
const GOOD_FOR: Ms = DAY + 2 * HOUR
/** A stick that was pulled may be put back: not every failure is an alarm. */
const MAY_FAIL_FOR: Ms = 30 * MINUTE
/** A room that has just begun gets its first weekend to find a second drive. */
const MAY_LACK_FOR: Ms = 3 * DAY
/** Heard, and nothing could be done in this shift: it comes again in the next. */
const HEARD_FOR: Ms = 8 * HOUR

type Owing = Pick<DeskState, 'backup' | 'room' | 'machine'>

/** Whoever silences it has heard of it; it is put off, and never for good. */
function putOff({ room }: Owing, key: string, due: Ms): Ms {
  const alarm = lookUp(room.alarms, key)
  if (alarm === undefined) return due
  const heard = alarm.acknowledged
  return Math.max(due, heard === null ? toMs(alarm.dueAt) : toMs(heard.at) + HEARD_FOR)
}

const lastOf = ({ last, addedAt }: BackupPlace): Ms => toMs(last?.at ?? addedAt)

function dueOf(place: BackupPlace): Ms {
  const stale = lastOf(place) + GOOD_FOR
  return place.failing === null ? stale : Math.min(stale, toMs(place.failing.since) + MAY_FAIL_FOR)
}

const clockOf = (state: Owing, place: BackupPlace): RoomClock => ({
  key: backupKey(place.id),
  name: `备份到 ${place.folder}`,
  originAt: lastOf(place),
  dueAt: putOff(state, backupKey(place.id), dueOf(place)),
  warnMinutes: [],
  target: { kind: 'backup', placeId: place.id },
})

/** The record was last taken along by hand, or there never was another copy of it. */
function lackOf(state: Owing): RoomClock[] {
  const { owedSince } = state.backup
  if (owedSince === null) return []
  const { lastExportAt } = state.machine
  const originAt = toMs(lastExportAt ?? owedSince)
  const due = originAt + (lastExportAt === null ? MAY_LACK_FOR : GOOD_FOR)
  return [
    {
      key: NO_BACKUP_KEY,
      name: '自动备份还没有设',
      originAt,
      dueAt: putOff(state, NO_BACKUP_KEY, due),
      warnMinutes: [],
      target: { kind: 'backup', placeId: null },
    },
  ]
}

export const backupClocks = (state: Owing): RoomClock[] =>
  state.backup.places.length === 0
    ? lackOf(state)
    : state.backup.places.map((place) => clockOf(state, place))

/** A place of which the clock has run out, or which has failed since its last copy. */
export const isBackupLate = (place: BackupPlace, now: Ms): boolean =>
  place.failing !== null || now >= lastOf(place) + GOOD_FOR
