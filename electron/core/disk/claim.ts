// Before anything is opened: the data folder must be usable, and ours alone.
import { err, ok, refuse, type Result } from '../../../shared/result'
import { nodeClock } from '../clock/clock'
import { prepareDataDir, type DataDir } from './data-dir'
import { diskFault } from './disk-fault'
import { takeFolderLock, type FolderLockDeps } from './folder-lock'
import { takeLock, type HeldLock } from './lock'
import { thisProgram } from './machine-mark'

export interface Claim {
  /** The folder's true path. */
  readonly dataDir: string
  readonly lock: HeldLock
  /** Nobody can be sure that there is no second desk: the folder lies on a share. */
  readonly doubtful: boolean
}

/**
 * Refused `alreadyOpen` when another desk, of whichever shell, keeps the folder; that one has then
 * been asked to show its window. Refused `folderInUse` when one does that cannot be asked: on another machine, or behind
 * another way to the same folder. Refused with the fault of the disk when the folder cannot be used.
 */
export async function claimFolder(
  dir: DataDir,
  deps: FolderLockDeps = { clock: nodeClock, here: thisProgram() },
): Promise<Result<Claim>> {
  const prepared = await prepareDataDir(dir)
  if (!prepared.ok) return prepared
  const dataDir = prepared.value
  const lock = await takeLock(dataDir)
  if (!lock.taken) return refuse('alreadyOpen')
  try {
    const inside = await takeFolderLock(dataDir, deps)
    if (inside.taken) return ok({ dataDir, doubtful: inside.doubtful, lock: both(lock, inside) })
    await lock.release()
    return refuse('folderInUse', '', { folder: dataDir, system: inside.host })
  } catch (error) {
    await lock.release()
    return err(diskFault(error, dataDir))
  }
}

const both = (lock: HeldLock, inside: { readonly release: () => Promise<void> }): HeldLock => ({
  ...lock,
  async release() {
    await inside.release()
    await lock.release()
  },
})
