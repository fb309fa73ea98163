// The journal lines of one incident, across the months that it took, as they stand in the files.
import { join } from 'node:path'
import { readLine } from '../../../shared/journal'
import { isPacketLine } from '../../../shared/packet-lines'
import { refuse, ok, type Result } from '../../../shared/result'
import { monthOf, toMs, type Instant } from '../../../shared/time'
import { eachLine, textOf, type RawLine } from '../journal/journal-read'
import { journalFiles, journalFolder } from '../journal/journal-walk'
import { isSealed } from '../journal/readable-line'
import type { Disk } from '../ports'
import { firstLineOf, type KeptLine } from './desk-id'

export interface Collected {
  /** The first line of the journal: it says which room this is. */
  readonly first: KeptLine
  readonly lines: readonly KeptLine[]
}

export interface CollectDeps {
  readonly disk: Disk
  readonly dataDir: string
}

/** A cheap look at the bytes first: a room's journal holds a million lines, an incident a hundred. */
function finder(incidentId: string, lastSeq: number) {
  const mark = Buffer.from(JSON.stringify(incidentId))
  const lines: KeptLine[] = []
  let broken: number | null = null
  return {
    lines,
    broken: () => broken,
    look(raw: RawLine) {
      if (!raw.ended || raw.bytes.indexOf(mark) === -1) return
      const text = textOf(raw)
      const line = text === null ? null : readLine(text)
      if (line === null || line.seq > lastSeq || !isPacketLine(line, incidentId)) return
      if (!isSealed(line, text!)) broken ??= line.seq
      else lines.push({ line, text: text! })
    },
  }
}

/**
 * @param lastSeq the record as it stood when it was asked for: what is written meanwhile stays out
 * Throws what the disk throws.
 */
export async function collectLines(
  { disk, dataDir }: CollectDeps,
  incidentId: string,
  openedAt: Instant,
  lastSeq: number,
): Promise<Result<Collected>> {
  const first = await firstLineOf(disk, dataDir)
  if (first === null || !isSealed(first.line, first.text))
    return refuse('packetDamaged', 'journal', { seq: 1 })
  const found = finder(incidentId, lastSeq)
  // A file never holds a line of a later month than its own.
  const names = (await journalFiles(disk, dataDir)).filter(
    (name) => name.slice(0, 7) >= monthOf(toMs(openedAt)),
  )
  for (const name of names) {
    const file = await disk.open(join(journalFolder(dataDir), name), 'read')
    await eachLine(file, found.look).finally(() => file.close())
  }
  const broken = found.broken()
  return broken === null
    ? ok({ first, lines: found.lines })
    : refuse('packetDamaged', 'journal', { seq: broken })
}
