// How quickly ten years are searched: the first fifty hits, each read from the journal and checked, with everything that
// lies between the question and the answer. The yardstick is the plainest way there is: the newest line first, is the word
// in its bytes. better-sqlite3 would be a fairer one, but it is built on each machine, or fetched from where there may be
// no network.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createPastIndex, type PastIndex } from '../../electron/core/archive/past-index'
import { nodeClock } from '../../electron/core/clock/clock'
import { lineText } from '../../shared/journal'
import { MOST_FOUND, pastQuerySchema, type PastQuery } from '../../shared/past/record'
import { HOUR, monthOf, SECOND, toMs, type Ms } from '../../shared/time'
import { PAST_PEOPLE, pastLines } from '../support/a-past'
import { quantile, report, reportFigure, rounded } from './measure'

/** Nearly every line of these is one that can be found: as many as a million lines of a busy room hold. */
const LINES = 500_000
const PACE: Ms = 0.35 * HOUR
const FROM = '2016-12-01T00:00:00.000Z'
const TIMES = 15
const SHARE = 0.95
const AIM: Ms = 20
const MEGABYTE = 1024 * 1024

interface Asked {
  readonly what: string
  /** Each is asked `TIMES` times, in turns. */
  readonly queries: readonly Partial<PastQuery>[]
}

const words = (...all: readonly string[]) => all.map((one) => ({ words: one }))

const ASKED: readonly Asked[] = [
  { what: '2 characters', queries: words('草原', '路面', '火情', '气象') },
  { what: '4 characters', queries: words('道路交通', '火势已控', '和林格尔', '面铺窑村') },
  { what: 'rare', queries: words('〔2026〕12345号', '〔2026〕54321号', '〔2026〕2467号') },
  { what: 'none', queries: words('地震海啸', '沙尘暴', 'xyzzy', '18804719527') },
  { what: 'number', queries: [{ number: 17 }, { number: 179 }, { number: 4321 }] },
  { what: 'person', queries: [{ person: '欧阳长青' }, { person: '张磊' }, { person: 'wyqmg' }] },
  {
    what: 'month and kind',
    queries: [
      { from: '2019-03-01', to: '2019-03-31', kind: 'entry' },
      { from: '2021-07-01', to: '2021-07-31', kind: 'report' },
    ],
  },
  { what: 'pinyin initials', queries: words('bhsz', 'dlxq', 'hhht') },
  { what: 'level and 1 character', queries: [{ level: 'I', words: '雪' }] },
]

function writeYears(dataDir: string): void {
  const folder = join(dataDir, 'journal')
  mkdirSync(folder)
  let month = ''
  let texts: string[] = []
  const write = () => {
    if (texts.length > 0) writeFileSync(join(folder, `${month}.jsonl`), texts.join(''))
    texts = []
  }
  for (const line of pastLines({ count: LINES, from: FROM, pace: PACE })) {
    const its = monthOf(toMs(line.at))
    if (its !== month) write()
    month = its
    texts.push(lineText(line))
  }
  write()
}

const ask = (index: PastIndex, query: Partial<PastQuery>) =>
  index.search(pastQuerySchema.parse(query), PAST_PEOPLE)

async function timed(task: () => unknown): Promise<Ms> {
  const begin = performance.now()
  await task()
  return performance.now() - begin
}

/** Every line in whose bytes the word stands, the newest first, until there are enough. */
function rawScan(dataDir: string, word: string): number {
  const folder = join(dataDir, 'journal')
  const wanted = Buffer.from(word)
  let found = 0
  for (const name of readdirSync(folder).sort().reverse()) {
    const bytes = readFileSync(join(folder, name))
    for (let at = bytes.lastIndexOf(wanted); at !== -1 && found < MOST_FOUND;) {
      const start = bytes.lastIndexOf(0x0a, at) + 1
      JSON.parse(bytes.subarray(start, bytes.indexOf(0x0a, at)).toString('utf8'))
      found += 1
      at = start < wanted.length + 1 ? -1 : bytes.lastIndexOf(wanted, start - 1)
    }
    if (found >= MOST_FOUND) break
  }
  return found
}

const wordIn = ({ words: typed = '', person = '', number }: Partial<PastQuery>): string | null =>
  number === undefined || number === null ? typed || person || null : `"serial":${number},`

async function measured(
  dataDir: string,
  index: PastIndex,
  { what, queries }: Asked,
): Promise<void> {
  const own: Ms[] = []
  const raw: Ms[] = []
  for (const query of queries) await ask(index, query)
  for (let turn = 0; turn < TIMES; turn += 1) {
    for (const query of queries) {
      own.push(await timed(() => ask(index, query)))
      const word = wordIn(query)
      if (turn === 0 && word !== null) raw.push(await timed(() => rawScan(dataDir, word)))
    }
  }
  reportFigure({
    figure: `search, first ${MOST_FOUND} hits, ${what}: p95, ms`,
    value: quantile(own, SHARE),
    yardstick: raw.length === 0 ? null : quantile(raw, SHARE),
    aim: AIM,
    aimIsOf: 'value',
  })
}

async function built(index: PastIndex): Promise<{ firstMs: Ms; allMs: Ms }> {
  const begin = performance.now()
  const firstMs = await timed(() => ask(index, { words: '草原' }))
  for (;;) {
    const found = await ask(index, { words: '草原' })
    if (found === null) throw new Error('there is no index')
    if (found.reach.arranging === null) return { firstMs, allMs: performance.now() - begin }
    await new Promise((later) => setTimeout(later, SECOND / 4))
  }
}

export async function benchSearch(freshFolder: () => string): Promise<void> {
  const dataDir = freshFolder()
  writeYears(dataDir)
  const index = createPastIndex({
    thread: new URL('./past-thread.js', import.meta.url),
    dataDir,
    stateShape: 'bench',
    clock: nodeClock,
    seq: () => LINES,
    onFault: (thrown) => {
      throw thrown
    },
  })
  try {
    const { firstMs, allMs } = await built(index)
    report({
      bench: 'index of ten years',
      lines: LINES,
      searchableAfterMs: rounded(firstMs),
      allAfterMs: rounded(allMs),
      linesPerSecond: Math.round((LINES / allMs) * SECOND),
      megabytes: Math.round(statSync(join(dataDir, 'index', 'past.sqlite')).size / MEGABYTE),
    })
    for (const asked of ASKED) await measured(dataDir, index, asked)
  } finally {
    await index.stop()
  }
}
