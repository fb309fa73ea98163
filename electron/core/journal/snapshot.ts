// A disposable copy of the state, so that a start need not replay the whole journal. It names the
// record that it stands for, which makes it a second witness: a journal without that record has
// lost some.
import { Low } from 'lowdb'
import { join } from 'node:path'
import type { Head } from '../../../shared/journal'
import type { DeskState } from '../../../shared/state'
import { setAside } from './set-aside'
import { snapshotFile, type StoredSnapshot } from './snapshot-file'
import type { Disk } from '../ports'
import type { Ms } from '../../../shared/time'

export const SNAPSHOT_FILE = 'snapshot.json'

export interface Snapshot extends Head {
  /** Null when an app of other sources wrote it: a witness still, but not to be replayed upon. */
  readonly state: DeskState | null
}

export interface Snapshots {
  /** Null when there is none. */
  read(): Promise<Snapshot | 'unreadable' | null>
  write(head: Head, state: DeskState): Promise<void>
  /** Keeps a copy of the file as it stands, before it is written over. */
  setAside(): Promise<void>
}

export interface SnapshotDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly now: () => Ms
  /**
   * A digest of the sources that the state is made by: whoever changes a shape or what an event does need
   * not remember to say so, and no state of other sources is ever built upon.
   */
  readonly stateShape: string
}

const stateIn = (body: Uint8Array): DeskState =>
  JSON.parse(
    Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'),
  ) as DeskState

export function createSnapshots(deps: SnapshotDeps): Snapshots {
  const { disk, dataDir, stateShape } = deps
  const adapter = snapshotFile(disk, dataDir, SNAPSHOT_FILE)
  const db = new Low<StoredSnapshot | null>(adapter, null)
  return {
    async read() {
      await db.read()
      if (adapter.wasUnreadable()) return 'unreadable'
      if (db.data === null) return null
      const { seq, hash, shape, body } = db.data
      // Read once; kept, it would be the largest thing in memory.
      db.data = null
      return { seq, hash, state: shape === stateShape ? stateIn(body) : null }
    },
    async write({ seq, hash }, state) {
      db.data = { seq, hash, shape: stateShape, body: Buffer.from(JSON.stringify(state)) }
      try {
        await db.write()
      } finally {
        db.data = null
      }
    },
    async setAside() {
      const bytes = await disk.read(join(dataDir, SNAPSHOT_FILE))
      if (bytes !== null) await setAside(deps, SNAPSHOT_FILE, 'kept', bytes)
    },
  }
}
