// The diagnostic log by itself: what a line says, how much is kept, and what a bad disk does to it.
import { appendFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLog, type Log } from '../../../electron/core/log/log'
import { MINUTE, SECOND } from '../../../shared/time'
import { settle, testClock } from '../../support/clock'
import { faultDisk, type FaultDisk } from '../../support/fault-disk'
import { logLines, logText } from '../../support/log'
import { tempFolder } from '../../support/temp-folder'

function aLog(disk: FaultDisk = faultDisk(), dataDir = tempFolder(), clock = testClock()) {
  return { log: createLog({ disk, dataDir, clock, version: '0.1.0' }), disk, dataDir, clock }
}

/** Each from a place of its own, so that none is taken for another. */
function manyFaults(log: Log, count: number, from = 0): void {
  for (let n = from; n < from + count; n += 1) {
    const frames = Array.from(
      { length: 30 },
      (_, depth) => `aFunctionWithSomeName part-8c1f.js:${n}:${depth + 1}`,
    )
    log.traced('callFailed', { name: 'Error', frames })
  }
}

describe('a line of the log', () => {
  it('tells when, how grave, what, by which version, under which code and where', async () => {
    const { log, dataDir } = aLog()
    const code = log.fault('callFailed', new TypeError('死亡3人'))
    await log.settle()
    expect(logLines(dataDir)).toEqual([
      {
        at: '2026-11-23T06:32:07.000Z',
        level: 'error',
        event: 'callFailed',
        version: '0.1.0',
        code,
        error: { name: 'TypeError' },
        stack: expect.arrayContaining([
          expect.stringMatching(/log\.test\.ts:\d+:\d+$/),
        ]) as string[],
      },
    ])
    expect(code).toMatch(/^\d{6}$/)
  })

  it('has the same code for the same fault, and another for another', () => {
    const { log } = aLog()
    const [again, other] = [new Error('1'), new Error('2')]
    expect(log.fault('callFailed', again)).toBe(log.fault('callFailed', again))
    expect(log.fault('callFailed', again)).not.toBe(log.fault('beatFailed', again))
    expect(log.fault('callFailed', again)).not.toBe(log.fault('callFailed', other))
  })

  it('stands there five times; from then on the same is counted, for ten minutes', async () => {
    const { log, dataDir, clock } = aLog()
    const fault = new Error('over and over')
    for (let n = 0; n < 12; n += 1) log.fault('beatFailed', fault)
    await clock.advance(10 * MINUTE)
    log.fault('beatFailed', fault)
    await log.settle()
    expect(logLines(dataDir).map(({ omitted }) => omitted)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      7,
    ])
  })
})

describe('what is kept', () => {
  it('is five files of a megabyte, the oldest lines go', async () => {
    const { log, dataDir } = aLog()
    for (let n = 0; n < 40; n += 1) {
      manyFaults(log, 150, n * 150)
      await log.settle()
    }
    expect(readdirSync(join(dataDir, 'logs')).sort()).toEqual([
      'desk-1.jsonl',
      'desk-2.jsonl',
      'desk-3.jsonl',
      'desk-4.jsonl',
      'desk.jsonl',
    ])
    const text = await log.whole()
    expect(text.length).toBeLessThan(6.5 * 1024 * 1024)
    expect(text).not.toContain('part-8c1f.js:0:1"')
    expect(text.trimEnd().split('\n').at(-1)).toContain('part-8c1f.js:5999:1"')
    expect((await log.last(100)).map(({ stack }) => stack?.[0])).toEqual(
      Array.from({ length: 100 }, (_, n) => `aFunctionWithSomeName part-8c1f.js:${5900 + n}:1`),
    )
  })

  it('goes on behind what an earlier run left, even half a line', async () => {
    const first = aLog()
    first.log.note('stopped', {})
    await first.log.settle()
    appendFileSync(join(first.dataDir, 'logs', 'desk.jsonl'), '{"at":"2026-11')
    const { log } = aLog(faultDisk(), first.dataDir)
    log.note('lockRefused', {})
    expect((await log.last(100)).map(({ event }) => event)).toEqual(['stopped', 'lockRefused'])
  })

  it('holds the lines of a second start beside those of the first', async () => {
    const first = aLog()
    const second = aLog(faultDisk(), first.dataDir)
    for (const { log } of [first, second, first, second]) log.note('lockRefused', {})
    await Promise.all([first.log.settle(), second.log.settle()])
    expect(logLines(first.dataDir)).toHaveLength(4)
  })
})

describe('a disk that takes nothing', () => {
  it.each([
    ['write', 'ENOSPC'],
    ['write', 'EIO'],
    ['makeFolder', 'EROFS'],
    ['list', 'EACCES'],
  ] as const)(
    'is not the log’s affair (%s %s): nothing is thrown, and the lines come when it takes them',
    async (operation, code) => {
      const { log, disk, dataDir } = aLog()
      disk.fail(operation, code)
      log.fault('callFailed', new Error('x'))
      await log.settle()
      expect((await log.last(100)).map(({ event }) => event)).toEqual(['callFailed'])
      disk.heal()
      log.note('stopped', {})
      await log.settle()
      expect(logLines(dataDir).map(({ event }) => event)).toEqual(['callFailed', 'stopped'])
    },
  )

  it('costs the oldest of very many lines, and no more memory', async () => {
    const { log, disk } = aLog()
    disk.fail('write', 'ENOSPC')
    manyFaults(log, 2_000)
    const kept = await log.last(2_000)
    expect(kept).toHaveLength(500)
    expect(kept.at(-1)?.stack?.[0]).toContain(':1999:1')
  })

  it('that has gone is not put there anew, and gets its lines when it is back', async () => {
    const { log, dataDir } = aLog()
    log.note('lockRefused', {})
    await log.settle()
    renameSync(dataDir, `${dataDir}-unplugged`)
    log.note('stopped', {})
    await log.settle()
    expect(existsSync(dataDir)).toBe(false)
    renameSync(`${dataDir}-unplugged`, dataDir)
    log.note('folderRefused', { refusal: 'folderGone', system: 'ENOENT' })
    await log.settle()
    expect(logLines(dataDir).map(({ event }) => event)).toEqual([
      'lockRefused',
      'stopped',
      'folderRefused',
    ])
  })

  it('that hangs keeps the desk from ending for a second only', async () => {
    const disk = { ...faultDisk(), append: () => new Promise<number>(() => {}) }
    const { log, clock } = aLog(disk)
    log.note('stopped', {})
    let settled = false
    void log.settle().then(() => (settled = true))
    await settle()
    expect(settled).toBe(false)
    await clock.advance(SECOND)
    await settle()
    expect(settled).toBe(true)
  })
})

it('a log that was deleted by hand begins anew', async () => {
  const { log, dataDir } = aLog()
  log.note('lockRefused', {})
  await log.settle()
  rmSync(join(dataDir, 'logs'), { recursive: true })
  log.note('stopped', {})
  log.note('folderRefused', { refusal: 'diskFull', system: 'ENOSPC' })
  await log.settle()
  expect(logText(dataDir)).toContain('folderRefused')
})
