// The files that the record names, each under its SHA-256: files/<first two hex>/<sha256>. A file gets
// its final name only when it is whole and on the disk; it is never changed and never removed.
import { join } from 'node:path'
import type { StoredFile } from '../../../shared/decision'
import type { Disk } from '../ports'
import { createSerial } from '../serial'
import { typeOfFile } from './file-type'
import { sizeOfFile, weighFile, type Weighed } from './hash-file'
import { FILES_FOLDER, folderOf, pathOf } from './places'

export interface FileStore {
  /** As it was found when it was last looked for: `decide` cannot wait for a disk. */
  known(sha256: string): StoredFile | null
  /** Looks on the disk. Throws what the disk throws. */
  look(sha256: string): Promise<StoredFile | null>
  /** Null when there is none. Throws what the disk throws. */
  read(sha256: string): Promise<Uint8Array | null>
  /** Part of a file that `look` has found. Throws what the disk throws. */
  readPart(sha256: string, from: number, length: number): Promise<Uint8Array>
  /** Takes in a file that is whole and synced, wherever on this drive it lies. Throws what the disk throws. */
  take(path: string, file: Weighed & StoredFile): Promise<void>
}

export function createFileStore(disk: Disk, dataDir: string): FileStore {
  const found = new Map<string, StoredFile>()
  /** Two that bring the same file at once bring it one after the other. */
  const serially = createSerial()

  async function makeFolders(sha256: string): Promise<void> {
    await disk.makeFolder(join(dataDir, FILES_FOLDER))
    await disk.makeFolder(folderOf(dataDir, sha256))
  }

  async function syncFolders(sha256: string): Promise<void> {
    await disk.syncFolder(folderOf(dataDir, sha256))
    await disk.syncFolder(join(dataDir, FILES_FOLDER))
    await disk.syncFolder(dataDir)
  }

  /** One that lies there and is not what its name says (a failing disk) gives way to the good one. */
  async function isThere({ sha256, size }: Weighed): Promise<boolean> {
    const path = pathOf(dataDir, sha256)
    return (
      (await sizeOfFile(disk, path)) === size && (await weighFile(disk, path))?.sha256 === sha256
    )
  }

  async function fileAt(sha256: string): Promise<StoredFile | null> {
    const path = pathOf(dataDir, sha256)
    const size = await sizeOfFile(disk, path)
    if (size === null) return null
    const before = found.get(sha256)
    return before?.size === size ? before : { size, type: await typeOfFile(path) }
  }

  return {
    known: (sha256) => found.get(sha256) ?? null,
    async look(sha256) {
      const file = await fileAt(sha256).catch((error: unknown) => {
        found.delete(sha256)
        throw error
      })
      if (file === null) found.delete(sha256)
      else found.set(sha256, file)
      return file
    },
    read: (sha256) => disk.read(pathOf(dataDir, sha256)),
    async readPart(sha256, from, length) {
      const file = await disk.open(pathOf(dataDir, sha256), 'read')
      try {
        const bytes = Buffer.alloc(length)
        const got = await file.read(bytes, from)
        return bytes.subarray(0, got)
      } finally {
        await file.close()
      }
    },
    take: (path, { sha256, size, type }) =>
      serially(async () => {
        await makeFolders(sha256)
        if (await isThere({ sha256, size })) await disk.remove(path)
        else await disk.rename(path, pathOf(dataDir, sha256))
        await syncFolders(sha256)
        found.set(sha256, { size, type })
      }),
  }
}
