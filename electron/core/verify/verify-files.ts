// Checks that every file which the record names is there, and is what was kept.
import { weighFile } from '../files/hash-file'
import { keptFiles, pathOf } from '../files/places'
import type { Disk } from '../ports'

export interface FileFault {
  readonly sha256: string
  readonly kind: 'missing' | 'changed'
  /** The record that named it first. */
  readonly seq: number
}

export interface FilesVerdict {
  /** How many the record names. */
  readonly named: number
  /** Of those that are whole, in bytes. */
  readonly bytes: number
  readonly faults: readonly FileFault[]
  /** Kept, but the command that was to name them never came: harmless. */
  readonly unnamed: number
}

/** @param named SHA-256 -> the record that named it first */
export async function verifyFiles(
  disk: Disk,
  dataDir: string,
  named: ReadonlyMap<string, number>,
): Promise<FilesVerdict> {
  const faults: FileFault[] = []
  let bytes = 0
  for (const [sha256, seq] of named) {
    const found = await weighFile(disk, pathOf(dataDir, sha256))
    if (found?.sha256 === sha256) bytes += found.size
    else faults.push({ sha256, seq, kind: found === null ? 'missing' : 'changed' })
  }
  const unnamed = (await keptFiles(disk, dataDir)).filter((sha256) => !named.has(sha256)).length
  return { named: named.size, bytes, faults, unnamed }
}
