// Why a copy did not come about. None of these stops the desk; each is a sentence on the page.
import type { BackupFaultCode } from '../../../shared/backup/words'
import { diskFault } from '../disk/disk-fault'

export interface BackupFault {
  readonly code: BackupFaultCode
  /** The system's own word, for whoever is called to help. */
  readonly system: string
}

/** Thrown inside a copy: what was found forbids to go on. */
export class BackupError extends Error {
  readonly code: BackupFaultCode
  constructor(code: BackupFaultCode) {
    super(code)
    this.code = code
  }
}

/** The desk is closed: the copy is left as it is and gone on with at the next start. */
export class CopyStopped extends Error {}

/** A mistake of the program is thrown on. */
export function backupFault(error: unknown, folder: string): BackupFault {
  if (error instanceof BackupError) return { code: error.code, system: '' }
  const { code, details } = diskFault(error, folder)
  return { code, system: details.system }
}
