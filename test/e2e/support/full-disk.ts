// The disk of the running desk, full on demand: as on a real one, a part of the bytes still fits.
import { nodeDisk } from '../../../electron/core/disk/node-disk'

export interface FullDisk {
  fill(): void
  makeRoom(): void
  /** The machine's own disk again, as it was before. */
  takeAway(): void
}

/** To be put in before the desk is switched on: it keeps its files open. */
export function putInFullDisk(): FullDisk {
  const { open } = nodeDisk
  let full = false
  nodeDisk.open = async (path, how) => {
    const file = await open(path, how)
    return {
      ...file,
      async write(bytes, position) {
        if (!full) return file.write(bytes, position)
        await file.write(bytes.subarray(0, bytes.length / 2), position)
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      },
    }
  }
  return {
    fill: () => void (full = true),
    makeRoom: () => void (full = false),
    takeAway: () => void (nodeDisk.open = open),
  }
}
