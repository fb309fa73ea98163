// The lines of the journal in which a mark stands, as far back as they may be: a look at the bytes of every line, a
// reading of those few in which it is found.
import { join } from 'node:path'
import type { JournalLine } from '../../../shared/journal'
import type { Month } from '../../../shared/calendar/month'
import { eachLine } from '../journal/journal-read'
import { journalFiles, journalFolder } from '../journal/journal-walk'
import { readableLine } from '../journal/readable-line'
import type { Disk } from '../ports'

export interface ReadLinesDeps {
  readonly disk: Disk
  readonly dataDir: string
}

/**
 * Whole lines that hold one of these texts, oldest first.
 * @param since the month before which there is none
 * Throws what the disk throws.
 */
export async function linesWith(
  { disk, dataDir }: ReadLinesDeps,
  texts: readonly string[],
  since: Month,
): Promise<JournalLine[]> {
  const marks = texts.map((text) => Buffer.from(JSON.stringify(text)))
  const lines: JournalLine[] = []
  const names = (await journalFiles(disk, dataDir)).filter((name) => name.slice(0, 7) >= since)
  for (const name of names) {
    const file = await disk.open(join(journalFolder(dataDir), name), 'read')
    await eachLine(file, (raw) => {
      if (!marks.some((mark) => raw.bytes.includes(mark))) return
      const line = readableLine(raw)
      if (line !== null) lines.push(line)
    }).finally(() => file.close())
  }
  return lines
}
