// Backup events -> state.
import type { Evolvers } from '../evolution'
import { withoutRoomAlarm } from '../shift/met'
import type { DeskState } from '../state'
import { backupKey, NO_BACKUP_KEY } from './clocks'
import type { backupEvents, BackupPlace } from './record'

function withPlace(
  state: DeskState,
  placeId: string,
  change: (place: BackupPlace) => Partial<BackupPlace>,
): DeskState {
  const places = state.backup.places.map((place) =>
    place.id === placeId ? { ...place, ...change(place) } : place,
  )
  return { ...state, backup: { ...state.backup, places } }
}

export const evolveBackup: Evolvers<keyof typeof backupEvents> = {
  backupPlaceAdded: (state, { at, data: { placeId: id, folder, recipient } }) => {
    const { backup } = state
    const place: BackupPlace = { id, folder, recipient, addedAt: at, last: null, failing: null }
    const places = [...backup.places, place]
    const added = { ...state, backup: { ...backup, places, made: backup.made + 1 } }
    return withoutRoomAlarm(added, NO_BACKUP_KEY)
  },
  backupPlaceDropped: (state, { data: { placeId } }) => {
    const places = state.backup.places.filter(({ id }) => id !== placeId)
    const dropped = { ...state, backup: { ...state.backup, places } }
    return withoutRoomAlarm(dropped, backupKey(placeId))
  },
  backupMade: (state, { at, data: { placeId, seq } }) =>
    withoutRoomAlarm(
      withPlace(state, placeId, () => ({ last: { at, seq }, failing: null })),
      backupKey(placeId),
    ),
  backupRestarted: (state, { data: { placeId } }) =>
    withPlace(state, placeId, () => ({ last: null, failing: null })),
  recordRestored: (state) => state,
  backupFailed: (state, { at, data: { placeId, code } }) =>
    withPlace(state, placeId, ({ failing }) => ({
      failing: { since: failing?.since ?? at, code },
    })),
}
