// The real disk.
import { constants } from 'node:fs'
import {
  copyFile,
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  statfs,
  type FileHandle,
} from 'node:fs/promises'
import type { Disk, DiskFile, FileLook } from '../ports'

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

async function unlessMissing<T>(found: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await found
  } catch (error) {
    if (isMissing(error)) return otherwise
    throw error
  }
}

/** Only this folder: making the ones above it would bring a vanished drive back to life, empty. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, 0o700)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

async function diskFile(handle: FileHandle): Promise<DiskFile> {
  const { ino, dev } = await handle.stat()
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    write: (bytes, position) => writeAll(handle, bytes, position),
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    size: async () => (await handle.stat()).size,
    async sizeAt(path) {
      const there = await unlessMissing(stat(path), null)
      return there !== null && there.ino === ino && there.dev === dev ? there.size : null
    },
    close: () => handle.close(),
  }
}

const FLAGS = {
  read: constants.O_RDONLY,
  write: constants.O_RDWR,
  create: constants.O_RDWR | constants.O_CREAT,
}

async function look(path: string): Promise<FileLook | null> {
  const found = await unlessMissing(stat(path), null)
  return found === null ? null : { bytes: found.size, changedAt: found.mtimeMs }
}

/** At its end, whoever else writes there at the same time. */
async function append(path: string, bytes: Uint8Array): Promise<number> {
  const handle = await open(path, 'a', 0o600)
  try {
    await handle.appendFile(bytes)
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}

/** Windows cannot open a folder for syncing, and needs it less: NTFS journals its names. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const nodeDisk: Disk = {
  makeFolder,
  list: async (folder) => (await unlessMissing(readdir(folder), [])).sort(),
  read: (path) => unlessMissing<Uint8Array | null>(readFile(path), null),
  look,
  open: async (path, how) => diskFile(await open(path, FLAGS[how], 0o600)),
  append,
  rename,
  copy: copyFile,
  remove: (path) => rm(path, { force: true }),
  removeFolder: (path) => rm(path, { force: true, recursive: true }),
  syncFolder,
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
}
