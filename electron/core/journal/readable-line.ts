// One line of the journal by itself, apart from its place in the chain.
import { hasKnownShape } from '../../../shared/event'
import { readLine, verifyLine, type JournalLine } from '../../../shared/journal'
import { sha256 } from '../sha256'
import { textOf, type RawLine } from './journal-read'

/** Whether a line carries its own seal. */
export const isSealed = (line: JournalLine, text: string): boolean =>
  verifyLine({ seq: line.seq - 1, hash: line.prev }, text, sha256).ok

/** What replay would take in of it: a damaged line as long as it has a shape that is known. Null for any other. */
export function readableLine(raw: RawLine): JournalLine | null {
  const text = raw.ended ? textOf(raw) : null
  const line = text === null ? null : readLine(text)
  return line !== null && (isSealed(line, text!) || hasKnownShape(line)) ? line : null
}
