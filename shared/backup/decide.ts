// Commands about the places to which the record is copied.
import type { z } from 'zod'
import { decided, nextId, type Deciders } from '../decision'
import { lookUp } from '../lookup'
import { refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { mayManage } from '../vocabulary'
import {
  MOST_BACKUP_PLACES,
  type BackupPlace,
  type backupCommands,
  type backupSystemCommands,
} from './record'

export type BackupCommand = z.infer<(typeof backupCommands)[number]>
export type BackupSystemCommand = z.infer<(typeof backupSystemCommands)[number]>

export const findBackupPlace = (
  { backup }: Pick<DeskState, 'backup'>,
  placeId: string,
): BackupPlace | undefined => backup.places.find(({ id }) => id === placeId)

/** Who may choose where the record goes: asked before a folder is looked at, too. */
export function mayChooseBackup(state: DeskState, personId: string): Result<null> {
  const { session } = state
  if (session === null || session.personId !== personId) return refuse('notSignedIn')
  if (session.locked) return refuse('locked')
  const person = lookUp(state.people, personId)
  return person !== undefined && mayManage(person.role)
    ? { ok: true, value: null }
    : refuse('notAllowed')
}

export const decideBackup: Deciders<BackupCommand | BackupSystemCommand> = {
  addBackupPlace: (state, { personId, folder, recipient }) => {
    const may = mayChooseBackup(state, personId)
    if (!may.ok) return may
    const { places, made } = state.backup
    if (places.some((place) => place.folder === folder)) return refuse('backupTwice', 'folder')
    if (places.length >= MOST_BACKUP_PLACES)
      return refuse('backupTooMany', 'folder', { most: MOST_BACKUP_PLACES })
    const placeId = nextId('b', made)
    return decided(
      [{ type: 'backupPlaceAdded', by: personId, data: { placeId, folder, recipient } }],
      { placeId },
    )
  },
  dropBackupPlace: (state, { placeId, reason }) => {
    const place = findBackupPlace(state, placeId)
    if (place === undefined) return refuse('unknownBackup', 'placeId')
    return decided([
      { type: 'backupPlaceDropped', data: { placeId, folder: place.folder, reason } },
    ])
  },
  recordBackup: (state, { placeId, seq, files, bytes }) =>
    // It may have been dropped while the copy was made.
    findBackupPlace(state, placeId) === undefined
      ? decided([])
      : decided([{ type: 'backupMade', data: { placeId, seq, files, bytes } }]),
  restartBackup: (state, { personId, placeId, keptAs, reason }) => {
    const may = mayChooseBackup(state, personId)
    if (!may.ok) return may
    return findBackupPlace(state, placeId) === undefined
      ? refuse('unknownBackup', 'placeId')
      : decided([{ type: 'backupRestarted', by: personId, data: { placeId, keptAs, reason } }])
  },
  recordRestore: (_state, { from, seq, keptAs }) =>
    decided([{ type: 'recordRestored', data: { from, seq, keptAs } }]),
  recordBackupFault: (state, { placeId, code, system }) => {
    const place = findBackupPlace(state, placeId)
    // It is tried again and again; the record says when it began and of what kind it is.
    return place === undefined || place.failing?.code === code
      ? decided([])
      : decided([{ type: 'backupFailed', data: { placeId, code, system } }])
  },
}
