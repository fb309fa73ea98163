// Brings the read model up to what is on the disk: the month in force first, then those that are missing, the newest first.
import { join } from 'node:path'
import type { Month } from '../../../shared/calendar/month'
import { upcast } from '../../../shared/event'
import { placeIn, type PastReach } from '../../../shared/past/record'
import { eachLine, type RawLine } from '../journal/journal-read'
import { journalFiles, journalFolder } from '../journal/journal-walk'
import { readableLine } from '../journal/readable-line'
import type { Disk, DiskFile } from '../ports'
import { sha256OfBytes } from '../sha256'
import { indexLines, isOfUse, type IndexDeps, type PlacedEvent } from './index-lines'
import { openLinesAt } from './lines-at'

export interface KeepUpDeps extends Omit<IndexDeps, 'lines'> {
  readonly disk: Disk
  readonly dataDir: string
}

export interface KeepUp {
  /** False when the index tells of a journal that is not this one. */
  isOfThisJournal(): Promise<boolean>
  /** Takes in what the month in force has more. @param seq lines up to this one are on the disk */
  newest(seq: number): Promise<void>
  /** Takes in the newest month that is missing; false when none is. */
  older(): Promise<boolean>
  reach(): PastReach
}

/** How much of a file is in the index: its last line by where it begins, and what that line is. */
interface FileRow {
  readonly name: string
  readonly bytes: number
  readonly last: number
  readonly hash: string
}

const monthOf = (name: string): Month => name.slice(0, 7)

const from = (file: DiskFile, start: number): DiskFile => ({
  ...file,
  read: (into, position) => file.read(into, position + start),
})

export function createKeepUp(deps: KeepUpDeps): KeepUp {
  const { disk, dataDir, database } = deps
  /** The months that there are, the newest first, and which of them are in. */
  let names: readonly string[] = []
  const whole = new Set<string>()
  /** Lines up to this one are in; null before the first look. */
  let known: number | null = null

  const rowOf = (name: string) =>
    database.one('SELECT * FROM files WHERE name = ?', name) as FileRow | null

  async function withFile<T>(name: string, task: (file: DiskFile) => Promise<T>): Promise<T> {
    const file = await disk.open(join(journalFolder(dataDir), name), 'read')
    return task(file).finally(() => file.close())
  }

  /** Whether the file begins with what is in the index, and whether that is all of it. */
  const standing = ({
    name,
    bytes,
    last,
    hash,
  }: FileRow): Promise<{ same: boolean; all: boolean }> =>
    withFile(name, async (file) => {
      const size = await file.size()
      const line = Buffer.alloc(bytes - last)
      await file.read(line, last)
      return { same: size >= bytes && sha256OfBytes(line) === hash, all: size === bytes }
    })

  /** @param most the line behind which nothing counts yet */
  async function take(name: string, most: number): Promise<void> {
    const start = rowOf(name)?.bytes ?? 0
    const month = monthOf(name)
    const taken: PlacedEvent[] = []
    let row: FileRow | null = null
    let isOver = false

    function visit(raw: RawLine): void {
      const line = readableLine(raw)
      isOver ||= !raw.ended || (line !== null && line.seq > most)
      if (isOver) return
      const at = start + raw.start
      const bytes = Buffer.concat([raw.bytes, Buffer.from('\n')])
      row = { name, bytes: at + bytes.length, last: at, hash: sha256OfBytes(bytes) }
      const event = line === null ? null : upcast(line)
      if (event !== null && isOfUse(event)) taken.push({ place: placeIn(month, at), event })
    }

    await withFile(name, (file) => eachLine(from(file, start), visit))
    if (row === null) return
    const { bytes, last, hash } = row as FileRow
    const lines = openLinesAt(dataDir)
    await database
      .together(async () => {
        await indexLines({ ...deps, lines }, taken)
        database.run('INSERT OR REPLACE INTO files VALUES(?, ?, ?, ?)', name, bytes, last, hash)
      })
      .finally(lines.close)
  }

  return {
    async isOfThisJournal() {
      const there = await journalFiles(disk, dataDir)
      for (const row of database.all('SELECT * FROM files') as unknown as FileRow[]) {
        if (!there.includes(row.name)) return false
        const { same, all } = await standing(row)
        if (!same) return false
        // The month in force grows on.
        if (all && row.name !== there.at(-1)) whole.add(row.name)
      }
      return true
    },
    async newest(seq) {
      if (seq === known) return
      names = [...(await journalFiles(disk, dataDir))].reverse()
      const [name] = names
      if (name !== undefined) await take(name, seq)
      known = seq
    },
    async older() {
      const name = names.slice(1).find((one) => !whole.has(one))
      if (name === undefined) return false
      await take(name, Number.MAX_SAFE_INTEGER)
      whole.add(name)
      return true
    },
    reach() {
      const missing = names.findIndex((name, age) => age > 0 && !whole.has(name))
      return {
        by: 'index',
        arranging: missing === -1 ? null : monthOf(names[missing]!),
        since: missing <= 0 ? null : monthOf(names[missing - 1]!),
      }
    },
  }
}
