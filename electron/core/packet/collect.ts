// The journal lines of some incidents, across the months that it took, as they stand in the files.
import { join } from 'node:path'
import { readLine } from '../../../shared/journal'
import { incidentOfLine } from '../../../shared/packet-lines'
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
  readonly linesOf: (incidentId: string) => readonly KeptLine[]
}

export interface CollectDeps {
  readonly disk: Disk
  readonly dataDir: string
}

const MARK = Buffer.from('"incidentId":"')
const QUOTE = 0x22

/** The first id that stands in it: ids hold no quotation mark. Where a line names several, it is read. */
function namesOneOf(bytes: Buffer, ids: ReadonlySet<string>): boolean {
  for (let at = bytes.indexOf(MARK); at !== -1; at = bytes.indexOf(MARK, at + 1)) {
    const begin = at + MARK.length
    const end = bytes.indexOf(QUOTE, begin)
    if (end !== -1 && ids.has(bytes.toString('utf8', begin, end))) return true
  }
  return false
}

/** A cheap look at the bytes first: a room's journal holds a million lines, an incident a hundred. */
function finder(ids: ReadonlySet<string>, lastSeq: number) {
  const found = new Map<string, KeptLine[]>([...ids].map((id) => [id, []]))
  let broken: number | null = null
  return {
    linesOf: (id: string): readonly KeptLine[] => found.get(id) ?? [],
    broken: () => broken,
    look(raw: RawLine) {
      if (!raw.ended || !namesOneOf(raw.bytes, ids)) return
      const text = textOf(raw)
      const line = text === null ? null : readLine(text)
      if (line === null || line.seq > lastSeq) return
      const id = incidentOfLine(line)
      const lines = id === null ? undefined : found.get(id)
      if (lines === undefined) return
      if (!isSealed(line, text!)) broken ??= line.seq
      else lines.push({ line, text: text! })
    },
  }
}

/**
 * @param since when the first of them was opened
 * @param lastSeq the record as it stood when it was asked for: what is written meanwhile stays out
 * Throws what the disk throws.
 */
export async function collectLines(
  { disk, dataDir }: CollectDeps,
  incidentIds: readonly string[],
  since: Instant,
  lastSeq: number,
): Promise<Result<Collected>> {
  const first = await firstLineOf(disk, dataDir)
  if (first === null || !isSealed(first.line, first.text))
    return refuse('packetDamaged', 'journal', { seq: 1 })
  const found = finder(new Set(incidentIds), lastSeq)
  // A file never holds a line of a later month than its own.
  const names = (await journalFiles(disk, dataDir)).filter(
    (name) => name.slice(0, 7) >= monthOf(toMs(since)),
  )
  for (const name of names) {
    const file = await disk.open(join(journalFolder(dataDir), name), 'read')
    await eachLine(file, found.look).finally(() => file.close())
  }
  const broken = found.broken()
  return broken === null
    ? ok({ first, linesOf: found.linesOf })
    : refuse('packetDamaged', 'journal', { seq: broken })
}
