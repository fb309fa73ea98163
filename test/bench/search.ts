// How quickly ten years are searched: the first fifty hits, each read from the journal and checked, with everything that
// lies between the question and the answer. The yardstick is the plainest way there is: the newest line first, is the word
// in its bytes. better-sqlite3 would be a fairer one, but it is built on each machine, or fetched from where there may be
// no network.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createPastIndex, type PastIndex } from '../../electron/core/archive/past-index'
import { scanPast } from '../../electron/core/archive/scan'
import { nodeClock } from '../../electron/core/clock/clock'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { MOST_FOUND, pastQuerySchema, type PastQuery } from '../../shared/past/record'
import type { KnownPerson } from '../../shared/past/wanted'
import { SECOND, type Ms } from '../../shared/time'
import { makeYears } from './years/make-years'
import { quantile, report, reportFigure, rounded } from './measure'

const LINES = 1_000_000
const YEARS = 10
const TIMES = 15
const SHARE = 0.95
const AIM: Ms = 20
const MEGABYTE = 1024 * 1024

interface Asked {
  readonly what: string
  /** Each is asked `TIMES` times, in turns. */
  readonly queries: readonly Partial<PastQuery>[]
}

const PEOPLE: readonly KnownPerson[] = [
  { id: 'p1', name: '张磊' },
  { id: 'p2', name: '李建国' },
]

const words = (...all: readonly string[]) => all.map((one) => ({ words: one }))

const ASKED: readonly Asked[] = [
  { what: '2 characters', queries: words('草原', '积水', '火情', '隐患') },
  { what: '4 characters', queries: words('道路交通', '逐户排查', '注意防范', '保合少镇') },
  { what: 'rare', queries: words('白毛风', '鼠疫', '塔吊') },
  { what: 'none', queries: words('火箭残骸', '陨石', 'xyzzy', '18804719527') },
  { what: 'number', queries: [{ number: 17 }, { number: 179 }, { number: 1500 }] },
  { what: 'person', queries: [{ person: '欧阳春华' }, { person: '张磊' }, { person: 'wyqmg' }] },
  {
    what: 'month and kind',
    queries: [
      { from: '2019-03-01', to: '2019-03-31', kind: 'entry' },
      { from: '2021-07-01', to: '2021-07-31', kind: 'report' },
    ],
  },
  { what: '拼音 initials', queries: words('bhsz', 'dljt', 'hmqgaj') },
  { what: 'level and 1 character', queries: [{ level: 'II', words: '雪' }] },
]

const ask = (index: PastIndex, query: Partial<PastQuery>) =>
  index.search(pastQuerySchema.parse(query), PEOPLE)

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

/** What a walk through every line finds, and the index does not, or the other way round. */
async function compared(dataDir: string, index: PastIndex): Promise<void> {
  const query = pastQuerySchema.parse({ words: '白毛风' })
  const walked = await scanPast({ disk: nodeDisk, dataDir }, query, PEOPLE)
  const places = (hits: readonly { place: number }[] = []) =>
    new Set(hits.map(({ place }) => place))
  const [own, whole] = [places((await ask(index, query))?.hits), places(walked.hits)]
  report({
    bench: 'index beside a walk through every line',
    hits: whole.size,
    misses: [...whole].filter((place) => !own.has(place)).length,
    inventions: [...own].filter((place) => !whole.has(place)).length,
  })
}

export async function benchSearch(freshFolder: () => string): Promise<void> {
  const dataDir = freshFolder()
  const made = makeYears({ folder: dataDir, years: YEARS, linesWanted: LINES })
  const index = createPastIndex({
    thread: new URL('./past-thread.js', import.meta.url),
    dataDir,
    stateShape: 'bench',
    clock: nodeClock,
    seq: () => made.lines,
    onFault: (thrown) => {
      throw thrown
    },
  })
  try {
    const { firstMs, allMs } = await built(index)
    report({
      bench: 'index of ten years',
      lines: made.lines,
      megabytes: Math.round(made.bytes / MEGABYTE),
      searchableAfterMs: rounded(firstMs),
      allAfterMs: rounded(allMs),
      linesPerSecond: Math.round((made.lines / allMs) * SECOND),
      indexMegabytes: Math.round(statSync(join(dataDir, 'index', 'past.sqlite')).size / MEGABYTE),
    })
    for (const asked of ASKED) await measured(dataDir, index, asked)
    await compared(dataDir, index)
  } finally {
    await index.stop()
  }
}
