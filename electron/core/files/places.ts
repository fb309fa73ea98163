// Where kept files lie: files/<first two hex of the SHA-256>/<SHA-256>, beside the journal.
import { join } from 'node:path'
import type { Disk } from '../ports'

export const FILES_FOLDER = 'files'

export const folderOf = (dataDir: string, sha256: string): string =>
  join(dataDir, FILES_FOLDER, sha256.slice(0, 2))
export const pathOf = (dataDir: string, sha256: string): string =>
  join(folderOf(dataDir, sha256), sha256)

/** SHA-256 of each that is kept. What somebody else put there (a system's own thumbnails) is not ours. */
export async function keptFiles(disk: Disk, dataDir: string): Promise<string[]> {
  const top = join(dataDir, FILES_FOLDER)
  const kept: string[] = []
  for (const folder of await disk.list(top)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    kept.push(...(await disk.list(join(top, folder))).filter((name) => /^[0-9a-f]{64}$/.test(name)))
  }
  return kept
}
