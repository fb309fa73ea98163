// What the page adds to the log, and how a person looks at it and takes it along.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Params } from '../../../shared/contract'
import { MINUTE } from '../../../shared/time'
import { aDesk, aDeskInUse } from '../../support/desk'
import { eventsOf, logLines, logText } from '../../support/log'
import { tempFolder } from '../../support/temp-folder'

const broken: Params<'reportFault'> = {
  event: 'pageBroken',
  trace: { name: 'TypeError', frames: ['ReportList index-B_x.js:1:2048'] },
  components: ['ReportList index-B_x.js:1:2000', 'div', 'App index-B_x.js:1:9'],
}

/** A fault of its own for each number. */
const nth = (n: number): Params<'reportFault'> => ({
  ...broken,
  trace: { name: 'TypeError', frames: [`ReportList index-B_x.js:1:${n}`] },
})

describe('a fault of the page', () => {
  it('stands in the log with React’s components, under the code that the page is given', async () => {
    const desk = await aDeskInUse()
    const reply = await desk.api.reportFault(broken)
    const [line] = await eventsOf(desk, 'pageBroken')
    expect(line).toMatchObject({
      level: 'error',
      error: { name: 'TypeError' },
      stack: broken.trace.frames,
      components: broken.components,
    })
    expect(reply).toEqual({ ok: true, value: { code: line!.code } })
  })

  it('is taken from a page at which nobody has signed in', async () => {
    const desk = await aDesk()
    expect(await desk.api.reportFault(broken)).toMatchObject({ ok: true })
  })

  it.each([
    ['a message', { ...broken, trace: { ...broken.trace, frames: ['死亡3人'] } }],
    ['a telephone number', { ...broken, components: ['13904710001'] }],
    ['a name of its own', { ...broken, trace: { name: '张磊', frames: [] } }],
    ['an event of the core', { ...broken, event: 'callFailed' }],
    [
      'more frames than say where',
      { ...broken, components: Array.from({ length: 31 }, () => 'div') },
    ],
    ['a frame without end', { ...broken, components: ['d'.repeat(201)] }],
  ])('with %s is refused, and leaves nothing behind', async (_what, params) => {
    const desk = await aDeskInUse()
    expect(await desk.core.call('reportFault', params)).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^(malformed|tooLong)$/) as string },
    })
    await desk.log.settle()
    expect(logText(desk.dataDir)).not.toMatch(/[^\x20-\x7e\n]|1390471/)
    expect(await eventsOf(desk, 'pageBroken')).toEqual([])
  })

  it('is one of thirty in ten minutes; of more the page is given no code, and the log no line', async () => {
    const desk = await aDeskInUse()
    const codes: (string | null)[] = []
    for (let n = 0; n < 32; n += 1) {
      const reply = await desk.api.reportFault(nth(n))
      if (reply.ok) codes.push(reply.value.code)
    }
    expect(codes.slice(0, 30)).not.toContain(null)
    expect(codes.slice(30)).toEqual([null, null])
    expect(await eventsOf(desk, 'pageBroken')).toHaveLength(30)
    await desk.pass(10 * MINUTE)
    expect(await desk.api.reportFault(nth(33))).toMatchObject({
      value: { code: expect.stringMatching(/^\d{6}$/) as string },
    })
  })
})

describe('the log in the settings', () => {
  it('is its last hundred lines', async () => {
    const desk = await aDeskInUse()
    for (let n = 0; n < 120; n += 1)
      desk.log.traced('callFailed', { name: 'Error', frames: [`call part.js:1:${n}`] })
    const reply = await desk.api.readLog({})
    expect(reply.ok && reply.value.map(({ stack }) => stack?.[0])).toEqual(
      Array.from({ length: 100 }, (_, n) => `call part.js:1:${20 + n}`),
    )
  })

  it('holds what a full disk would not take', async () => {
    const desk = await aDeskInUse()
    desk.disk.fail('write', 'ENOSPC')
    await desk.api.reportFault(broken)
    const reply = await desk.api.readLog({})
    expect(reply.ok && reply.value.at(-1)).toMatchObject({ event: 'pageBroken' })
  })

  it('is exported whole, as a file of its own where the person says', async () => {
    const desk = await aDeskInUse()
    await desk.api.reportFault(broken)
    desk.shell.picked = tempFolder()
    const reply = await desk.api.exportLog({})
    if (!reply.ok) throw new Error(reply.error.code)
    expect(basename(reply.value.path)).toBe('值班台运行日志-20261123-143207.jsonl')
    expect(readFileSync(reply.value.path, 'utf8')).toBe(logText(desk.dataDir))
    expect(logLines(desk.dataDir).map(({ event }) => event)).toContain('pageBroken')
  })

  it('is not exported when the person changes their mind, or the place takes nothing', async () => {
    const desk = await aDeskInUse()
    expect(await desk.api.exportLog({})).toMatchObject({ error: { code: 'noFolder' } })
    desk.shell.picked = tempFolder()
    desk.disk.fail('sync', 'ENOSPC')
    expect(await desk.api.exportLog({})).toMatchObject({ error: { code: 'saveNoRoom' } })
  })

  it('is shown to whoever has signed in', async () => {
    const desk = await aDeskInUse()
    await desk.done({ type: 'signOut' })
    expect(await desk.api.readLog({})).toMatchObject({ error: { code: 'notSignedIn' } })
    expect(await desk.api.exportLog({})).toMatchObject({ error: { code: 'notSignedIn' } })
  })
})
