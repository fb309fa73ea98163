// The writing end of the journal. A batch is acknowledged only when its bytes are on the disk, in
// the file that the path still leads to. What a failed write may have left behind is cut off before
// anything else is written, so that nothing is ever chained behind half a line.
import { join } from 'node:path'
import { lineText, type JournalLine } from '../../../shared/journal'
import { err, ok, type Result } from '../../../shared/result'
import { monthOf, toMs, type Ms } from '../../../shared/time'
import { diskFault, goneError, type DiskFault } from '../disk/disk-fault'
import { journalFolder, type TornTail, type Walk } from './journal-walk'
import type { Disk, DiskFile } from '../ports'
import { setAside } from './set-aside'

export interface JournalFile {
  /** Writes the lines and syncs. On a fault none of them counts, whatever reached the disk. */
  append(lines: readonly JournalLine[]): Promise<Result<void, DiskFault>>
  /** Where the torn last line that was found at the start is kept; null when there was none. */
  keepTail(): Promise<Result<string | null, DiskFault>>
  close(): Promise<void>
}

export interface JournalFileDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly now: () => Ms
}

interface Place {
  readonly file: string
  /** How much of the file is acknowledged. */
  length: number
  /** Null until the file is known to hold just that much. */
  handle: DiskFile | null
}

export function createJournalFile(deps: JournalFileDeps, walk: Pick<Walk, 'last' | 'tail'>): JournalFile {
  const { disk, dataDir } = deps
  const folder = journalFolder(dataDir)
  let keptAs: string | null = null
  let place: Place | null = walk.last === null ? null : { ...walk.last, handle: null }

  async function keepTail(tail: TornTail | null): Promise<string | null> {
    return (keptAs ??= tail === null ? null : await setAside(deps, tail.file, 'torn', tail.bytes))
  }

  /** Opens the file, and cuts off whatever stands behind its acknowledged part. */
  async function reopen(at: Place): Promise<DiskFile> {
    await keepTail(walk.tail)
    const handle = await disk.open(join(folder, at.file), 'write')
    at.handle = handle
    const size = await handle.size()
    // Another drive may be where ours was.
    if (size < at.length) throw goneError(at.file)
    if (size > at.length) await trim(handle, at.length)
    return handle
  }

  async function trim(handle: DiskFile, length: number): Promise<void> {
    await handle.truncate(length)
    await handle.sync()
  }

  async function start(file: string): Promise<Place> {
    await disk.makeFolder(folder)
    const handle = await disk.open(join(folder, file), 'create')
    await disk.syncFolder(folder)
    await disk.syncFolder(dataDir)
    return { file, length: await handle.size(), handle }
  }

  /** The file for a line of this moment: never an earlier month's, even when the clock was set back. */
  async function placeFor(at: Ms): Promise<Place & { handle: DiskFile }> {
    const file = `${monthOf(at)}.jsonl`
    if (place !== null) place.handle ??= await reopen(place)
    if (place === null || place.file < file) {
      const before = place
      place = await start(file)
      await before?.handle?.close()
    }
    return place as Place & { handle: DiskFile }
  }

  /** Takes back what a failed write may have left, as far as the disk allows, and starts afresh. */
  async function letGo(): Promise<void> {
    const handle = place?.handle
    if (!place || !handle) return
    place.handle = null
    await trim(handle, place.length).catch(() => undefined)
    await handle.close().catch(() => undefined)
  }

  async function write(bytes: Uint8Array, at: Ms): Promise<void> {
    const target = await placeFor(at)
    await target.handle.write(bytes, target.length)
    const [, there] = await Promise.all([
      target.handle.sync(),
      target.handle.isStillAt(join(folder, target.file)),
    ])
    // A file whose folder was deleted takes bytes without complaint, and they are lost.
    if (!there) throw goneError(target.file)
    target.length += bytes.length
  }

  return {
    async append(lines) {
      const [first] = lines
      if (first === undefined) return ok(undefined)
      try {
        await write(Buffer.from(lines.map(lineText).join('')), toMs(first.at))
        return ok(undefined)
      } catch (error) {
        await letGo()
        return err(diskFault(error, folder))
      }
    },
    async keepTail() {
      try {
        return ok(await keepTail(walk.tail))
      } catch (error) {
        return err(diskFault(error, dataDir))
      }
    },
    async close() {
      await place?.handle?.close()
      if (place) place.handle = null
    },
  }
}
