// A disposable copy of the state, so that a start need not replay the whole journal. It names the
// record that it stands for, which makes it a second witness: a journal without that record has
// lost some.
import { Low } from 'lowdb'
import { join } from 'node:path'
import { z } from 'zod'
import type { Head } from '../../../shared/journal'
import type { DeskState } from '../../../shared/state'
import { setAside } from './set-aside'
import { sha256 } from '../sha256'
import { syncedJson } from './synced-json'
import type { Disk } from '../ports'
import type { Ms } from '../../../shared/time'

export const SNAPSHOT_FILE = 'snapshot.json'

/** The file; what `state` says is disposable and has no shape of its own. */
export const storedSchema = z.object({
  seq: z.int(),
  hash: z.string(),
  /** `stateShape` of the program that wrote it; earlier ones counted. */
  shape: z.union([z.string(), z.int()]),
  /** JSON of the state: a text is checked without being written out again. */
  state: z.string(),
  /** SHA-256 of the rest: a changed byte makes it worthless. */
  check: z.string(),
})
type Stored = z.infer<typeof storedSchema>

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

const checkOf = ({ seq, hash, shape, state }: Omit<Stored, 'check'>): string =>
  sha256([seq, hash, shape, state].join(' '))

function parse(value: unknown): Stored | null {
  const parsed = storedSchema.safeParse(value)
  return parsed.success && checkOf(parsed.data) === parsed.data.check ? parsed.data : null
}

export function createSnapshots(deps: SnapshotDeps): Snapshots {
  const { disk, dataDir, stateShape } = deps
  const adapter = syncedJson<Stored | null>(disk, dataDir, SNAPSHOT_FILE, parse)
  const db = new Low<Stored | null>(adapter, null)
  return {
    async read() {
      await db.read()
      if (adapter.wasUnreadable()) return 'unreadable'
      if (db.data === null) return null
      const { seq, hash, shape, state } = db.data
      // Read once; kept, it would be the largest text in memory.
      db.data = null
      return { seq, hash, state: shape === stateShape ? (JSON.parse(state) as DeskState) : null }
    },
    async write({ seq, hash }, state) {
      const stored = { seq, hash, shape: stateShape, state: JSON.stringify(state) }
      db.data = { ...stored, check: checkOf(stored) }
      await db.write()
      db.data = null
    },
    async setAside() {
      const bytes = await disk.read(join(dataDir, SNAPSHOT_FILE))
      if (bytes !== null) await setAside(deps, SNAPSHOT_FILE, 'kept', bytes)
    },
  }
}
