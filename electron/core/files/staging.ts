// Files on their way in from the page, piece by piece. They lie in a folder of their own and belong to
// nothing until they are kept; whatever lies there when the desk starts is left over and goes.
import { createHash, randomUUID, type Hash } from 'node:crypto'
import { join } from 'node:path'
import { CHUNK_BYTES, type StagedFile } from '../../../shared/contract'
import { ok, refuse, type Result } from '../../../shared/result'
import { MINUTE, type Ms } from '../../../shared/time'
import { diskFault } from '../disk/disk-fault'
import type { Disk, DiskFile } from '../ports'
import { createSerial } from '../serial'
import { fileFault } from './file-fault'
import { typeOfFile } from './file-type'
import { eachPiece } from './pieces'

export const INCOMING_FOLDER = 'incoming'
const SUFFIX = '.part'
const MB = 1024 * 1024
/** One file, such as a packet with its attachments. */
const LARGEST = 300 * MB
/** All that is on its way. */
const ROOM = 600 * MB
const MOST_FILES = 60
/** What stays free on the drive for the journal, whatever is attached. */
export const RESERVE = 200 * MB
/** A page that was closed meanwhile never says that it drops its files. */
const FORGOTTEN: Ms = 30 * MINUTE

interface Staged {
  readonly fileId: string
  readonly path: string
  readonly name: string
  /** As it was declared. */
  readonly size: number
  readonly hash: Hash
  /** Null when it was closed. */
  file: DiskFile | null
  filled: number
  chunks: number
  touchedAt: Ms
  whole: StagedFile | null
}

/** Whole, and synced to the disk. */
export interface WholeFile extends StagedFile {
  readonly path: string
  /** As it was called where it came from. */
  readonly name: string
}

export interface Staging {
  begin(name: string, size: number): Promise<Result<{ fileId: string }>>
  add(fileId: string, index: number, base64: string): Promise<Result<Record<string, never>>>
  finish(fileId: string): Promise<Result<StagedFile>>
  /** One that was finished. */
  find(fileId: string): WholeFile | null
  /** Bytes of the core's own, staged and finished at once. */
  stage(name: string, bytes: Uint8Array): Promise<Result<StagedFile>>
  /** Nothing when there is none. */
  drop(fileId: string): Promise<Result<Record<string, never>>>
  /** Drops everything, leftovers of a crash included. */
  clear(): Promise<void>
}

export interface StagingDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly now: () => Ms
}

const bytesOf = (base64: string): Buffer | null => {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.toString('base64') === base64 ? bytes : null
}

export function createStaging({ disk, dataDir, now }: StagingDeps): Staging {
  const folder = join(dataDir, INCOMING_FOLDER)
  const files = new Map<string, Staged>()
  const serially = createSerial()

  async function drop(fileId: string): Promise<void> {
    const staged = files.get(fileId)
    if (staged === undefined) return
    files.delete(fileId)
    // What cannot be closed or removed now goes at the next start.
    await staged.file?.close().catch(() => {})
    await disk.remove(staged.path).catch(() => {})
  }

  async function dropForgotten(): Promise<void> {
    const old = [...files.values()].filter(({ touchedAt }) => touchedAt < now() - FORGOTTEN)
    for (const { fileId } of old) await drop(fileId)
  }

  async function roomFor(size: number): Promise<Result<null>> {
    if (size === 0) return refuse('fileEmpty', 'size')
    if (size > LARGEST) return refuse('fileTooLarge', 'size', { mostMb: LARGEST / MB })
    await dropForgotten()
    const taken = [...files.values()].reduce((sum, one) => sum + one.size, 0)
    if (files.size >= MOST_FILES || taken + size > ROOM) return refuse('tooManyFiles', 'size')
    // A drive that cannot say what is free may have room.
    const free = await disk.freeBytes(dataDir).catch(() => Infinity)
    return free - size < RESERVE ? refuse('fileNoRoom', 'size') : ok(null)
  }

  async function begin(name: string, size: number): Promise<Result<{ fileId: string }>> {
    const room = await roomFor(size)
    if (!room.ok) return room
    const fileId = randomUUID()
    const path = join(folder, `${fileId}${SUFFIX}`)
    await disk.makeFolder(folder)
    const file = await disk.open(path, 'create')
    files.set(fileId, {
      fileId,
      path,
      name,
      size,
      hash: createHash('sha256'),
      file,
      filled: 0,
      chunks: 0,
      touchedAt: now(),
      whole: null,
    })
    return ok({ fileId })
  }

  async function append(staged: Staged, bytes: Uint8Array): Promise<void> {
    await staged.file!.write(bytes, staged.filled)
    await eachPiece(bytes, (piece) => staged.hash.update(piece))
    staged.filled += bytes.length
    staged.chunks += 1
    staged.touchedAt = now()
  }

  async function close(staged: Staged): Promise<StagedFile> {
    await staged.file!.sync()
    await staged.file!.close()
    staged.file = null
    const { fileId, size, path } = staged
    staged.whole = { fileId, sha256: staged.hash.digest('hex'), size, type: await typeOfFile(path) }
    return staged.whole
  }

  /** Out of turn, too much, or no Base64: none of it can be trusted. */
  async function broken(fileId: string, path: string): Promise<ReturnType<typeof refuse>> {
    await drop(fileId)
    return refuse('fileBroken', path)
  }

  /** A fault of the disk leaves nothing behind. */
  const guarded = <T>(fileId: string | null, task: () => Promise<Result<T>>): Promise<Result<T>> =>
    serially(async () => {
      try {
        return await task()
      } catch (error) {
        const fault = diskFault(error, folder)
        if (fileId !== null) await drop(fileId)
        return fileFault(fault)
      }
    })

  const add: Staging['add'] = (fileId, index, base64) =>
    guarded(fileId, async () => {
      const staged = files.get(fileId)
      const bytes = bytesOf(base64)
      const fits =
        staged !== undefined &&
        staged.file !== null &&
        bytes !== null &&
        index === staged.chunks &&
        bytes.length > 0 &&
        bytes.length <= CHUNK_BYTES &&
        staged.filled + bytes.length <= staged.size
      if (!fits) return broken(fileId, 'index')
      await append(staged, bytes)
      return ok({})
    })

  const finish: Staging['finish'] = (fileId) =>
    guarded(fileId, async () => {
      const staged = files.get(fileId)
      if (staged?.whole) return ok(staged.whole)
      return staged === undefined || staged.filled < staged.size
        ? broken(fileId, 'fileId')
        : ok(await close(staged))
    })

  return {
    begin: (name, size) => guarded(null, () => begin(name, size)),
    add,
    finish,
    find(fileId) {
      const staged = files.get(fileId)
      if (staged === undefined || staged.whole === null) return null
      staged.touchedAt = now()
      return { ...staged.whole, path: staged.path, name: staged.name }
    },
    async stage(name, bytes) {
      const begun = await guarded(null, () => begin(name, bytes.length))
      if (!begun.ok) return begun
      const { fileId } = begun.value
      return guarded(fileId, async () => {
        const staged = files.get(fileId)!
        await append(staged, bytes)
        return ok(await close(staged))
      })
    },
    drop: (fileId) => serially(() => drop(fileId)).then(() => ok({})),
    clear: () =>
      serially(async () => {
        for (const fileId of [...files.keys()]) await drop(fileId)
        for (const name of await disk.list(folder)) {
          if (name.endsWith(SUFFIX)) await disk.remove(join(folder, name))
        }
        // What cannot be removed now goes at the next start.
      }).catch(() => {}),
  }
}
