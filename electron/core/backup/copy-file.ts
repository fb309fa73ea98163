// One file of a copy: in pieces, so that nobody at the desk waits, and read back from the stick before it counts.
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Disk, DiskFile } from '../ports'
import { weighFile } from '../files/hash-file'
import { BackupError, CopyStopped } from './faults'

export const PIECE = 1 << 20

export interface CopyDeps {
  readonly disk: Disk
  readonly isStopped: () => boolean
}

export interface Copied {
  readonly bytes: number
  readonly sha256: string
}

/** Each piece of a file from `from` up to `to`, in order. The bytes are valid only during the visit. */
export async function eachPiece(
  { isStopped }: Pick<CopyDeps, 'isStopped'>,
  file: DiskFile,
  { from, to }: { readonly from: number; readonly to: number },
  visit: (piece: Uint8Array, at: number) => unknown,
): Promise<void> {
  const buffer = Buffer.alloc(Math.min(PIECE, Math.max(1, to - from)))
  let at = from
  while (at < to) {
    if (isStopped()) throw new CopyStopped()
    const got = await file.read(buffer.subarray(0, Math.min(buffer.length, to - at)), at)
    // Shorter than it was when the copy began.
    if (got === 0) throw new BackupError('backupUnlike')
    await visit(buffer.subarray(0, got), at)
    at += got
  }
}

async function withFile<T>(
  disk: Disk,
  path: string,
  how: 'read' | 'write' | 'create',
  work: (file: DiskFile) => Promise<T>,
): Promise<T> {
  const file = await disk.open(path, how)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

/** Puts a whole file beside its name, read back; `rename` makes it count. */
export async function stageCopy(deps: CopyDeps, from: string, to: string): Promise<Copied> {
  const { disk } = deps
  const draft = `${to}.tmp`
  const hash = createHash('sha256')
  const bytes = await withFile(disk, from, 'read', (source) =>
    withFile(disk, draft, 'create', async (target) => {
      const size = await source.size()
      await target.truncate(0)
      await eachPiece(deps, source, { from: 0, to: size }, (piece, at) => {
        hash.update(piece)
        return target.write(piece, at)
      })
      await target.sync()
      return size
    }),
  )
  const sha256 = hash.digest('hex')
  if ((await weighFile(disk, draft))?.sha256 !== sha256) throw new BackupError('backupUnlike')
  return { bytes, sha256 }
}

export async function commitCopy(disk: Disk, to: string): Promise<void> {
  await disk.rename(`${to}.tmp`, to)
  await disk.syncFolder(dirname(to))
}

/** A whole file, in place of whatever bears its name. */
export async function copyWhole(deps: CopyDeps, from: string, to: string): Promise<Copied> {
  const copied = await stageCopy(deps, from, to)
  await commitCopy(deps.disk, to)
  return copied
}

/** Where two files part: the length of the shorter when they do not. Their common beginning goes into `hash`. */
async function partAt(
  deps: CopyDeps,
  ours: DiskFile,
  theirs: DiskFile,
  length: number,
  hash: { update: (bytes: Uint8Array) => unknown },
): Promise<number> {
  let parted = length
  const other = Buffer.alloc(PIECE)
  await eachPiece(deps, ours, { from: 0, to: length }, async (piece, at) => {
    if (parted < length) return
    const got = await theirs.read(other.subarray(0, piece.length), at)
    let same = 0
    while (same < got && other[same] === piece[same]) same += 1
    hash.update(piece.subarray(0, same))
    if (same < piece.length) parted = at + same
  })
  return parted
}

/** What each of the two has behind the line before which they part. */
export interface Parted {
  readonly ours: Uint8Array
  readonly theirs: Uint8Array
}

const LINE_FEED = 0x0a

/** Where the line begins in which a byte stands. */
async function lineStart(file: DiskFile, at: number): Promise<number> {
  const back = Buffer.alloc(Math.min(at, PIECE))
  await file.read(back, at - back.length)
  return at - back.length + back.lastIndexOf(LINE_FEED) + 1
}

async function bytesFrom(file: DiskFile, from: number, to: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(to - from)
  return bytes.subarray(0, await file.read(bytes, from))
}

/**
 * Brings a file that only ever grows up to the length that it has here: what the copy lacks is put behind what it has.
 * What the copy has and this desk has not is judged before a byte of it goes.
 */
export async function followFile(
  deps: CopyDeps,
  from: string,
  to: string,
  length: number,
  judge: (parted: Parted) => void,
): Promise<Copied> {
  const { disk } = deps
  const known = createHash('sha256')
  let begin = 0
  const tail = createHash('sha256')
  await withFile(disk, from, 'read', (ours) =>
    withFile(disk, to, 'create', async (theirs) => {
      const held = await theirs.size()
      const most = Math.min(held, length)
      begin = await partAt(deps, ours, theirs, most, known)
      if (begin < held) {
        const start = await lineStart(theirs, begin)
        judge({
          ours: await bytesFrom(ours, start, length),
          theirs: await bytesFrom(theirs, start, held),
        })
        await theirs.truncate(begin)
      }
      await eachPiece(deps, ours, { from: begin, to: length }, (piece, at) => {
        known.update(piece)
        tail.update(piece)
        return theirs.write(piece, at)
      })
      await theirs.sync()
    }),
  )
  await disk.syncFolder(dirname(to))
  await readBack(deps, to, { from: begin, to: length }, tail.digest('hex'))
  return { bytes: length, sha256: known.digest('hex') }
}

async function readBack(
  deps: CopyDeps,
  path: string,
  range: { readonly from: number; readonly to: number },
  sha256: string,
): Promise<void> {
  const hash = createHash('sha256')
  await withFile(deps.disk, path, 'read', async (file) => {
    if ((await file.size()) !== range.to) throw new BackupError('backupUnlike')
    await eachPiece(deps, file, range, (piece) => hash.update(piece))
  })
  if (hash.digest('hex') !== sha256) throw new BackupError('backupUnlike')
}

/** Makes every folder between `root`, which is there, and the file. */
export async function makeFoldersFor(disk: Disk, root: string, path: string): Promise<void> {
  const parts = path.split('/').slice(0, -1)
  for (let depth = 1; depth <= parts.length; depth += 1)
    await disk.makeFolder(join(root, ...parts.slice(0, depth)))
}
