// The years that the bench works on are a record like any other: whole, told by the domain, and no two of them alike.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../../electron/core/sha256'
import { emptyDesk, evolve, type DeskState } from '../../../shared/desk'
import {
  canonicalJson,
  START,
  verifyLine,
  type Head,
  type JournalLine,
} from '../../../shared/journal'
import type { EventOf } from '../../../shared/event'
import { tempFolder } from '../../support/temp-folder'
import { makeYears, type MadeYears } from './make-years'
import { isLetter } from './words'
import { playYear, type PlayedYear } from './year'

const YEARS = 3
const FEW = { seed: 7, incidentsADay: 2, busyDays: 3 }

let folder = ''
let played: PlayedYear
let made: MadeYears
const texts = (name: string, where = folder): string[] =>
  readFileSync(join(where, 'journal', name), 'utf8')
    .trimEnd()
    .split('\n')

/** Every line, chained behind the one before; the first that is not fails. */
function* chained(): Generator<JournalLine> {
  let head: Head = START
  for (const name of made.files)
    for (const text of texts(name)) {
      const line = verifyLine(head, text, sha256)
      if (!line.ok) throw new Error(`${name} after line ${head.seq}: ${line.error}`)
      head = { seq: line.value.seq, hash: line.value.hash }
      yield line.value
    }
}
const linesOf = <Type extends JournalLine['type']>(type: Type) =>
  [...chained()].filter((line) => line.type === type)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duty-desk-test-'))
  played = playYear(FEW)
  made = makeYears({ folder, years: YEARS, firstYear: 2017, played, ...FEW })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('years of a busy room, made for measuring', () => {
  test('are one gapless chain in a file a month', () => {
    expect([...chained()]).toHaveLength(made.lines)
    expect(made.files.slice(0, 2)).toEqual(['2017-01.jsonl', '2017-02.jsonl'])
    expect(made.files.at(-1)).toBe('2020-01.jsonl')
  })

  test('go on from shift to shift and from year to year, and leave nothing open', () => {
    let state: DeskState = emptyDesk
    let shifts = 0
    for (const line of chained()) {
      state = evolve(state, line)
      if (line.type !== 'shiftHandedOver') continue
      shifts += 1
      expect(state.shift.current?.id).toBe(`s${shifts + 1}`)
      expect((line as JournalLine & EventOf<'shiftHandedOver'>).data.head).toEqual({
        seq: line.seq - 1,
        hash: line.prev,
      })
    }
    expect(shifts).toBe(YEARS * 730)
    expect(Object.values(state.incidents).filter(({ closedAt }) => closedAt === null)).toEqual([])
    expect(Object.values(state.shift.matters).filter(({ settled }) => settled === null)).toEqual([])
  })

  test('number the incidents of each year from one, its exercise by itself', () => {
    const ids = linesOf('incidentOpened').map(
      ({ data }) => (data as { incidentId: string }).incidentId,
    )
    expect([...ids].sort()).toEqual(
      [2017, 2018, 2019].flatMap((year) =>
        [1, 2, 3, 4, 5, 'E1'].map((serial) => `${year}-${serial}`),
      ),
    )
  })

  test('send what was approved, with the digest of the very page', () => {
    for (const { data } of linesOf('reportDelivered') as unknown as EventOf<'reportDelivered'>[])
      expect(data.sent?.digest).toBe(sha256(canonicalJson(data.sent?.document)))
  })

  test('tell of other places and people in each year', () => {
    const titles = linesOf('incidentOpened').map(
      ({ data }) => (data as EventOf<'incidentOpened'>['data']).facts.title,
    )
    expect(new Set(titles).size).toBe(titles.length)
    expect([...titles.join('')].some(isLetter)).toBe(false)
  })

  test('end with the line that was wanted, and are the same for the same seed', () => {
    const [one, two] = [tempFolder(), tempFolder()]
    const wanted = { years: YEARS, linesWanted: 500, firstYear: 2017 }
    const first = makeYears({ folder: one, ...wanted, ...FEW, played })
    const second = makeYears({ folder: two, ...wanted, ...FEW })
    expect(first.lines).toBe(500)
    expect(second.head).toEqual(first.head)
    expect(texts('2017-01.jsonl', one).slice(0, 50)).toEqual(texts('2017-01.jsonl').slice(0, 50))
  })
})
