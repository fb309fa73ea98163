// The writing end of the journal. A batch is acknowledged only when its bytes are on the disk, in
// the file that the path still leads to, right behind what was acknowledged before. What a failed
// write may have left behind is cut off before anything else is written, so that nothing is ever
// chained behind half a line; what somebody else has written is never cut off and never written over.
import { join } from 'node:path'
import type { StrangeJournal } from '../../../shared/contract'
import { lineText, type JournalLine } from '../../../shared/journal'
import { err, ok, type Result } from '../../../shared/result'
import { monthOf, toMs, type Ms } from '../../../shared/time'
import { diskFault, goneError, type DiskFault } from '../disk/disk-fault'
import { journalFolder, type TornTail, type Walk } from './journal-walk'
import { bytesOf, holds, strangenessOf, type OwnPart, type StrangeFile } from './own-file'
import type { Disk, DiskFile } from '../ports'
import { setAside } from './set-aside'

export type WriteFault = DiskFault | StrangeFile

export interface JournalFile {
  /**
   * Writes the lines and syncs. On a fault none of them counts, whatever reached the disk.
   * @param meanwhile called once while the disk syncs and nobody else is at work; it must not throw
   */
  append(lines: readonly JournalLine[], meanwhile?: () => void): Promise<Result<void, WriteFault>>
  /** Whether the next append would find everything as it has to be. */
  look(): Promise<Result<void, WriteFault>>
  /** Where the torn last line that was found at the start is kept; null when there was none. */
  keepTail(): Promise<Result<string | null, DiskFault>>
  /** The file of the last line; null before the first. No earlier one is ever written into again. */
  file(): string | null
  /** How much of that file was acknowledged, in bytes. */
  length(): number
  close(): Promise<void>
}

export interface JournalFileDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly now: () => Ms
}

interface Place extends OwnPart {
  readonly file: string
  /** Null until the file is known to hold just our part. */
  readonly handle: DiskFile | null
}

interface Strange extends Error {
  readonly strange: StrangeJournal['kind']
  readonly file: string
}

const strangeError = (strange: StrangeJournal['kind'], file: string): Strange =>
  Object.assign(new Error(`${file} is not as it was left`), { strange, file })
const isStrange = (error: unknown): error is Strange => error instanceof Error && 'strange' in error

const NOTHING = new Uint8Array()
const LINE_FEED = 0x0a

/** What will not be closed is of no more use; the fault that led here is the one that is told. */
const close = (handle: DiskFile): Promise<void> => handle.close().catch(() => undefined)

/** A last line that lost its end is left as it is; what comes behind it begins a line of its own. */
const gapBehind = ({ ending }: OwnPart): string =>
  ending.length > 0 && ending.at(-1) !== LINE_FEED ? '\n' : ''

export function createJournalFile(
  deps: JournalFileDeps,
  walk: Pick<Walk, 'last' | 'tail'>,
): JournalFile {
  const { disk, dataDir } = deps
  const folder = journalFolder(dataDir)
  const pathOf = ({ file }: Pick<Place, 'file'>) => join(folder, file)
  let tailKeptAs: string | null = null
  let place: Place | null = walk.last === null ? null : { ...walk.last, handle: null }
  /** What may stand behind our part, because a write failed. */
  let left: Uint8Array = walk.tail?.bytes ?? NOTHING
  /** Our own file, when the path leads to another: it may have no name any more. */
  let orphan: (Place & { handle: DiskFile }) | null = null
  let orphanKeptAs = ''

  async function keepTail(tail: TornTail | null): Promise<string | null> {
    return (tailKeptAs ??=
      tail === null ? null : await setAside(deps, tail.file, 'torn', tail.bytes))
  }

  /** Cuts off what we left behind our part; nobody else has written there. */
  async function trim(handle: DiskFile, { length }: OwnPart): Promise<void> {
    if ((await handle.size()) > length) {
      await keepTail(walk.tail)
      await handle.truncate(length)
      await handle.sync()
    }
    left = NOTHING
  }

  async function judge(handle: DiskFile, at: Place): Promise<void> {
    const what = await strangenessOf(handle, at, left)
    if (what !== null) throw strangeError(what, at.file)
    await trim(handle, at)
  }

  async function reopen(at: Place): Promise<DiskFile> {
    const handle = await disk.open(pathOf(at), 'write')
    try {
      await judge(handle, at)
      return handle
    } catch (error) {
      await close(handle)
      throw error
    }
  }

  /** The file of the last line, known to hold our part and nothing else. */
  async function sure(at: Place): Promise<Place & { handle: DiskFile }> {
    const { handle } = at
    if (handle === null) return { ...at, handle: await reopen(at) }
    if ((await handle.size()) !== at.length) await judge(handle, at)
    return { ...at, handle }
  }

  async function start(file: string): Promise<Place & { handle: DiskFile }> {
    await disk.makeFolder(folder)
    const handle = await disk.open(join(folder, file), 'create')
    try {
      if ((await handle.size()) > 0) throw strangeError('foreign', file)
      await disk.syncFolder(folder)
      await disk.syncFolder(dataDir)
      return { file, length: 0, ending: NOTHING, handle }
    } catch (error) {
      await close(handle)
      throw error
    }
  }

  /** The file for a line of this moment: never an earlier month's, even when the clock was set back. */
  async function placeFor(at: Ms): Promise<Place & { handle: DiskFile }> {
    const file = `${monthOf(at)}.jsonl`
    const before = place === null ? null : await sure(place)
    place = before
    if (before !== null && before.file >= file) return before
    const next = await start(file)
    place = next
    await before?.handle.close()
    return next
  }

  async function write(texts: readonly string[], at: Ms, meanwhile: () => void): Promise<void> {
    const target = await placeFor(at)
    const { handle, file, length } = target
    const bytes = Buffer.from(gapBehind(target) + texts.join(''))
    left = bytes
    await handle.write(bytes, length)
    const synced = handle.sync()
    meanwhile()
    await synced
    const size = await handle.sizeAt(join(folder, file))
    // A file whose folder was deleted takes bytes without complaint, and they are lost.
    if (size === null) throw goneError(file)
    if (size !== length + bytes.length) throw strangeError('foreign', file)
    left = NOTHING
    place = {
      file,
      handle,
      length: length + bytes.length,
      ending: Buffer.from(texts.at(-1) as string),
    }
  }

  /** Takes back what a failed write may have left, as far as that can be done, and starts afresh. */
  async function letGo(): Promise<void> {
    const before = place
    const handle = before?.handle ?? null
    if (before === null || handle === null) return
    place = { ...before, handle: null }
    // The fault that led here is the one that is told. What cannot be looked at now is looked at before the next write.
    await judge(handle, before).catch(() => undefined)
    if (orphan === null && (await isOrphan(handle, before).catch(() => false)))
      orphan = { ...before, handle }
    else await close(handle)
  }

  const isOrphan = async (handle: DiskFile, at: Place): Promise<boolean> =>
    (await handle.sizeAt(pathOf(at))) === null && (await holds(handle, at))

  /** Keeps a copy of our own file before the last that leads to it is closed. */
  async function keepOrphan(): Promise<void> {
    if (orphan === null) return
    const { handle, file, length } = orphan
    orphanKeptAs = await setAside(deps, file, 'own', await bytesOf(handle, 0, length))
    orphan = null
    await handle.close()
  }

  /** The path leads to our part again, here or in another copy of it. */
  async function forgetOrphan(): Promise<void> {
    const handle = orphan?.handle
    orphan = null
    orphanKeptAs = ''
    if (handle !== undefined) await close(handle)
  }

  /** What is at the path, once a write has failed, says more than how it failed. */
  async function faultOf(error: unknown): Promise<WriteFault> {
    await letGo()
    // Where no copy can be made, the handle is kept and the next write tries again.
    await keepOrphan().catch(() => undefined)
    const found = isStrange(error) || place === null ? error : await reason(place, error)
    if (!isStrange(found)) return diskFault(found, folder)
    return {
      code: 'strangeJournal',
      details: { kind: found.strange, file: found.file, keptAs: orphanKeptAs },
    }
  }

  async function reason(at: Place, error: unknown): Promise<unknown> {
    try {
      await (await reopen(at)).close()
      return error
    } catch (later) {
      return isStrange(later) ? later : error
    }
  }

  async function attempt(task: () => Promise<unknown>): Promise<Result<void, WriteFault>> {
    try {
      await task()
      await forgetOrphan()
      return ok(undefined)
    } catch (error) {
      return err(await faultOf(error))
    }
  }

  return {
    append: (lines, meanwhile = () => {}) =>
      attempt(async () => {
        const [first] = lines
        if (first !== undefined) await write(lines.map(lineText), toMs(first.at), meanwhile)
      }),
    look: () =>
      attempt(async () => {
        place = await placeFor(deps.now())
      }),
    async keepTail() {
      try {
        return ok(await keepTail(walk.tail))
      } catch (error) {
        return err(diskFault(error, dataDir))
      }
    },
    file: () => place?.file ?? null,
    length: () => place?.length ?? 0,
    async close() {
      // The last try: the file itself is gone from its place, and so may be the drive.
      await keepOrphan().catch(() => undefined)
      await forgetOrphan()
      await place?.handle?.close()
      if (place) place = { ...place, handle: null }
    },
  }
}
