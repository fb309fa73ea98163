// The page of a full room: how soon an event of the core and a key of the person are painted, beside a page without
// anything on it; and what the page loads before it shows anything.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { toInstant, type Ms } from '../../shared/time'
import type { Bridge, Push } from '../../shared/contract'
import type { Command } from '../../shared/desk'
import { startBrowserDesk, type BrowserDesk } from '../support/browser-desk'
import { testClock } from '../support/clock'
import { openIncidentCommand, setUpCommand } from '../support/commands'
import { quantile, reportFigure } from './measure'

const INCIDENTS = 200
const ENTRIES = 5_000
const EVENTS = 100
const KEYS = 100
/** As quick as anybody types. */
const BETWEEN_KEYS: Ms = 60
const SHARE = 0.95
const FULL = `${INCIDENTS} open incidents and ${ENTRIES} entries : an empty page`

const BUILT_PAGE = resolve(import.meta.dirname, '..', 'renderer')

/** A page that holds a field, and nothing of the desk. */
const EMPTY_PAGE = resolve(import.meta.dirname, '..', '..', 'test', 'bench', 'empty-page')

const told = async ({ shell }: BrowserDesk, command: Command): Promise<number> => {
  const reply = await shell.core.call('command', { command })
  if (!reply.ok) throw new Error(`${command.type}: ${reply.error.code}`)
  return (reply.value as { seq: number }).seq
}

const anEntry = (now: Ms, text: string): Command => ({
  type: 'addEntry',
  kind: 'callIn',
  at: toInstant(now),
  other: null,
  text,
  matter: null,
  incidentId: null,
})

/** Without its page, which would draw every one of them. */
async function fill(desk: BrowserDesk, now: Ms): Promise<void> {
  await (await desk.page()).close()
  await told(desk, setUpCommand())
  const opened = Array.from({ length: INCIDENTS }, (_, n) =>
    told(desk, openIncidentCommand(now, `保合少镇面铺窑村第${n + 1}起草原火情`)),
  )
  await Promise.all(opened)
  for (let n = 0; n < ENTRIES; n += 1) await told(desk, anEntry(now, `保合少镇来电，第${n + 1}次`))
}

interface Watching {
  readonly desk: Bridge
  painted: [seq: number, at: Ms][]
  typed: Ms[]
}

/** From the moment in which the page hears of it; what comes after the next frame is later than the paint. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const here = window as unknown as Watching
    here.painted = []
    here.typed = []
    const afterPaint = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = then
        port2.postMessage(null)
      })
    here.desk.on((push: Push) => {
      const seq = push.kind === 'events' ? (push.events.at(-1)?.seq ?? 0) : 0
      afterPaint(() => here.painted.push([seq, performance.timeOrigin + performance.now()]))
    })
    const hear = () => {
      const from = performance.now()
      afterPaint(() => here.typed.push(performance.now() - from))
    }
    addEventListener('keydown', hear, { capture: true })
  })

/** From the core's word to the paint, one after the other. */
async function eventTimes(desk: BrowserDesk, page: Page, now: Ms, count: number): Promise<Ms[]> {
  const sent = new Map<number, Ms>()
  desk.shell.core.subscribe((push) => {
    const last = push.kind === 'events' ? push.events.at(-1) : undefined
    if (last !== undefined) sent.set(last.seq, performance.timeOrigin + performance.now())
  })
  for (let n = 0; n < count; n += 1) {
    const seq = await told(desk, anEntry(now, `再次来电，第${n + 1}次`))
    await page.waitForFunction(
      (wanted) => (window as unknown as Watching).painted.some(([seq]) => seq >= wanted),
      seq,
    )
  }
  const painted = await page.evaluate(() => (window as unknown as Watching).painted)
  return painted.flatMap(([seq, at]) => {
    const from = sent.get(seq)
    return from === undefined ? [] : [at - from]
  })
}

async function keyTimes(page: Page, count: number): Promise<Ms[]> {
  await page.evaluate(() => void ((window as unknown as Watching).typed = []))
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press('abcdefghij'[n % 10] ?? 'a')
    await pause(BETWEEN_KEYS)
  }
  await page.waitForFunction(
    (wanted) => (window as unknown as Watching).typed.length >= wanted,
    count,
  )
  return page.evaluate(() => (window as unknown as Watching).typed)
}

/** What is asked for before the page runs: the script, and what it cannot begin without. */
function entryKilobytes(): number {
  const html = readFileSync(join(BUILT_PAGE, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path = '']) => path)
  const packed = scripts.map((path) => gzipSync(readFileSync(join(BUILT_PAGE, path))).length)
  return packed.reduce((sum, bytes) => sum + bytes, 0) / 1000
}

const p95 = (times: readonly Ms[]) => quantile(times, SHARE)

const pastThread = new URL('./past-thread.js', import.meta.url)

async function measured(freshFolder: () => string): Promise<void> {
  const clock = testClock()
  const now = clock.wall()
  const start = (rendererDir: string) =>
    startBrowserDesk({
      clock,
      rendererDir,
      pastThread,
      dataDir: freshFolder(),
      withScreens: true,
    })
  const [desk, empty] = [await start(BUILT_PAGE), await start(EMPTY_PAGE)]
  try {
    await fill(desk, now)
    await told(empty, setUpCommand())
    const [page, emptyPage] = [await desk.page(), await empty.page()]
    await page.getByText(`办理中 ${INCIDENTS} 件`).first().waitFor()
    for (const one of [page, emptyPage]) await watch(one)

    // In turns would be fairer still, but what is typed into one page must find it in front.
    const onEmptyPage = p95(await eventTimes(empty, emptyPage, now, EVENTS))
    reportFigure({
      figure: `event from core to paint, p95 ms, ${FULL}`,
      value: p95(await eventTimes(desk, page, now, EVENTS)),
      yardstick: onEmptyPage,
      aim: 51,
      aimIsOf: 'value',
    })
    await emptyPage.locator('textarea').focus()
    const typedOnEmptyPage = p95(await keyTimes(emptyPage, KEYS))
    const screens = [
      ['on the desk', 'Alt+1', 'Control+l'],
      ['in the list', 'Alt+2', 'Control+f'],
    ] as const
    for (const [where, place, come] of screens) {
      await page.keyboard.press(place)
      await page.keyboard.press(come)
      reportFigure({
        figure: `key to paint ${where}, p95 ms, ${FULL}`,
        value: p95(await keyTimes(page, KEYS)),
        yardstick: typedOnEmptyPage,
        aim: 16,
        aimIsOf: 'value',
      })
    }
  } finally {
    await desk.end()
    await empty.end()
  }
}

export async function benchPage(freshFolder: () => string): Promise<void> {
  reportFigure({
    figure: 'scripts that load before the first picture, kB gz',
    value: entryKilobytes(),
    yardstick: null,
    aim: 300,
  })
  await measured(freshFolder)
}
