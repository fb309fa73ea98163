// Walks a journal from its first line to its last and checks every link of the chain. Opening and
// `verify` share this walk; it only reads.
import { join } from 'node:path'
import {
  START, readLine, verifyLine, type Head, type JournalLine, type LineFault,
} from '../../../shared/journal'
import type { Damage } from '../../../shared/app-status/record'
import type { Instant } from '../../../shared/time'
import { eachLine, textOf, type RawLine } from './journal-read'
import type { Disk } from '../ports'
import { sha256, sha256OfBytes } from '../sha256'

export const JOURNAL_FOLDER = 'journal'
const FILE_NAME = /^\d{4}-\d{2}\.jsonl$/

/** What a write that was cut short leaves behind: the last line, without its end or unreadable. */
export interface TornTail {
  readonly file: string
  readonly line: number
  /** Where it begins: the file is good up to here. */
  readonly start: number
  readonly bytes: Buffer
  /** It has its line feed, but what stands before that is no record. */
  readonly ended: boolean
}

export interface Walk {
  readonly head: Head
  readonly lines: number
  readonly firstAt: Instant | null
  readonly lastAt: Instant | null
  readonly damages: readonly Damage[]
  readonly tail: TornTail | null
  /** The file that the next line belongs to, and how much of it is good. */
  readonly last: { readonly file: string; readonly length: number } | null
}

export interface WalkDeps {
  readonly disk: Disk
  readonly dataDir: string
  /** Whether this version of the app understands an event of this type and shape. */
  readonly knows: (line: Pick<JournalLine, 'type' | 'v'>) => boolean
  /**
   * Every line that can be read and understood, in order. `sound` is false for a damaged one. Answers
   * whether the line says what its version says; a line that does not is unreadable.
   */
  readonly visit: (line: JournalLine, sound: boolean) => boolean
}

export const journalFolder = (dataDir: string): string => join(dataDir, JOURNAL_FOLDER)

export async function journalFiles(disk: Disk, dataDir: string): Promise<string[]> {
  return (await disk.list(journalFolder(dataDir))).filter((name) => FILE_NAME.test(name))
}

export async function walkJournal(deps: WalkDeps): Promise<Walk> {
  const walker = createWalker(deps)
  for (const name of await journalFiles(deps.disk, deps.dataDir)) {
    const file = await deps.disk.open(join(journalFolder(deps.dataDir), name), 'read')
    try {
      walker.enter(name)
      await eachLine(file, walker.line)
    } finally {
      await file.close()
    }
  }
  return walker.finish()
}

function createWalker({ knows, visit }: WalkDeps) {
  const damages: Damage[] = []
  let file = ''
  let length = 0
  let head: Head = START
  /** After a line that proves nothing, the next one cannot be tied to it. */
  let tied = true
  let lines = 0
  let firstAt: Instant | null = null
  let lastAt: Instant | null = null
  let suspect: TornTail | null = null

  const damage = (kind: Damage['kind'], raw: Pick<RawLine, 'number' | 'bytes'>, where = file) =>
    damages.push({
      kind, file: where, line: raw.number, seq: head.seq, knownUntil: 0, found: sha256OfBytes(raw.bytes),
    })

  /** A suspect line that something follows was not torn while writing: it is damage. */
  function settleSuspect() {
    if (suspect === null) return
    damage('unreadable', { number: suspect.line, bytes: suspect.bytes }, suspect.file)
    suspect = null
    tied = false
  }

  function sound(line: JournalLine, raw: RawLine) {
    if (!knows(line)) damage('newer', raw)
    else if (!visit(line, true)) damage('unreadable', raw)
    lines += 1
    head = { seq: line.seq, hash: line.hash }
    tied = true
    firstAt ??= line.at
    lastAt = line.at
  }

  function unsound(fault: LineFault, line: JournalLine, raw: RawLine) {
    damage(fault, raw)
    lines += 1
    tied = fault !== 'hash'
    // What a line with a wrong hash says about itself cannot be relied on, its number least of all.
    head = { seq: tied ? line.seq : head.seq + 1, hash: line.hash }
    if (knows(line)) visit({ ...line, seq: head.seq }, false)
  }

  /** Where the line has to stand. Untied, it may come with any later number and any link. */
  function placeFor(text: string): Head {
    const line = tied ? null : readLine(text)
    return line === null || line.seq <= head.seq ? head : { seq: line.seq - 1, hash: line.prev }
  }

  return {
    enter(name: string) {
      file = name
      length = 0
    },
    line(raw: RawLine) {
      settleSuspect()
      const text = textOf(raw)
      const checked = text === null || !raw.ended ? null : verifyLine(placeFor(text), text, sha256)
      if (text === null || checked === null || (!checked.ok && checked.error === 'unreadable')) {
        const { number, start, bytes, ended } = raw
        suspect = { file, line: number, start, bytes: Buffer.from(bytes), ended }
      } else if (checked.ok) {
        sound(checked.value, raw)
      } else {
        unsound(checked.error, readLine(text) as JournalLine, raw)
      }
      if (suspect === null) length = raw.start + raw.bytes.length + 1
    },
    finish(): Walk {
      const last = suspect === null ? { file, length } : { file: suspect.file, length: suspect.start }
      return {
        head, lines, firstAt, lastAt, damages, tail: suspect,
        last: last.file === '' ? null : last,
      }
    },
  }
}
