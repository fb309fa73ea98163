// Copies everything that belongs to the record into a new folder, as it stands.
import { join } from 'node:path'
import { format } from 'date-fns/format'
import { inShanghai, type Ms } from '../../shared/time'
import { FILES_FOLDER, folderOf, keptFiles, pathOf } from './files/places'
import { JOURNAL_FOLDER } from './journal/journal-walk'
import type { Disk } from './ports'
import { SEALS_FILE } from './journal/seals-file'
import { SET_ASIDE_FOLDER } from './journal/set-aside'
import { OLDER_SNAPSHOT_FILE, SNAPSHOT_FILE } from './journal/snapshot'

const folderName = (at: Ms): string => `值班台导出-${format(inShanghai(at), 'yyyyMMdd-HHmmss')}`

async function copyFolder(disk: Disk, from: string, to: string): Promise<void> {
  const names = await disk.list(from)
  if (names.length === 0) return
  await disk.makeFolder(to)
  for (const name of names) await disk.copy(join(from, name), join(to, name))
  await disk.syncFolder(to)
}

/** Journal, seals, both snapshots and what was set aside; the path of the new folder. */
export async function exportData(
  disk: Disk,
  dataDir: string,
  place: string,
  at: Ms,
): Promise<string> {
  const folder = join(place, folderName(at))
  await disk.makeFolder(folder)
  await copyFolder(disk, join(dataDir, JOURNAL_FOLDER), join(folder, JOURNAL_FOLDER))
  await copyFolder(disk, join(dataDir, SET_ASIDE_FOLDER), join(folder, SET_ASIDE_FOLDER))
  for (const name of [SEALS_FILE, SNAPSHOT_FILE, OLDER_SNAPSHOT_FILE]) {
    if ((await disk.read(join(dataDir, name))) !== null)
      await disk.copy(join(dataDir, name), join(folder, name))
  }
  await disk.syncFolder(folder)
  return folder
}

/**
 * The files that the record names. They never change, and those of an older record are all there: the
 * desk need not stand still for it, however many they are.
 */
export async function exportFiles(disk: Disk, dataDir: string, folder: string): Promise<void> {
  const kept = await keptFiles(disk, dataDir)
  if (kept.length === 0) return
  await disk.makeFolder(join(folder, FILES_FOLDER))
  for (const sha256 of kept) {
    await disk.makeFolder(folderOf(folder, sha256))
    await disk.copy(pathOf(dataDir, sha256), pathOf(folder, sha256))
  }
  await disk.syncFolder(join(folder, FILES_FOLDER))
}
