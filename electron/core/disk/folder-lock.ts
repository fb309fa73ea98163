// The lock that lies in the data folder itself: one writer, by whatever way the folder was reached (a bind mount, another
// network namespace, a share opened on two machines), where the socket of lock.ts sees nobody. Its owner is proved alive
// by its own system's list of processes, or by a figure that goes on; what a crash leaves behind proves nothing, and goes.
import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { SECOND, type Ms } from '../../../shared/time'
import type { Cancel, Clock } from '../ports'
import { markSchema, stillRuns, type MachineMark } from './machine-mark'

export const LOCK_FILE = 'desk.lock'
const BEAT: Ms = 5 * SECOND
/** So long nothing has gone on before a lock of which nothing else is known counts as left behind. */
const PATIENCE: Ms = 4 * BEAT
const ATTEMPTS = 3

const lockSchema = z.object({ id: z.string(), beat: z.int(), owner: markSchema })
type Written = z.infer<typeof lockSchema>

export interface FolderLock {
  readonly taken: true
  /** On a network share, or on a disk that makes the same file twice: two desks might both believe that they have it. */
  readonly doubtful: boolean
  release(): Promise<void>
}
/** By which machine it is held; empty when the lock cannot be read. */
export type FolderLocked = FolderLock | { readonly taken: false; readonly host: string }

export interface FolderLockDeps {
  readonly clock: Pick<Clock, 'setTimer'>
  readonly here: MachineMark
  readonly isShare?: (folder: string) => Promise<boolean>
}

/** Held by this very program: a lock of its own run that is not among them was left by a desk that it has closed. */
const heldHere = new Set<string>()

/** `statfs` on Linux: NFS, SMB and CIFS, 9P, FUSE (sshfs among them), AFS. */
const SHARES: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x01021997, 0x65735546, 0x5346414f,
])

/** A share's name on Windows; a letter that leads to one does not say so. */
const isShareByName = (folder: string): boolean => /^\\\\[^?.]/.test(folder)

async function liesOnShare(folder: string): Promise<boolean> {
  if (isShareByName(folder)) return true
  // A system that does not say lets the lock be believed.
  const type = await statfs(folder).then(
    (found) => found.type >>> 0,
    () => 0,
  )
  return SHARES.has(type)
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

/** False when it is there already. */
async function make(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.datasync()
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Null when there is none; `unreadable` while it is being written, or by another hand. */
async function read(path: string): Promise<Written | 'unreadable' | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    const parsed = lockSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : 'unreadable'
  } catch {
    // Cut off by a power cut, or half written at this moment.
    return 'unreadable'
  }
}

const wait = ({ clock }: FolderLockDeps, time: Ms): Promise<void> =>
  new Promise((done) => void clock.setTimer(time, done))

const asText = (found: Found): string => JSON.stringify(found)

type Found = Awaited<ReturnType<typeof read>>

/** Whether somebody holds it: asked of the system where that knows, else of the figure that goes on. */
async function isHeld(path: string, found: Found, deps: FolderLockDeps): Promise<boolean> {
  if (found === null) return false
  if (found !== 'unreadable') {
    const isOurs = found.owner.pid === deps.here.pid && found.owner.began === deps.here.began
    if (isOurs && found.owner.system === deps.here.system) return heldHere.has(found.id)
    const runs = stillRuns(found.owner, deps.here)
    if (runs !== null) return runs
  }
  for (let waited = 0; waited < PATIENCE; waited += BEAT) {
    await wait(deps, BEAT)
    const now = await read(path)
    if (now === null) return false
    if (asText(now) !== asText(found)) return true
  }
  return false
}

/** Two may find the same lock left behind, and the quicker one has put its own there meanwhile: that one is put back. */
async function clear(path: string, leftBehind: Found): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = await read(aside)
  if (asText(moved) !== asText(leftBehind)) await make(path, asText(moved))
  await rm(aside, { force: true })
}

/** A file that is there must not be made a second time. */
async function makesTwice(path: string): Promise<boolean> {
  const probe = `${path}.${randomUUID()}`
  try {
    return (await make(probe, '')) && (await make(probe, ''))
  } finally {
    await rm(probe, { force: true })
  }
}

/** The folder is there and can be written to. Throws what the disk throws. */
export async function takeFolderLock(dataDir: string, deps: FolderLockDeps): Promise<FolderLocked> {
  const path = join(dataDir, LOCK_FILE)
  const id = randomUUID()
  const text = (beat: number) => JSON.stringify({ id, beat, owner: deps.here } satisfies Written)
  // Before it lies there: another desk of this program may look at the same moment.
  heldHere.add(id)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const made = await make(path, text(0))
    const found = await read(path)
    if (made && found !== null && found !== 'unreadable' && found.id === id)
      return held(path, id, text, deps, await isDoubtful(dataDir, path, deps))
    if (await isHeld(path, found, deps)) break
    await clear(path, found)
  }
  heldHere.delete(id)
  const found = await read(path)
  return { taken: false, host: found === null || found === 'unreadable' ? '' : found.owner.host }
}

const isDoubtful = async (
  dataDir: string,
  path: string,
  { isShare = liesOnShare }: FolderLockDeps,
): Promise<boolean> => (await isShare(dataDir)) || (await makesTwice(path))

function held(
  path: string,
  id: string,
  text: (beat: number) => string,
  { clock }: FolderLockDeps,
  doubtful: boolean,
): FolderLock {
  let beat = 0
  let cancel: Cancel = () => {}
  let beating: Promise<void> = Promise.resolve()

  const isOurs = async (): Promise<boolean> => {
    const found = await read(path)
    return found !== null && found !== 'unreadable' && found.id === id
  }

  async function goOn(): Promise<void> {
    // One that somebody else has taken is theirs; what is written then is judged where it is written, by the journal.
    if (!(await isOurs())) return
    beat += 1
    const file = await open(path, 'r+')
    try {
      await file.write(text(beat), 0)
    } finally {
      await file.close()
    }
  }

  function arm(): void {
    cancel = clock.setTimer(BEAT, () => {
      // A disk that fails just now is tried again at the next beat.
      beating = goOn().catch(() => undefined)
      void beating.then(() => heldHere.has(id) && arm())
    })
  }

  arm()
  return {
    taken: true,
    doubtful,
    async release() {
      heldHere.delete(id)
      cancel()
      await beating
      // A folder that is gone has no lock any more.
      if (await isOurs().catch(() => false)) await rm(path, { force: true }).catch(() => undefined)
    },
  }
}
