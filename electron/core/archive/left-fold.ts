// Tells the journal from its beginning and keeps what leaves the live state at each handover. It goes on from where it was,
// so that a day's lines are a matter of milliseconds; years take it half a minute, once.
import { join } from 'node:path'
import { emptyDesk, redactState, type DeskState } from '../../../shared/desk'
import { leftBetween } from '../../../shared/retire/leaving'
import { placeIn } from '../../../shared/past/record'
import { refsIn, tellsOfAll } from '../../../shared/record-lines'
import type { RecordRef } from '../../../shared/retire/record'
import type { LeftRecord } from '../../../shared/retire/left-record'
import { eachLine, type RawLine } from '../journal/journal-read'
import { journalFiles, journalFolder } from '../journal/journal-walk'
import { readableLine } from '../journal/readable-line'
import { startReplay, type Replay } from '../journal/replay'
import type { Disk, DiskFile } from '../ports'
import type { LeftStore } from './left-store'

/** So far it has been told: so many bytes of this file, and what the desk was then. */
export interface FoldedTo {
  readonly name: string
  readonly bytes: number
  readonly state: DeskState
}

/** How a store remembers how far it was told. */
export interface Folding {
  folded(): FoldedTo | null
  keep(to: FoldedTo): void
  /** What is about to be put in; the first of them are a sample of what is to come. */
  learn(records: readonly LeftRecord[]): void
  /** Where lines stand that tell of a record, by its name. */
  note(name: string, place: number): void
  places(name: string): readonly number[]
  /** All of it or nothing. */
  together(task: () => Promise<void>): Promise<void>
}

/** Under which name the lines of a record are noted. */
export const lineName = ({ kind, id }: RecordRef): string => `${kind} ${id}`
/** Of those that concern every incident. */
const OF_ALL = 'all'

export interface LeftFold {
  /** Takes in everything up to this line. Throws what the disk throws. */
  upTo(seq: number): Promise<void>
  /** Whether no more than the last months are left to be told: a matter of milliseconds. */
  isNear(): Promise<boolean>
  /** Where the lines stand of which these are made, in the order of the journal, and those that concern every incident. */
  places(refs: readonly RecordRef[]): number[]
}

export interface LeftFoldDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly store: LeftStore & Partial<Folding>
  /** Lets whoever waits have their turn. */
  readonly yielding: () => Promise<void>
}

const from = (file: DiskFile, start: number): DiskFile => ({
  ...file,
  read: (into, position) => file.read(into, position + start),
})

/** So many records are put in before whoever waits has their turn. */
const AT_ONCE = 200

export function createLeftFold({ disk, dataDir, store, yielding }: LeftFoldDeps): LeftFold {
  let left: LeftRecord[] = []
  /** Where lines stand, by the name of their record: those that the store has not got yet. */
  let noted: [string, number][] = []
  let replay: Replay | null = null
  /** What is in the replay: `kept` is what of it is remembered by the store. */
  let at = { name: '', bytes: 0 }
  let known = 0
  let running: Promise<void> = Promise.resolve()

  function begin(): Replay {
    const folded = store.folded?.() ?? null
    at = { name: folded?.name ?? '', bytes: folded?.bytes ?? 0 }
    return startReplay(folded?.state ?? emptyDesk, (before, after) => {
      left.push(...leftBetween(before, after))
    })
  }

  async function keep(told: Replay, isWhole: boolean): Promise<void> {
    // Between two handovers nothing leaves: that much is told again the next time.
    if (left.length === 0 && !isWhole) return
    const [records, places] = [left, noted]
    left = []
    noted = []
    const put = async () => {
      store.learn?.(records)
      for (const [index, record] of records.entries()) {
        store.put(record)
        if (index % AT_ONCE === AT_ONCE - 1) await yielding()
      }
      for (const [index, place] of places.entries()) {
        store.note?.(...place)
        if (index % AT_ONCE === AT_ONCE - 1) await yielding()
      }
      store.keep?.({ ...at, state: redactState(told.state()) })
    }
    await (store.together?.(put) ?? put())
  }

  /** @param most the line behind which nothing counts yet */
  async function take(told: Replay, name: string, most: number): Promise<void> {
    const start = name === at.name ? at.bytes : 0
    let isOver = false
    let end = start
    function visit(raw: RawLine): void {
      const line = readableLine(raw)
      isOver ||= !raw.ended || (line !== null && line.seq > most)
      if (isOver) return
      end = start + raw.start + raw.bytes.length + 1
      if (line === null) return
      told.take(line)
      if (store.note === undefined) return
      const place = placeIn(name.slice(0, 7), start + raw.start)
      for (const ref of refsIn(line)) noted.push([lineName(ref), place])
      if (tellsOfAll(line)) noted.push([OF_ALL, place])
    }
    const file = await disk.open(join(journalFolder(dataDir), name), 'read')
    await eachLine(from(file, start), visit).finally(() => file.close())
    at = { name, bytes: end }
  }

  async function tell(seq: number): Promise<void> {
    if (seq <= known) return
    const told = (replay ??= begin())
    const names = (await journalFiles(disk, dataDir)).filter((name) => name >= at.name)
    for (const name of names) {
      await take(told, name, seq)
      await keep(told, name !== names.at(-1))
      await yielding()
    }
    known = Math.max(known, seq)
  }

  return {
    upTo(seq) {
      running = running
        // What failed was told to whoever asked for it; this one begins anew.
        .catch(() => {})
        .then(() => tell(seq))
        .catch((thrown: unknown) => {
          // Half of it is told: the next one begins where the store was.
          replay = null
          left = []
          noted = []
          known = 0
          throw thrown
        })
      return running
    },
    async isNear() {
      if (known > 0) return true
      const told = store.folded?.()?.name ?? ''
      return told !== '' && told >= ((await journalFiles(disk, dataDir)).at(-2) ?? '')
    },
    places(refs) {
      const names = new Set([...refs.map(lineName), OF_ALL])
      const kept = [...names].flatMap((name) => store.places?.(name) ?? [])
      const own = noted.flatMap(([name, place]) => (names.has(name) ? [place] : []))
      return [...new Set([...kept, ...own])].sort((a, b) => a - b)
    },
  }
}
