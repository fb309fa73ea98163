// What came of each write, and what follows from it: a notice until it is over, or a closed record
// while the file is not as this desk has left it.
import type { Refusal, Result } from '../../../shared/result'
import type { HealthBook } from '../health'
import type { Log } from '../log/log'
import { isStrangeFile } from './own-file'

const WRITE_FAULTS = ['diskFull', 'diskFailed', 'folderGone', 'notWritable', 'failed']

export interface WriteWatch {
  /** Null when it went well. */
  written(fault: Refusal | null): void
  /** Whether a strange file has given way to ours meanwhile. */
  lookAgain(): Promise<void>
}

export interface WriteWatchDeps {
  readonly health: HealthBook
  readonly log: Pick<Log, 'note'>
  /** Looks while nothing is being written. */
  readonly look: () => Promise<Result<unknown>>
  /** Writes down what only memory knows, and keeps what it replaces. */
  readonly bearWitness: () => Promise<void>
}

export function createWriteWatch({ health, log, look, bearWitness }: WriteWatchDeps): WriteWatch {
  function written(fault: Refusal | null): void {
    const strange = isStrangeFile(fault) ? fault.details : null
    // At the next start nothing else will know that records are missing.
    if (strange?.kind === 'replaced' && health.strange()?.kind !== 'replaced') void bearWitness()
    health.setStrange(strange)
    health.clear(...WRITE_FAULTS.filter((code) => code !== fault?.code))
    if (fault === null) return
    const system = strange?.kind ?? fault.details?.system
    // A mistake of the program was noted where it was caught.
    if (typeof system === 'string') log.note('journalRefused', { refusal: fault.code, system })
    if (strange === null) health.note(fault.code, fault.details)
  }

  return {
    written,
    async lookAgain() {
      if (health.strange() === null) return
      const found = await look()
      written(found.ok ? null : found.error)
    },
  }
}
