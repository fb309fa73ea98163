// The SHA-256 of a file, however large, piece by piece.
import { createHash } from 'node:crypto'
import type { Disk } from '../ports'

const PIECE = 1024 * 1024

export interface Weighed {
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Null when there is no such file. Throws what the disk throws. */
export async function sizeOfFile(disk: Disk, path: string): Promise<number | null> {
  try {
    const file = await disk.open(path, 'read')
    return await file.size().finally(() => file.close())
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Null when there is no such file. Throws what the disk throws. */
export async function weighFile(disk: Disk, path: string): Promise<Weighed | null> {
  if ((await sizeOfFile(disk, path)) === null) return null
  const hash = createHash('sha256')
  const piece = Buffer.alloc(PIECE)
  const file = await disk.open(path, 'read')
  try {
    let size = 0
    for (let got = await file.read(piece, 0); got > 0; got = await file.read(piece, size)) {
      hash.update(piece.subarray(0, got))
      size += got
    }
    return { sha256: hash.digest('hex'), size }
  } finally {
    await file.close()
  }
}
