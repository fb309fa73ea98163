// By what other rooms know this one: the hash of its journal's first line, which never changes.
import { join } from 'node:path'
import { readLine, type JournalLine } from '../../../shared/journal'
import { journalFiles, journalFolder } from '../journal/journal-walk'
import type { Log } from '../log/log'
import { noting } from '../log/noting'
import type { Disk } from '../ports'

export interface KeptLine {
  readonly line: JournalLine
  /** As it stands in the file. */
  readonly text: string
}

/** The first thing that a desk writes down is that it was started: far shorter than this. */
const LONGEST = 1 << 20
const LINE_FEED = 0x0a

/** Null while there is none that can be read. Throws what the disk throws. */
export async function firstLineOf(disk: Disk, dataDir: string): Promise<KeptLine | null> {
  const [name] = await journalFiles(disk, dataDir)
  if (name === undefined) return null
  const file = await disk.open(join(journalFolder(dataDir), name), 'read')
  try {
    const bytes = Buffer.alloc(Math.min(LONGEST, await file.size()))
    const held = bytes.subarray(0, await file.read(bytes, 0))
    const end = held.indexOf(LINE_FEED)
    const text = end === -1 ? '' : held.toString('utf8', 0, end)
    const line = readLine(text)
    return line === null ? null : { line, text }
  } finally {
    await file.close()
  }
}

export type DeskId = () => Promise<string | null>

/** Read once: a journal begins but one time. A disk that fails just now is asked again, and has then no id to give. */
export function createDeskId(disk: Disk, dataDir: string, log: Pick<Log, 'fault'>): DeskId {
  const first = noting(log, 'fileFailed', () => firstLineOf(disk, dataDir))
  let known: string | null = null
  // Noted above.
  return async () => (known ??= (await first().catch(() => null))?.line.hash ?? null)
}
