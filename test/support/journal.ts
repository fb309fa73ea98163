// Journals for tests: lines sealed one behind the other, and the files they stand in.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { walkJournal, type Walk } from '../../electron/core/journal/journal-walk'
import { sha256 } from '../../electron/core/sha256'
import {
  START,
  lineText,
  seal,
  type Head,
  type JournalLine,
  type Recorded,
} from '../../shared/journal'
import { MINUTE, toInstant, toMs } from '../../shared/time'

export const MONTH = '2026-11.jsonl'

/** `count` notes, a minute apart, chained behind `head`. */
export function someLines(
  count: number,
  head: Head = START,
  from = '2026-11-23T06:00:00.000Z',
): JournalLine[] {
  const lines: JournalLine[] = []
  for (let i = 0; i < count; i += 1) {
    const at = toInstant(toMs(from) + i * MINUTE)
    const event = {
      at,
      type: 'pinRefused',
      v: 1,
      by: 'system',
      data: { personId: `第${head.seq + i + 1}条` },
    }
    lines.push(seal(lines.at(-1) ?? head, event, sha256))
  }
  return lines
}

/** Events as a desk of a test keeps them, chained. */
export function sealedLines(events: readonly Recorded[]): JournalLine[] {
  let head: Head = START
  return events.map((event) => {
    const line = seal(head, event, sha256)
    head = { seq: line.seq, hash: line.hash }
    return line
  })
}

export const textOfLines = (lines: readonly JournalLine[]): string => lines.map(lineText).join('')

export const journalPath = (dataDir: string, file = MONTH): string => join(dataDir, 'journal', file)

export function writeJournal(dataDir: string, content: string | Uint8Array, file = MONTH): void {
  mkdirSync(join(dataDir, 'journal'), { recursive: true })
  writeFileSync(journalPath(dataDir, file), content)
}

export const readJournal = (dataDir: string, file = MONTH): string =>
  readFileSync(journalPath(dataDir, file), 'utf8')

/** Walks a journal in which every type of event is known. */
export async function walked(
  dataDir: string,
  { skimsTo = 0 } = {},
): Promise<Walk & { seen: JournalLine[] }> {
  const seen: JournalLine[] = []
  const walk = await walkJournal({
    disk: nodeDisk,
    dataDir,
    skimsTo,
    knows: () => true,
    visit: (line) => seen.push(line) > 0,
  })
  return { ...walk, seen }
}

/** Changes the lines of a journal as somebody with an editor might. */
export function changeJournal(dataDir: string, change: (lines: string[]) => string[]): void {
  const lines = readJournal(dataDir).split('\n').slice(0, -1)
  writeJournal(
    dataDir,
    change(lines)
      .map((line) => `${line}\n`)
      .join(''),
  )
}

/** Nothing but the journal knows what was recorded. */
export function removeSnapshots(dataDir: string): void {
  for (const name of ['snapshot.json', 'snapshot.older.json'])
    rmSync(join(dataDir, name), { force: true })
}
