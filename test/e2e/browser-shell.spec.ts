// What the browser shell owes because its window is a guest in somebody else's program.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { MINUTE } from '../../shared/time'
import { withARunningClock } from '../shell/acceptance'
import { browserHands } from '../shell/browser-hands'
import {
  startBrowserDesk,
  type BrowserDesk,
  type BrowserDeskOptions,
} from '../support/browser-desk'
import { testClock } from '../support/clock'
import { listeningPorts, programsWith } from '../support/ports'

const BARE_PAGE = resolve(import.meta.dirname, '..', 'shell', 'page')

async function withADesk(
  options: Omit<BrowserDeskOptions, 'clock'>,
  check: (desk: BrowserDesk, clock: ReturnType<typeof testClock>) => Promise<void>,
): Promise<void> {
  const clock = testClock()
  const desk = await startBrowserDesk({
    clock,
    rendererDir: BARE_PAGE,
    withScreens: true,
    ...options,
  })
  try {
    await check(desk, clock)
  } finally {
    await desk.end()
  }
}

async function killBrowser(desk: BrowserDesk): Promise<void> {
  const page = await desk.page()
  const session = await page.context().browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL')
}

test('a closed window comes back when an alarm falls due', async () => {
  await withADesk({}, async (desk, clock) => {
    const hands = browserHands(desk)
    await withARunningClock(hands, clock)
    await hands.closeWindow()
    await expect.poll(() => desk.shell.isWindowOpen()).toBe(false)
    await clock.advance(16 * MINUTE)
    await expect.poll(() => desk.shell.isWindowOpen()).toBe(true)
    expect((await hands.call('open', {})).ok).toBe(true)
  })
})

test('a browser killed under the desk costs nothing: the alarm opens a new one', async () => {
  await withADesk({}, async (desk, clock) => {
    const hands = browserHands(desk)
    await withARunningClock(hands, clock)
    const before = desk.shell.core.runningClocks()
    await killBrowser(desk)
    await expect.poll(() => desk.shell.isWindowOpen()).toBe(false)
    expect(desk.shell.core.runningClocks()).toBe(before)
    await clock.advance(16 * MINUTE)
    await expect.poll(() => desk.shell.isWindowOpen()).toBe(true)
    expect((await hands.call('open', {})).ok).toBe(true)
  })
})

test("the keys of a browser's own windows do nothing but reach the page", async () => {
  await withADesk({}, async (desk) => {
    const page = await desk.page()
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { keys: heard })
      addEventListener('keydown', (event) => heard.push(`${event.key} ${event.defaultPrevented}`))
    })
    for (const key of ['Control+n', 'Control+t', 'Control+p', 'Control+Shift+N', 'F5', 'a']) {
      await page.keyboard.press(key)
    }
    const keys = await page.evaluate(() => (window as unknown as { keys: string[] }).keys)
    expect(keys.filter((key) => !/^(Control|Shift) /.test(key))).toEqual([
      'n true',
      't true',
      'p true',
      'N true',
      'F5 true',
      'a false',
    ])
    expect(page.context().pages()).toHaveLength(1)
  })
})

test('a page led astray comes home', async () => {
  await withADesk({}, async (desk) => {
    const page = await desk.page()
    await page.goto('https://elsewhere.invalid/').catch(() => {})
    await expect.poll(() => page.url()).toBe('https://app.invalid/')
    await page.goto('data:text/html,<h1>elsewhere</h1>').catch(() => {})
    await expect.poll(() => page.url()).toBe('https://app.invalid/')
  })
})

test('a new window carries the title that the alarms gave the old one', async () => {
  await withADesk({}, async (desk, clock) => {
    const hands = browserHands(desk)
    await withARunningClock(hands, clock)
    await clock.advance(16 * MINUTE)
    await expect.poll(() => hands.title()).not.toBe('值班台')
    const title = await hands.title()
    await hands.closeWindow()
    await expect.poll(() => desk.shell.isWindowOpen()).toBe(false)
    await expect.poll(() => hands.title()).toBe(title)
  })
})

test('the page has the camera, and nothing else of the computer', async () => {
  await withADesk({}, async (desk) => {
    const page = await desk.page()
    const stands = await page.evaluate(async () => {
      const state = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state
      return Promise.all(['camera', 'microphone', 'geolocation', 'notifications'].map(state))
    })
    expect(stands).toEqual(['granted', 'denied', 'denied', 'denied'])
  })
})

test('a browser listens on no port: nobody but the desk can drive it', async () => {
  await withADesk({ browserArgs: [] }, async ({ dataDir }) => {
    const profile = join(dataDir, 'window')
    expect(existsSync(join(profile, 'DevToolsActivePort'))).toBe(false)
    const browsers = programsWith(`--user-data-dir=${profile}`)
    expect(browsers.length).toBeGreaterThan(process.platform === 'linux' ? 0 : -1)
    expect(browsers.flatMap(listeningPorts)).toEqual([])
  })
})

test('the check itself finds the port that the tests open', async () => {
  await withADesk({}, async ({ dataDir }) => {
    const profile = join(dataDir, 'window')
    await expect.poll(() => existsSync(join(profile, 'DevToolsActivePort'))).toBe(true)
    const browsers = programsWith(`--user-data-dir=${profile}`)
    expect(browsers.flatMap(listeningPorts).length).toBe(process.platform === 'linux' ? 1 : 0)
  })
})

test('nothing of the page is saved past the desk, and nothing stays to answer in its place', async () => {
  await withADesk({}, async (desk) => {
    const page = await desk.page()
    const session = await page.context().newCDPSession(page)
    const ended = new Promise<string>((resolve) =>
      session.on('Page.downloadProgress', ({ state }) => state !== 'inProgress' && resolve(state)),
    )
    await session.send('Page.enable')
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['a record']))
      link.download = 'record.txt'
      link.click()
    })
    expect(await ended).toBe('canceled')
    const worker = await page.evaluate(() =>
      navigator.serviceWorker.register('/worker.js').then(
        () => 'stays',
        () => 'refused',
      ),
    )
    expect(worker).toBe('refused')
  })
})
