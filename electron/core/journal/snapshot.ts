// A disposable copy of the state, so that a start need not replay the whole journal. It names the
// record that it stands for, which makes it a second witness: a journal without that record has
// lost some. The one before it is kept as well: when a disk has spoilt the newer, a start goes on from
// the older and replays the little between.
import { Low } from 'lowdb'
import { join } from 'node:path'
import type { Head } from '../../../shared/journal'
import type { DeskState } from '../../../shared/state'
import { encodeState } from './encode-state'
import { setAside } from './set-aside'
import { snapshotFile, type StoredSnapshot } from './snapshot-file'
import type { Disk } from '../ports'
import { createSerial } from '../serial'
import type { Ms } from '../../../shared/time'

export const SNAPSHOT_FILE = 'snapshot.json'
export const OLDER_SNAPSHOT_FILE = 'snapshot.older.json'

export interface Snapshot extends Head {
  /** `spoilt`: the newer could not be understood, and this is the one before it. */
  readonly newer: 'read' | 'spoilt'
  /** Null when an app of other sources wrote it: a witness still, but not to be replayed upon. */
  readonly state: DeskState | null
}

export interface Snapshots {
  /** The newer of the two that can be understood; null when there is none at all. */
  read(): Promise<Snapshot | 'unreadable' | null>
  /** Keeps the one before. */
  write(head: Head, state: DeskState): Promise<void>
  /** Copies both to where what is replaced is kept; the next one that is written stands alone. */
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

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

export function createSnapshots(deps: SnapshotDeps): Snapshots {
  const { disk, dataDir, stateShape } = deps
  const pathOf = (name: string) => join(dataDir, name)
  /** Whether what lies at the newer's place is worth keeping behind the next one. */
  let isWorthKeeping = false
  const serially = createSerial()

  async function readOne(name: string): Promise<StoredSnapshot | 'unreadable' | null> {
    const adapter = snapshotFile(disk, dataDir, name)
    const db = new Low<StoredSnapshot | null>(adapter, null)
    await db.read()
    return adapter.wasUnreadable() ? 'unreadable' : db.data
  }

  /** Between this and the write there is only the older one: enough for a start. */
  async function moveOn(): Promise<void> {
    if (!isWorthKeeping) return
    try {
      await disk.rename(pathOf(SNAPSHOT_FILE), pathOf(OLDER_SNAPSHOT_FILE))
    } catch (error) {
      if (!isMissing(error)) throw error
    }
    isWorthKeeping = false
  }

  const db = new Low<StoredSnapshot | null>(snapshotFile(disk, dataDir, SNAPSHOT_FILE), null)

  async function write({ seq, hash }: Head, state: DeskState): Promise<void> {
    // Encoded before anything is moved: a state that cannot be leaves both as they are.
    const encoded = await encodeState(state)
    await moveOn()
    db.data = { seq, hash, shape: stateShape, ...encoded }
    try {
      await db.write()
      isWorthKeeping = true
    } finally {
      // Kept, it would be the largest thing in memory.
      db.data = null
    }
  }

  return {
    async read() {
      const first = await readOne(SNAPSHOT_FILE)
      isWorthKeeping = first !== null && first !== 'unreadable'
      const stored =
        first === null || first === 'unreadable' ? await readOne(OLDER_SNAPSHOT_FILE) : first
      if (stored === null || stored === 'unreadable')
        return first === 'unreadable' ? 'unreadable' : stored
      const { seq, hash, shape, body } = stored
      const newer = first === 'unreadable' ? 'spoilt' : 'read'
      return { seq, hash, newer, state: shape === stateShape ? stateIn(body) : null }
    },
    write: (head, state) => serially(() => write(head, state)),
    setAside: () =>
      serially(async () => {
        for (const name of [SNAPSHOT_FILE, OLDER_SNAPSHOT_FILE]) {
          const bytes = await disk.read(pathOf(name))
          if (bytes !== null) await setAside(deps, name, 'kept', bytes)
        }
        isWorthKeeping = false
        await disk.remove(pathOf(OLDER_SNAPSHOT_FILE))
      }),
  }
}
