// A copy that holds what this desk has not: a stick with a damaged byte is mended, and a record that somebody went on
// with elsewhere is never written over.
import { readLine, verifyLine } from '../../../shared/journal'
import { sha256 } from '../sha256'
import type { Parted } from './copy-file'
import { BackupError } from './faults'

const linesOf = (bytes: Uint8Array): string[] => Buffer.from(bytes).toString('utf8').split('\n')

/** A whole record: what it says gives its hash, wherever it may belong. */
function isRecord(text: string): boolean {
  const line = readLine(text)
  return line !== null && verifyLine({ seq: line.seq - 1, hash: line.prev }, text, sha256).ok
}

/**
 * @throws backupForked: the copy goes on otherwise than this desk. backupAhead: this desk is an older state of what
 * lies in the copy.
 */
export function judgeParted({ ours, theirs }: Parted): void {
  const own = new Set(linesOf(ours))
  if (linesOf(theirs).some((text) => !own.has(text) && isRecord(text)))
    throw new BackupError(ours.length === 0 ? 'backupAhead' : 'backupForked')
}
