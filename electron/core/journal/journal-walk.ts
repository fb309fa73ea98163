// Walks a journal from its first line to its last and checks every link of the chain. Opening and
// `verify` share this walk; it only reads. It may begin behind months that are sealed.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import {
  START,
  readLine,
  verifyLine,
  type Head,
  type JournalLine,
  type LineFault,
} from '../../../shared/journal'
import type { Damage } from '../../../shared/app-status/record'
import type { SealedMonth } from '../../../shared/seal/record'
import type { Instant } from '../../../shared/time'
import { eachLine, textOf, type RawLine } from './journal-read'
import type { Disk, DiskFile } from '../ports'
import { skimLine } from './skim-line'
import { sha256, sha256OfBytes } from '../sha256'

export const JOURNAL_FOLDER = 'journal'
const FILE_NAME = /^\d{4}-\d{2}\.jsonl$/

/** What a write that was cut short leaves behind: a last line that just stops. */
export interface TornTail {
  readonly file: string
  readonly line: number
  /** Where it begins: the file is good up to here. */
  readonly start: number
  readonly bytes: Buffer
}

/** The file that the next line belongs to. */
export interface LastFile {
  readonly file: string
  /** How much of it counts: everything but a torn tail. */
  readonly length: number
  /** The bytes of the last line that counts; none in an empty file. */
  readonly ending: Uint8Array
}

export interface Walk {
  readonly head: Head
  readonly lines: number
  readonly firstAt: Instant | null
  readonly lastAt: Instant | null
  readonly damages: readonly Damage[]
  readonly tail: TornTail | null
  readonly last: LastFile | null
  /** Every file that was walked, as it stands. */
  readonly files: readonly SealedMonth[]
}

/** Where a walk may begin instead of at the first line: behind this file, which ended like this. */
export interface Boundary {
  readonly file: string
  readonly head: Head
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
  /**
   * Up to this line `visit` looks at no words: those of one that is sound may come garbled (skim-line.ts), in a third of
   * the time.
   */
  readonly skimsTo?: number
  readonly behind?: Boundary | null
  /** A file is gone into, and others come behind it. */
  readonly onFile?: (file: string) => void
}

export const journalFolder = (dataDir: string): string => join(dataDir, JOURNAL_FOLDER)

export async function journalFiles(disk: Disk, dataDir: string): Promise<string[]> {
  return (await disk.list(journalFolder(dataDir))).filter((name) => FILE_NAME.test(name))
}

/** Adds up what is read, which is read once and from the beginning. */
function weighed(file: DiskFile): DiskFile & { weight(): Pick<SealedMonth, 'bytes' | 'sha256'> } {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    ...file,
    async read(into, position) {
      const got = await file.read(into, position)
      hash.update(into.subarray(0, got))
      bytes += got
      return got
    },
    weight: () => ({ bytes, sha256: hash.digest('hex') }),
  }
}

export async function walkJournal(deps: WalkDeps): Promise<Walk> {
  const { disk, dataDir, behind = null, onFile } = deps
  const walker = createWalker(deps)
  const names = await journalFiles(disk, dataDir)
  for (const name of names) {
    if (behind !== null && name <= behind.file) continue
    const file = weighed(await disk.open(join(journalFolder(dataDir), name), 'read'))
    try {
      if (name !== names.at(-1)) onFile?.(name)
      walker.enter(name)
      await eachLine(file, walker.line)
      walker.leave(file.weight())
    } finally {
      await file.close()
    }
  }
  return walker.finish()
}

function createWalker({ knows, visit, behind = null, skimsTo = 0 }: WalkDeps) {
  const damages: Damage[] = []
  let last: LastFile | null = null
  const files: SealedMonth[] = []
  let entered: { lines: number; first: Head | null } = { lines: 0, first: null }
  let head: Head = behind?.head ?? START
  /** The last line before those that prove nothing about the next; null while there are none. */
  let proven: Head | null = null
  let lines = 0
  let firstAt: Instant | null = null
  let lastAt: Instant | null = null
  let suspect: TornTail | null = null

  const damage = (kind: Damage['kind'], line: number, bytes: Uint8Array) =>
    damages.push({
      kind,
      file: last?.file ?? '',
      line,
      seq: (proven ?? head).seq,
      knownUntil: 0,
      found: sha256OfBytes(bytes),
    })

  /** What a damaged line says about itself cannot be relied on, its number least of all: it counts as one. */
  function provesNothing(hash: string): void {
    proven ??= head
    head = { seq: head.seq + 1, hash }
  }

  function unreadable(line: number, bytes: Uint8Array): void {
    damage('unreadable', line, bytes)
    provesNothing(head.hash)
  }

  /** A suspect line that something follows was not torn while writing: it is damage. */
  function settleSuspect(): void {
    if (suspect !== null) unreadable(suspect.line, suspect.bytes)
    suspect = null
  }

  function sound(line: JournalLine, raw: RawLine) {
    if (!knows(line)) damage('newer', raw.number, raw.bytes)
    else if (!visit(line, true)) damage('unreadable', raw.number, raw.bytes)
    lines += 1
    head = { seq: line.seq, hash: line.hash }
    proven = null
    firstAt ??= line.at
    lastAt = line.at
  }

  function unsound(fault: LineFault, line: JournalLine, raw: RawLine) {
    damage(fault, raw.number, raw.bytes)
    lines += 1
    if (fault === 'hash') {
      provesNothing(line.hash)
    } else {
      head = { seq: line.seq, hash: line.hash }
      proven = null
    }
    if (knows(line)) visit({ ...line, seq: head.seq }, false)
  }

  /**
   * Where the line has to stand. Behind damaged lines its link proves nothing, but its number does: it
   * counts on from them, or goes on as if they had been put between.
   */
  function placeFor(text: string): Head {
    const line = proven === null ? null : readLine(text)
    if (proven === null || line === null) return head
    const wasPutBetween = line.seq === proven.seq + 1 && line.prev === proven.hash
    return wasPutBetween ? proven : { seq: head.seq, hash: line.prev }
  }

  /** A last line is torn when it just stops. One with a byte too many, in place of its end, was changed. */
  function isTorn({ bytes, ended }: RawLine): boolean {
    if (ended) return false
    const text = bytes.subarray(0, -1).toString('utf8')
    return !verifyLine(placeFor(text), text, sha256).ok
  }

  function judge(raw: RawLine): void {
    const mayBeSkimmed = head.seq < skimsTo && raw.ended && proven === null
    const skimmed = mayBeSkimmed ? skimLine(head, raw.bytes) : null
    if (skimmed === null) judgeClosely(raw)
    else sound(skimmed, raw)
  }

  function judgeClosely(raw: RawLine): void {
    const text = raw.ended ? textOf(raw) : null
    const checked = text === null ? null : verifyLine(placeFor(text), text, sha256)
    if (checked?.ok) sound(checked.value, raw)
    else if (text === null || checked === null || checked.error === 'unreadable')
      unreadable(raw.number, raw.bytes)
    else unsound(checked.error, readLine(text) as JournalLine, raw)
  }

  return {
    enter(file: string) {
      settleSuspect()
      last = { file, length: 0, ending: new Uint8Array() }
      entered = { lines: 0, first: null }
    },
    leave(weight: Pick<SealedMonth, 'bytes' | 'sha256'>) {
      const { lines: count, first } = entered
      files.push({
        file: last?.file ?? '',
        lines: count,
        ...weight,
        first: first ?? head,
        last: head,
      })
    },
    line(raw: RawLine) {
      const { file } = last as LastFile
      if (isTorn(raw)) {
        suspect = { file, line: raw.number, start: raw.start, bytes: Buffer.from(raw.bytes) }
        return
      }
      judge(raw)
      entered = { lines: raw.number, first: entered.first ?? head }
      const end = raw.ended ? '\n' : ''
      const ending = Buffer.concat([raw.bytes, Buffer.from(end)])
      last = { file, length: raw.start + ending.length, ending }
    },
    finish: (): Walk => ({ head, lines, firstAt, lastAt, damages, tail: suspect, last, files }),
  }
}
