// What came of a write: told to the page until the next one goes well, and to the log.
import type { Refusal } from '../../../shared/result'
import type { HealthBook } from '../health'
import type { Log } from '../log/log'

const WRITE_FAULTS = ['diskFull', 'diskFailed', 'folderGone', 'notWritable', 'failed']

interface Deps {
  readonly health: HealthBook
  readonly log: Pick<Log, 'note'>
}

/** Takes the fault of each write; null when it went well. */
export const createOnWritten = ({ health, log }: Deps) => (fault: Refusal | null): void => {
  health.clear(...WRITE_FAULTS.filter((code) => code !== fault?.code))
  if (fault === null) return
  health.note(fault.code, fault.details)
  const { system } = fault.details ?? {}
  // A mistake of the program was noted where it was caught.
  if (typeof system === 'string') log.note('journalRefused', { refusal: fault.code, system })
}
