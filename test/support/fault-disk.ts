// The real disk, with faults on demand: full, failing, forbidden, or cut off in the middle of a write.
import { nodeDisk } from '../../electron/core/disk/node-disk'
import type { Disk, DiskFile } from '../../electron/core/ports'

type Operation =
  | 'makeFolder'
  | 'list'
  | 'read'
  | 'open'
  | 'rename'
  | 'copy'
  | 'syncFolder'
  | 'write'
  | 'truncate'
  | 'sync'

export interface FaultDisk extends Disk {
  /** Every such operation fails with this code from now on, until `heal`; without one it is a mistake of the program. */
  fail(operation: Operation, code: string | undefined): void
  /** Only this many bytes fit on the disk any more; what is beyond fails with ENOSPC. */
  leaveRoomFor(bytes: number): void
  /** After this many bytes the power goes: nothing reaches the disk any more. */
  cutPowerAfter(bytes: number): void
  heal(): void
  isBusy(): boolean
  /** Something happens while bytes are on their way to the disk. */
  beforeSync(happening: () => void): void
  /** How often the bytes of a file were synced. */
  syncs(): number
}

/** What is left on every drive. */
const FREE_BYTES = 50 * 1024 ** 3

const systemError = (code: string | undefined) =>
  Object.assign(new Error(`${code}: as the test wants it`), { code })

export function faultDisk(): FaultDisk {
  const faults = new Map<Operation, string | undefined>()
  let room: { bytes: number; then: string } | null = null
  let dead = false
  let syncs = 0
  let busy = 0
  let happening = () => {}

  function check(operation: Operation): void {
    if (dead) throw systemError('EIO')
    if (faults.has(operation)) throw systemError(faults.get(operation))
  }

  async function write(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
    if (room === null || bytes.length <= room.bytes) {
      if (room !== null) room.bytes -= bytes.length
      return file.write(bytes, position)
    }
    await file.write(bytes.subarray(0, room.bytes), position)
    room.bytes = 0
    dead = room.then === 'EIO'
    throw systemError(room.then)
  }

  /** Counts what is under way, so that a test can wait until the disk is at rest. */
  async function run<T>(operation: Operation | null, work: () => Promise<T>): Promise<T> {
    busy += 1
    try {
      if (operation !== null) check(operation)
      return await work()
    } finally {
      busy -= 1
    }
  }

  const faulty = (file: DiskFile): DiskFile => ({
    ...file,
    write: (bytes, position) => run('write', () => write(file, bytes, position)),
    truncate: (length) => run('truncate', () => file.truncate(length)),
    close: () => run(null, file.close),
    size: () => run(null, file.size),
    sizeAt: (path) => run(null, () => file.sizeAt(path)),
    sync: () =>
      run('sync', () => {
        syncs += 1
        happening()
        return file.sync()
      }),
  })

  return {
    makeFolder: (path) => run('makeFolder', () => nodeDisk.makeFolder(path)),
    list: (folder) => run('list', () => nodeDisk.list(folder)),
    read: (path) => run('read', () => nodeDisk.read(path)),
    look: (path) => run('read', () => nodeDisk.look(path)),
    open: (path, how) =>
      how === 'read'
        ? nodeDisk.open(path, how)
        : run('open', async () => faulty(await nodeDisk.open(path, how))),
    // Only the diagnostic log does this. It takes none of the room that a test counts out to the record.
    append: (path, bytes) =>
      run('write', () => {
        if (room !== null && bytes.length > room.bytes) throw systemError(room.then)
        return nodeDisk.append(path, bytes)
      }),
    rename: (from, to) => run('rename', () => nodeDisk.rename(from, to)),
    remove: (path) => run(null, () => nodeDisk.remove(path)),
    removeFolder: (path) => run(null, () => nodeDisk.removeFolder(path)),
    copy: (from, to) => run('copy', () => nodeDisk.copy(from, to)),
    syncFolder: (folder) => run('syncFolder', () => nodeDisk.syncFolder(folder)),
    freeBytes: async () => FREE_BYTES,
    isBusy: () => busy > 0,
    fail: (operation, code) => void faults.set(operation, code),
    leaveRoomFor(bytes) {
      room = { bytes, then: 'ENOSPC' }
    },
    cutPowerAfter(bytes) {
      room = { bytes, then: 'EIO' }
    },
    heal() {
      faults.clear()
      room = null
      dead = false
    },
    beforeSync: (then) => void (happening = then),
    syncs: () => syncs,
  }
}
