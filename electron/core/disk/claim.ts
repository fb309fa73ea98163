// Before anything is opened: the data folder must be usable, and ours alone.
import { ok, refuse, type Result } from '../../../shared/result'
import { prepareDataDir, type DataDir } from './data-dir'
import { takeLock, type HeldLock } from './lock'

export interface Claim {
  /** The folder's true path. */
  readonly dataDir: string
  readonly lock: HeldLock
}

/**
 * Refused `alreadyOpen` when another desk, of whichever shell, keeps the folder; that one has then
 * been asked to show its window. Refused with the fault of the disk when the folder cannot be used.
 */
export async function claimFolder(dir: DataDir): Promise<Result<Claim>> {
  const prepared = await prepareDataDir(dir)
  if (!prepared.ok) return prepared
  const lock = await takeLock(prepared.value)
  return lock.taken ? ok({ dataDir: prepared.value, lock }) : refuse('alreadyOpen')
}
