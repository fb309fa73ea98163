// The thread of the read model: there when it is needed, gone when it is not, and nothing is lost by its end.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { emptyDesk } from '../../../shared/desk'
import { MINUTE } from '../../../shared/time'
import { aFolder, agrees, indexFile, openIndex } from '../../support/an-index'
import { bundledPastThread } from '../../support/past-thread'
import { eventually } from '../../support/eventually'

let bundle: Awaited<ReturnType<typeof bundledPastThread>>
beforeAll(async () => {
  bundle = await bundledPastThread()
})
afterAll(() => bundle.forget())

test('it is made without being asked, keeps up with the record, and gives its memory back', async () => {
  const { dataDir } = aFolder(300)
  const { index, clock, faults } = openIndex(bundle.thread, dataDir, 300)
  const isOpen = () => existsSync(`${indexFile(dataDir)}.lock`)
  /** Long enough to be set going, or to be let go. */
  const until = (open: boolean) =>
    eventually(async () => {
      await clock.advance(MINUTE)
      expect(isOpen()).toBe(open)
    })
  await until(true)
  await until(false)
  index.recorded([], emptyDesk)
  await until(true)
  await until(false)
  expect(faults).toEqual([])
})

test('started again, it has everything at the first question', async () => {
  const { dataDir } = aFolder(300)
  const first = openIndex(bundle.thread, dataDir, 300)
  await first.find({})
  await first.index.stop()
  const again = openIndex(bundle.thread, dataDir, 300)
  expect((await again.ask({}))?.reach).toEqual({ by: 'index', arranging: null, since: null })
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
      timeout: 60_000,
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
    const opened = openIndex(bundle.thread, dataDir, 2_000)
    await agrees(opened, dataDir)
    expect(opened.faults).toEqual([])
  }, 60_000)
})
