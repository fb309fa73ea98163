// Which drives, sticks and shares are there now, for whoever has to say where something goes: a shell without a dialog
// has no other way to ask, and a list is quicker than a dialog.
import { join } from 'node:path'
import type { Disk } from '../ports'

export interface Drive {
  readonly folder: string
  /** Null when the system does not say. */
  readonly freeBytes: number | null
}

const LETTERS = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)

async function foldersIn(disk: Disk, folder: string): Promise<string[]> {
  // One that this user may not look into shows nothing.
  const names = await disk.list(folder).catch(() => [])
  return names.map((name) => join(folder, name))
}

/** @param user whose sticks a Linux desktop mounts in a folder of their own */
async function candidates(disk: Disk, platform: NodeJS.Platform, user: string): Promise<string[]> {
  if (platform === 'win32') return LETTERS
  if (platform === 'darwin') return foldersIn(disk, '/Volumes')
  const above = [join('/media', user), join('/run/media', user), '/mnt']
  return (await Promise.all(above.map((folder) => foldersIn(disk, folder)))).flat()
}

/** A drive that does not say what is free is shown without it. */
const unknown = (): null => null

export async function findDrives(
  disk: Disk,
  platform: NodeJS.Platform,
  user: string,
): Promise<Drive[]> {
  const drives: Drive[] = []
  for (const folder of await candidates(disk, platform, user)) {
    // A drive without a medium, or one that this user may not use: as good as not there.
    if ((await disk.look(folder).catch(() => null)) === null) continue
    drives.push({ folder, freeBytes: await disk.freeBytes(folder).catch(unknown) })
  }
  return drives
}
