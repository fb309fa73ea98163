// Ten years of a busy room on the disk: one year that was played, told again in each of the years that follow, with a
// chain of its own from the first line to the last. Written month by month, so that no more than one year is in memory.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../../electron/core/sha256'
import { START, type Head, type Recorded } from '../../../shared/journal'
import type { Instant } from '../../../shared/time'
import { bodyOf, cutYear, type CutLine, type YearPlace } from './stamp'
import { playYear, type PlayedYear, type YearOptions } from './year'

export { PIN } from './crew'

export interface YearsWanted extends Omit<YearOptions, 'seed'> {
  /** The data folder; its journal is made in it. */
  readonly folder: string
  readonly seed?: number
  readonly years: number
  /** No more than so many; all that the years have when it is left out. */
  readonly linesWanted?: number
  /** The year of the first line. */
  readonly firstYear?: number
  /** A year that has been played already, for whoever makes several folders of it. */
  readonly played?: PlayedYear
}

export interface MadeYears {
  readonly lines: number
  readonly bytes: number
  /** Names of the month files, oldest first. */
  readonly files: readonly string[]
  readonly head: Head
  readonly lastAt: Instant
}

const FIRST_YEAR = 2016
const A_BLOCK = 1 << 20

/** Lines that are gathered and written in blocks, each into the file of its month. */
function aWriter(folder: string) {
  const files: string[] = []
  let file = -1
  let waiting: string[] = []
  let gathered = 0
  let bytes = 0
  function flush(): void {
    if (waiting.length > 0) bytes += writeSync(file, Buffer.from(waiting.join('')))
    waiting = []
    gathered = 0
  }
  function close(): void {
    flush()
    if (file !== -1) closeSync(file)
  }
  return {
    files,
    write(month: string, text: string): void {
      const name = `${month}.jsonl`
      if (name !== files.at(-1)) {
        close()
        files.push(name)
        file = openSync(join(folder, name), 'w')
      }
      waiting.push(text)
      gathered += text.length
      if (gathered > A_BLOCK) flush()
    },
    end(): number {
      close()
      return bytes
    },
  }
}

const countOf = (lines: readonly Recorded[], type: string): number =>
  lines.filter((line) => line.type === type).length

interface Told {
  readonly text: string
  readonly month: string
  readonly head: Head
}

function lineIn(line: CutLine, place: YearPlace, before: Head): Told {
  const seq = before.seq + 1
  const body = bodyOf(line, place, `{"hash":"${before.hash}","seq":${before.seq}}`)
  const rest = `"prev":"${before.hash}","seq":${seq},${line.end}`
  const hash = sha256(`${before.hash}${body},${rest}`)
  return {
    text: `${body},"hash":"${hash}",${rest}\n`,
    month: `${place.year + line.yearsOn}-${line.month}`,
    head: { seq, hash },
  }
}

/** Throws what the disk throws. */
export function makeYears(wanted: YearsWanted): MadeYears {
  const {
    folder,
    seed = 1,
    years,
    linesWanted = Number.POSITIVE_INFINITY,
    firstYear = FIRST_YEAR,
  } = wanted
  const { setUp, year } = wanted.played ?? playYear({ ...wanted, seed })
  const [opening, repeated] = [cutYear(setUp), cutYear(year)]
  const journal = join(folder, 'journal')
  mkdirSync(journal, { recursive: true })
  const writer = aWriter(journal)
  const [shifts, rollCalls] = [countOf(year, 'shiftHandedOver'), countOf(year, 'rollCallRecorded')]
  let head = START
  let last = ''
  function tell(lines: readonly CutLine[], no: number): void {
    const place = { no, year: firstYear + no, shifts: no * shifts, rollCalls: no * rollCalls }
    for (const line of lines) {
      if (head.seq >= linesWanted) return
      const told = lineIn(line, place, head)
      writer.write(told.month, told.text)
      head = told.head
      last = told.text
    }
  }
  tell(opening, 0)
  for (let no = 0; no < years; no += 1) tell(repeated, no)
  const bytes = writer.end()
  const { at } = JSON.parse(last) as Recorded
  return { lines: head.seq, bytes, files: writer.files, head, lastAt: at }
}
