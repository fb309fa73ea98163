// The desk as it stood at a moment of the past, told by the journal from its beginning. It takes a second for each busy
// year; the desk goes on meanwhile, since the files are read in pieces.
import { join } from 'node:path'
import { emptyDesk, type DeskState } from '../../../shared/desk'
import { monthOf, toMs, type Instant } from '../../../shared/time'
import { eachLine } from '../journal/journal-read'
import { journalFiles, journalFolder } from '../journal/journal-walk'
import { readableLine } from '../journal/readable-line'
import { startReplay } from '../journal/replay'
import type { ReadLinesDeps } from './read-lines'

/** Throws what the disk throws. */
export async function stateAsOf(
  { disk, dataDir }: ReadLinesDeps,
  until: Instant,
): Promise<DeskState> {
  const told = startReplay(emptyDesk)
  const last = monthOf(toMs(until))
  for (const name of await journalFiles(disk, dataDir)) {
    if (name.slice(0, 7) > last) break
    const file = await disk.open(join(journalFolder(dataDir), name), 'read')
    await eachLine(file, (raw) => {
      const line = readableLine(raw)
      if (line !== null && line.at <= until) told.take(line)
    }).finally(() => file.close())
  }
  return told.state()
}
