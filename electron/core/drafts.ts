// What people are typing, kept so that a crash does not cost them a word. Drafts are no part of the
// record: they may be overwritten and dropped, and they never reach the journal.
import { Low } from 'lowdb'
import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '../../shared/result'
import type { Author } from '../../shared/journal'
import type { Instant, Ms } from '../../shared/time'
import { diskFault, type DiskFault } from './disk/disk-fault'
import type { Disk } from './ports'
import { setAside } from './journal/set-aside'
import { syncedJson } from './journal/synced-json'

export const DRAFTS_FILE = 'drafts.json'

const draftSchema = z.object({ value: z.string(), savedAt: z.string(), by: z.string() })
/** The file; what `value` says is each form's own. */
export const draftsSchema = z.record(z.string(), draftSchema)
type Stored = z.infer<typeof draftsSchema>

export interface Draft {
  readonly key: string
  readonly value: string
  readonly savedAt: Instant
  readonly by: Author
}

export interface Drafts {
  all(): readonly Draft[]
  save(draft: Draft): Promise<Result<void, DiskFault>>
  drop(key: string): Promise<Result<void, DiskFault>>
}

export interface DraftsDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly now: () => Ms
  /** The file could not be understood; where it is kept. */
  readonly onBroken: (keptAs: string) => void
}

export async function openDrafts(deps: DraftsDeps): Promise<Drafts> {
  const { disk, dataDir, onBroken } = deps
  const adapter = syncedJson<Stored>(disk, dataDir, DRAFTS_FILE, (value) => {
    const parsed = draftsSchema.safeParse(value)
    return parsed.success ? parsed.data : null
  })
  const db = new Low<Stored>(adapter, {})
  await db.read()
  if (adapter.wasUnreadable()) await keepBroken()

  /** The next draft would be written over what may still be read by a person. */
  async function keepBroken(): Promise<void> {
    const bytes = await disk.read(join(dataDir, DRAFTS_FILE))
    if (bytes === null) return
    // A disk without room keeps it where it is: the desk must open all the same.
    onBroken(await setAside(deps, DRAFTS_FILE, 'broken', bytes).catch(() => DRAFTS_FILE))
  }

  /** In memory a draft is kept even when the disk refuses it: the page may still ask for it. */
  async function change(next: Stored): Promise<Result<void, DiskFault>> {
    db.data = next
    try {
      await db.write()
      return ok(undefined)
    } catch (error) {
      return err(diskFault(error, dataDir))
    }
  }

  return {
    all: () => Object.entries(db.data).map(([key, draft]) => ({ key, ...draft })),
    save: ({ key, ...draft }) => change({ ...db.data, [key]: draft }),
    drop(key) {
      const { [key]: _dropped, ...rest } = db.data
      return change(rest)
    },
  }
}
