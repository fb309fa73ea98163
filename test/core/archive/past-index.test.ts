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
import { join } from 'node:path'
import { Database } from 'node-sqlite3-wasm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPastIndex } from '../../../electron/core/archive/past-index'
import { pastQuerySchema, type PastFound } from '../../../shared/past/record'
import { aPast, writePast } from '../../support/a-past'
import {
  aFolder,
  agrees,
  COUNT,
  everything,
  indexFile,
  openIndex,
  scan,
  type Asked,
} from '../../support/an-index'
import { testClock } from '../../support/clock'
import { bundledPastThread } from '../../support/past-thread'
import { tempFolder } from '../../support/temp-folder'
import { eventually } from '../../support/eventually'

let bundle: Awaited<ReturnType<typeof bundledPastThread>>
beforeAll(async () => {
  bundle = await bundledPastThread()
})
afterAll(() => bundle.forget())

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
  const { find, faults } = openIndex(bundle.thread, dataDir, COUNT)
  for (const asked of QUESTIONS) {
    const walked = await everything((one) => scan(dataDir, one), asked)
    expect(await everything(find, asked), JSON.stringify(asked)).toEqual(walked)
  }
  expect(faults).toEqual([])
}, 60_000)

const NOTHING = { reach: { by: 'index', arranging: null, since: null } }

/** Indexed to the end, and closed. */
async function anIndexedFolder(count = 300) {
  const folder = aFolder(count)
  const opened = openIndex(bundle.thread, folder.dataDir, count)
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
    const opened = openIndex(bundle.thread, dataDir, at)
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
    const opened = openIndex(bundle.thread, dataDir, last)
    const before = await everything(opened.find, { kind: 'entry' })
    opened.grownTo(last + 1)
    const after = await everything(opened.find, { kind: 'entry' })
    expect(after).toHaveLength(before.length + 1)
    expect(after.slice(1)).toEqual(before)
  })

  test('the month in force is in first, and the answer says how far it reaches', async () => {
    const { dataDir } = aFolder(300)
    const { ask, find } = openIndex(bundle.thread, dataDir, 300)
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
    const opened = openIndex(bundle.thread, dataDir, 300)
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
    const opened = openIndex(bundle.thread, dataDir, 300)
    await agrees(opened, dataDir)
    expect(opened.faults).toEqual([])
  })

  test('made by a program that reads lines otherwise, it is made anew', async () => {
    const { dataDir } = await anIndexedFolder()
    const database = new Database(indexFile(dataDir))
    database.run('DELETE FROM words')
    database.close()
    const same = openIndex(bundle.thread, dataDir, 300)
    expect((await same.find({ words: '火情' })).hits).toEqual([])
    await same.index.stop()
    await agrees(openIndex(bundle.thread, dataDir, 300, 'of another test'), dataDir)
  })

  test('damaged inside while it is open, it tells a fault, and is made anew', async () => {
    const { dataDir } = await anIndexedFolder()
    const size = statSync(indexFile(dataDir)).size
    const bytes = readFileSync(indexFile(dataDir))
    bytes.fill(0xff, 8192, size)
    writeFileSync(indexFile(dataDir), bytes)
    const opened = openIndex(bundle.thread, dataDir, 300)
    await eventually(async () => {
      await opened.ask({ words: '火情' })
      expect(opened.faults).not.toEqual([])
    })
    await agrees(opened, dataDir)
  })

  test('where it cannot be kept at all, it says so, and nothing more', async () => {
    const { dataDir } = aFolder(100)
    writeFileSync(join(dataDir, 'index'), 'in the way')
    const { ask, faults } = openIndex(bundle.thread, dataDir, 100)
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
