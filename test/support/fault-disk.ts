// The real disk, with faults on demand: full, failing, forbidden, or cut off in the middle of a write.
import { nodeDisk } from '../../electron/core/node-disk'
import type { Disk, DiskFile } from '../../electron/core/ports'

type Operation =
  | 'makeFolder' | 'list' | 'read' | 'open' | 'rename' | 'copy' | 'syncFolder'
  | 'write' | 'truncate' | 'sync'

export interface FaultDisk extends Disk {
  /** Every such operation fails with this code from now on, until `heal`. */
  fail(operation: Operation, code: string): void
  /** Only this many bytes fit on the disk any more; what is beyond fails with ENOSPC. */
  leaveRoomFor(bytes: number): void
  /** After this many bytes the power goes: nothing reaches the disk any more. */
  cutPowerAfter(bytes: number): void
  heal(): void
  /** Holds every sync back until the returned function is called. */
  holdSyncs(): () => void
  /** How often the bytes of a file were synced. */
  syncs(): number
}

const systemError = (code: string) => Object.assign(new Error(`${code}: as the test wants it`), { code })

export function faultDisk(): FaultDisk {
  const faults = new Map<Operation, string>()
  let room: { bytes: number; then: string } | null = null
  let dead = false
  let held: Promise<void> | null = null
  let syncs = 0

  function check(operation: Operation): void {
    const code = dead ? 'EIO' : faults.get(operation)
    if (code !== undefined) throw systemError(code)
  }

  async function write(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
    check('write')
    if (room === null || bytes.length <= room.bytes) {
      if (room !== null) room.bytes -= bytes.length
      return file.write(bytes, position)
    }
    await file.write(bytes.subarray(0, room.bytes), position)
    room.bytes = 0
    dead = room.then === 'EIO'
    throw systemError(room.then)
  }

  const faulty = (file: DiskFile): DiskFile => ({
    ...file,
    write: (bytes, position) => write(file, bytes, position),
    async truncate(length) {
      check('truncate')
      return file.truncate(length)
    },
    async sync() {
      await held
      check('sync')
      syncs += 1
      return file.sync()
    },
  })

  return {
    async makeFolder(path) {
      check('makeFolder')
      return nodeDisk.makeFolder(path)
    },
    async list(folder) {
      check('list')
      return nodeDisk.list(folder)
    },
    async read(path) {
      check('read')
      return nodeDisk.read(path)
    },
    async open(path, how) {
      if (how !== 'read') check('open')
      return faulty(await nodeDisk.open(path, how))
    },
    async rename(from, to) {
      check('rename')
      return nodeDisk.rename(from, to)
    },
    async copy(from, to) {
      check('copy')
      return nodeDisk.copy(from, to)
    },
    async syncFolder(folder) {
      check('syncFolder')
      return nodeDisk.syncFolder(folder)
    },
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
    holdSyncs() {
      let release = () => {}
      held = new Promise((done) => (release = done))
      return () => {
        held = null
        release()
      }
    },
    syncs: () => syncs,
  }
}
