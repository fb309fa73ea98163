// The read model of the past finds what a walk through the journal finds, and whatever happens to its file, nothing else.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Database } from 'node-sqlite3-wasm'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createPastIndex, type PastIndex } from '../../../electron/core/archive/past-index'
import { scanPast } from '../../../electron/core/archive/scan'
import { nodeDisk } from '../../../electron/core/disk/node-disk'
import type { JournalLine } from '../../../shared/journal'
import { pastQuerySchema, type PastFound, type PastHit } from '../../../shared/past/record'
import type { z } from 'zod'
import { aPast, PAST_PEOPLE, writePast } from '../../support/a-past'
import { testClock } from '../../support/clock'
import { bundledPastThread } from '../../support/past-thread'
import { tempFolder } from '../../support/temp-folder'

let bundle: Awaited<ReturnType<typeof bundledPastThread>>
beforeAll(async () => {
  bundle = await bundledPastThread()
})
afterAll(() => bundle.forget())

type Asked = z.input<typeof pastQuerySchema>

interface Opened {
  readonly index: PastIndex
  readonly faults: unknown[]
  /** Lines that are on the disk by now. */
  grownTo(seq: number): void
  /** Asks until everything is in order. */
  find(asked: Asked): Promise<PastFound>
  /** As it is answered at once. */
  ask(asked: Asked): Promise<PastFound | null>
}

function openIndex(dataDir: string, seq: number, stateShape = 'of this test'): Opened {
  const faults: unknown[] = []
  let last = seq
  const index = createPastIndex({
    thread: bundle.thread,
    dataDir,
    stateShape,
    clock: testClock(),
    seq: () => last,
    onFault: (thrown) => faults.push(thrown),
  })
  onTestFinished(() => index.stop())
  const ask = (asked: Asked) => index.search(pastQuerySchema.parse(asked), PAST_PEOPLE)
  return {
    index,
    faults,
    ask,
    grownTo(more) {
      last = more
    },
    find: (asked) =>
      vi.waitFor(
        async () => {
          const found = await ask(asked)
          expect(found?.reach).toEqual({ by: 'index', arranging: null, since: null })
          return found!
        },
        { timeout: 15_000, interval: 5 },
      ),
  }
}

const scan = (dataDir: string, asked: Asked) =>
  scanPast({ disk: nodeDisk, dataDir }, pastQuerySchema.parse(asked), PAST_PEOPLE)

/** Page after page, to the end. */
async function everything(find: (asked: Asked) => Promise<PastFound>, asked: Asked) {
  const hits: PastHit[] = []
  let before: number | null = null
  do {
    const found: PastFound = await find({ ...asked, before })
    hits.push(...found.hits)
    before = found.next
  } while (before !== null)
  return hits
}

const COUNT = 900

function aFolder(count = COUNT): { dataDir: string; lines: JournalLine[] } {
  const dataDir = tempFolder()
  const lines = aPast({ count })
  writePast(dataDir, lines)
  return { dataDir, lines }
}

const QUESTIONS: readonly Asked[] = [
  {},
  { words: '草原' },
  { words: '草' },
  { words: '号' },
  { words: '1' },
  { words: '面铺窑村草原火情' },
  { words: '保合少 火情' },
  { words: '㐂村' },
  { words: '更正' },
  { words: '〔2026〕1' },
  { words: '12345' },
  { words: '4' },
  { words: 'co' },
  { words: 'ＣＯ中毒' },
  { words: 'o-ring' },
  { words: '地震' },
  { words: 'bhsz' },
  { words: 'caoyuanhq' },
  { words: 'hhht' },
  { words: 'shanxx' },
  { words: 'wy' },
  { words: '张磊' },
  { words: 'zhangl' },
  { words: 'Ⅱ级' },
  { words: '特别重大' },
  { words: '11月20日' },
  { words: '1120 火' },
  { words: '2020年3月' },
  { person: '单' },
  { person: '单春华' },
  { person: 'shanch' },
  { person: '欧阳长青' },
  { unit: '公安' },
  { unit: 'hlger' },
  { unit: '市委办公厅' },
  { level: 'I' },
  { level: 'unset', words: '雪' },
  { category: 'socialSecurity' },
  { category: 'accident', level: 'III' },
  { number: 7 },
  { from: '2020-01-05', to: '2020-02-10' },
  { from: '2020-06-01' },
  { to: '2019-12-01' },
  { to: '2018-12-31' },
  { from: '1900-01-01', to: '2019-12-31', kind: 'entry' },
  { from: '2021-02-01', to: '2021-01-01' },
  ...(
    [
      'incident',
      'report',
      'entry',
      'call',
      'delivery',
      'instruction',
      'rollCall',
      'nilReport',
      'step',
    ] as const
  ).map((kind) => ({ kind })),
  { kind: 'entry', words: '巡查', from: '2020-03-01', to: '2020-03-31' },
  { words: '\'"*() AND NOT' },
]

test('every question is answered as a walk through the journal answers it, page by page', async () => {
  const { dataDir } = aFolder()
  const { find, faults } = openIndex(dataDir, COUNT)
  for (const asked of QUESTIONS) {
    const walked = await everything((one) => scan(dataDir, one), asked)
    expect(await everything(find, asked), JSON.stringify(asked)).toEqual(walked)
  }
  expect(faults).toEqual([])
}, 60_000)

const NOTHING = { reach: { by: 'index', arranging: null, since: null } }

/** What stands in the index is what a walk finds. */
async function agrees({ find }: Opened, dataDir: string): Promise<void> {
  for (const asked of [{}, { words: '火情' }, { words: '更正' }, { level: 'I' as const }]) {
    const walked = await everything((one) => scan(dataDir, one), asked)
    expect(walked.length).toBeGreaterThan(0)
    expect(await everything(find, asked)).toEqual(walked)
  }
}

const indexFile = (dataDir: string) => join(dataDir, 'index', 'past.sqlite')

/** Indexed to the end, and closed. */
async function anIndexedFolder(count = 300) {
  const folder = aFolder(count)
  const opened = openIndex(folder.dataDir, count)
  await opened.find({})
  await opened.index.stop()
  return folder
}

describe('as the record grows', () => {
  test('what is corrected later is found by the new words as well, at its old place', async () => {
    const dataDir = tempFolder()
    const lines = aPast({ count: 600 })
    const at = lines.findIndex(({ type, seq }) => type === 'recordCorrected' && seq > 300)
    writePast(dataDir, lines.slice(0, at))
    const opened = openIndex(dataDir, at)
    const { incidentId, changes } = lines[at]!.data as {
      incidentId: string
      changes: { to: string }[]
    }
    const words = changes[0]!.to
    const ofIt = (found: PastFound) =>
      found.hits.filter(
        ({ kind, incident }) => kind === 'incident' && incident?.incidentId === incidentId,
      )
    const before = ofIt(await opened.find({ words }))
    writePast(dataDir, lines.slice(0, at + 1))
    opened.grownTo(at + 1)
    const after = ofIt(await opened.find({ words }))
    expect(before).toEqual([])
    expect(after).toMatchObject([{ incident: { title: words } }])
    await agrees(opened, dataDir)
  })

  test('a line that is not acknowledged yet is not there, and one that is is there at once', async () => {
    const dataDir = tempFolder()
    const lines = aPast({ count: 200, pace: 1000 * 60 * 60 })
    const last = lines.findLastIndex(({ type }) => type === 'entryAdded')
    writePast(dataDir, lines.slice(0, last + 1))
    const opened = openIndex(dataDir, last)
    const before = await everything(opened.find, { kind: 'entry' })
    opened.grownTo(last + 1)
    const after = await everything(opened.find, { kind: 'entry' })
    expect(after).toHaveLength(before.length + 1)
    expect(after.slice(1)).toEqual(before)
  })

  test('the month in force is in first, and the answer says how far it reaches', async () => {
    const { dataDir } = aFolder(300)
    const { ask, find } = openIndex(dataDir, 300)
    const first = await ask({})
    const { arranging, since } = first!.reach
    expect(first!.hits.every(({ place }) => String(place).length === 16)).toBe(true)
    expect(since! > arranging!).toBe(true)
    const months = (found: PastFound | null) =>
      new Set(found?.hits.map(({ place }) => Math.floor(place / 2 ** 33)))
    expect([...months(first)]).toEqual([Number(since!.replace('-', ''))])
    expect(await find({})).toMatchObject(NOTHING)
  })
})

describe('whatever happens to its file', () => {
  test('deleted while it is open, it is made anew', async () => {
    const { dataDir } = aFolder(300)
    const opened = openIndex(dataDir, 300)
    await opened.find({})
    rmSync(join(dataDir, 'index'), { recursive: true })
    await agrees(opened, dataDir)
    expect(existsSync(indexFile(dataDir))).toBe(true)
    expect(opened.faults).toEqual([])
  })

  const DAMAGES: readonly [string, (dataDir: string) => void][] = [
    ['cut off', (dataDir) => truncateSync(indexFile(dataDir), 20_000)],
    ['empty', (dataDir) => truncateSync(indexFile(dataDir), 0)],
    ['no database', (dataDir) => writeFileSync(indexFile(dataDir), '往年记录'.repeat(2_000))],
    [
      'of another version',
      (dataDir) => {
        const database = new Database(indexFile(dataDir))
        database.run('UPDATE meta SET version = version + 1')
        database.run('DELETE FROM words')
        database.close()
      },
    ],
    ['locked by somebody who is gone', (dataDir) => mkdirSync(`${indexFile(dataDir)}.lock`)],
    [
      'of a journal that ends otherwise',
      (dataDir) => {
        rmSync(join(dataDir, 'journal'), { recursive: true })
        writePast(dataDir, aPast({ count: 300, seed: 2 }))
      },
    ],
    [
      'of a journal that has lost its end',
      (dataDir) => {
        rmSync(join(dataDir, 'journal'), { recursive: true })
        writePast(dataDir, aPast({ count: 290 }))
      },
    ],
  ]
  test.each(DAMAGES)('found %s, it is made anew', async (_how, damage) => {
    const { dataDir } = await anIndexedFolder()
    damage(dataDir)
    const opened = openIndex(dataDir, 300)
    await agrees(opened, dataDir)
    expect(opened.faults).toEqual([])
  })

  test('made by a program that reads lines otherwise, it is made anew', async () => {
    const { dataDir } = await anIndexedFolder()
    const database = new Database(indexFile(dataDir))
    database.run('DELETE FROM words')
    database.close()
    const same = openIndex(dataDir, 300)
    expect((await same.find({ words: '火情' })).hits).toEqual([])
    await same.index.stop()
    await agrees(openIndex(dataDir, 300, 'of another test'), dataDir)
  })

  test('damaged inside while it is open, it tells a fault, and is made anew', async () => {
    const { dataDir } = await anIndexedFolder()
    const size = statSync(indexFile(dataDir)).size
    const bytes = readFileSync(indexFile(dataDir))
    bytes.fill(0xff, 8192, size)
    writeFileSync(indexFile(dataDir), bytes)
    const opened = openIndex(dataDir, 300)
    await vi.waitFor(async () => {
      await opened.ask({ words: '火情' })
      expect(opened.faults).not.toEqual([])
    })
    await agrees(opened, dataDir)
  })

  test('where it cannot be kept at all, it says so, and nothing more', async () => {
    const { dataDir } = aFolder(100)
    writeFileSync(join(dataDir, 'index'), 'in the way')
    const { ask, faults } = openIndex(dataDir, 100)
    expect(await ask({})).toBeNull()
    expect(await ask({})).toBeNull()
    expect(await ask({})).toBeNull()
    expect(faults).toHaveLength(2)
  })

  test('a thread that cannot be started answers nobody, and keeps nobody waiting', async () => {
    const { dataDir } = aFolder(100)
    const faults: unknown[] = []
    const index = createPastIndex({
      thread: new URL('no-thread.mjs', bundle.thread),
      dataDir,
      stateShape: '',
      clock: testClock(),
      seq: () => 100,
      onFault: (thrown) => faults.push(thrown),
    })
    expect(await index.search(pastQuerySchema.parse({}), [])).toBeNull()
    await index.stop()
    expect(faults).toHaveLength(1)
  })
})

describe('kill -9 while it is put in order', () => {
  /** A process of its own that does nothing else; killed when the file has grown so large. */
  async function killed(dataDir: string, seq: number, size: number): Promise<void> {
    const workerData = { dataDir, shape: 'of this test' }
    const script = `
      const { Worker } = require('node:worker_threads')
      const worker = new Worker(new URL(${JSON.stringify(bundle.thread.href)}), { workerData: ${JSON.stringify(workerData)} })
      worker.postMessage({ kind: 'grown', seq: ${seq} })
      worker.on('message', () => process.exit())
    `
    const child = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const ended = once(child, 'exit')
    const sizeNow = () => statSync(indexFile(dataDir), { throwIfNoEntry: false })?.size ?? 0
    await vi.waitUntil(() => sizeNow() >= size || child.exitCode !== null, {
      timeout: 15_000,
      interval: 1,
    })
    child.kill('SIGKILL')
    const [code] = (await ended) as [number | null]
    expect(code).toBeNull()
  }

  test('at whatever point, the next start has everything', async () => {
    const { dataDir } = aFolder(2_000)
    for (const size of [1, 50_000, 150_000, 300_000]) await killed(dataDir, 2_000, size)
    expect(existsSync(`${indexFile(dataDir)}.lock`)).toBe(true)
    const opened = openIndex(dataDir, 2_000)
    await agrees(opened, dataDir)
    expect(opened.faults).toEqual([])
  }, 60_000)
})
