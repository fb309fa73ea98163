// A lowdb adapter for the files that the desk can do without: it syncs, which lowdb's own does not,
// and takes a torn file for an absent one, where lowdb's own throws.
import type { Adapter } from 'lowdb'
import { join } from 'node:path'
import type { Disk } from '../ports'
import { createSerial } from '../serial'
import { writeWhole } from '../disk/whole-file'

export interface SyncedJson<T> extends Adapter<T> {
  /** Whether the last read found a file that could not be understood. */
  wasUnreadable(): boolean
}

/** `check` gives the value back when it has the right shape, and null when it has not. */
export function syncedJson<T>(
  disk: Disk,
  folder: string,
  name: string,
  check: (value: unknown) => T | null,
): SyncedJson<T> {
  let unreadable = false
  /** The last write asked for is the last one on the disk. */
  const serially = createSerial()

  const parse = (bytes: Uint8Array): T | null => {
    try {
      return check(JSON.parse(Buffer.from(bytes).toString('utf8')))
    } catch {
      // Torn; `wasUnreadable` says so.
      return null
    }
  }

  return {
    async read() {
      const bytes = await disk.read(join(folder, name))
      const value = bytes === null ? null : parse(bytes)
      unreadable = bytes !== null && value === null
      return value
    },
    write(value) {
      const bytes = Buffer.from(JSON.stringify(value))
      return serially(() => writeWhole(disk, folder, name, bytes))
    },
    wasUnreadable: () => unreadable,
  }
}
