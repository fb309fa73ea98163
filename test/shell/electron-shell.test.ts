// The Electron shell's real main process, against a double of Electron and the real core.
import { resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { claimFolder } from '../../electron/core/disk/claim'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { createLog } from '../../electron/core/log/log'
import { CALL_CHANNEL, PUSH_CHANNEL } from '../../electron/shell-electron/names'
import { MINUTE } from '../../shared/time'
import { settle, testClock, type TestClock } from '../support/clock'
import { tempFolder } from '../support/temp-folder'
import { ACCEPTANCE, withARunningClock } from './acceptance'
import {
  appEvents,
  invokeFrom,
  newestWindow,
  powerEvents,
  resetWorld,
  world,
} from './electron-double'
import { electronHands } from './electron-hands'
import { eventually } from '../support/eventually'

vi.mock('electron', () => import('./electron-double'))

const { startElectronShell } = await import('../../electron/shell-electron/main')
await import('../../electron/shell-electron/preload')

async function start(clock: TestClock, { packaged = false } = {}) {
  resetWorld()
  world.packaged = packaged
  const dataDir = tempFolder()
  const claim = await claimFolder({ path: dataDir, chosen: true })
  if (!claim.ok) throw new Error(claim.error.code)
  const shell = await startElectronShell({
    claim: claim.value,
    clock,
    stateShape: 'of this test',
    leaveWhenTold: (leave) => powerEvents.api.on('told', leave),
    log: createLog({ disk: nodeDisk, dataDir, clock, version: '0.0.0' }),
    rendererDir: resolve(import.meta.dirname, 'page'),
    pastThread: new URL('no-thread.js', import.meta.url),
    preload: '/preload.cjs',
    iconDir: '/icons',
  })
  return { ...shell, dataDir }
}

/** Long enough for a machine that does something else at the same time. */

const until = (holds: () => Promise<boolean>) =>
  eventually(async () => expect(await holds()).toBe(true))

describe('the electron shell', () => {
  for (const { title, check } of ACCEPTANCE) {
    test(title, async () => {
      const clock = testClock()
      const { core, dataDir } = await start(clock)
      await check({ hands: electronHands(dataDir), clock, until })
      if (world.exitCode === null) await core.stop()
    })
  }
})

describe('what Electron alone is asked for', () => {
  test('the page runs sandboxed, isolated, unthrottled, with its profile beside the journal', async () => {
    const { core, dataDir } = await start(testClock())
    expect(newestWindow().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      backgroundThrottling: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    })
    expect(world.profileDir).toBe(`${dataDir}/window`)
    // No policy of a page covers WebRTC: it would reach other machines past every filter.
    expect(newestWindow().webContents.webRTCPolicy).toBe('disable_non_proxied_udp')
    await core.stop()
  })

  test('an installed desk has no developer tools, in no window', async () => {
    for (const packaged of [true, false]) {
      const { core, dataDir } = await start(testClock(), { packaged })
      expect(newestWindow().options.webPreferences).toMatchObject({ devTools: !packaged })
      const hands = electronHands(dataDir)
      await withARunningClock(hands, testClock())
      await hands.call('printPaper', { paper: { kind: 'blank', form: 'initial' } })
      expect(world.windows.at(-1)?.options.webPreferences).toMatchObject({ devTools: false })
      await core.stop()
    }
  })

  test('the page may not go elsewhere or attach a webview', async () => {
    const { core } = await start(testClock())
    const { events } = newestWindow().webContents
    for (const url of [
      'https://example.com/',
      'app://other/',
      'app://desk.example/',
      'file:///etc/passwd',
    ]) {
      expect(events.emitPreventable('will-navigate', { url }).prevented).toBe(true)
    }
    expect(events.emitPreventable('will-navigate', { url: 'app://desk/' }).prevented).toBe(false)
    expect(events.emitPreventable('will-navigate', { url: 'about:srcdoc' }).prevented).toBe(true)
    expect(
      events.emitPreventable('will-frame-navigate', { url: 'https://example.com/' }).prevented,
    ).toBe(true)
    expect(events.emitPreventable('will-frame-navigate', { url: 'about:srcdoc' }).prevented).toBe(
      false,
    )
    expect(events.emitPreventable('will-attach-webview').prevented).toBe(true)
    await core.stop()
  })

  test('the page is granted the camera and the whole screen, in its own window and alone, and nothing else', async () => {
    const { core } = await start(testClock())
    const page = world.session!
    expect(page.grants({})).toBe(true)
    expect(page.grants({ media: ['audio'] })).toBe(false)
    expect(page.grants({ media: ['video', 'audio'] })).toBe(false)
    expect(page.grants({ media: [] })).toBe(false)
    expect(page.grants({ isMainFrame: false })).toBe(false)
    expect(page.grants({ permission: 'fullscreen' })).toBe(true)
    expect(page.grants({ permission: 'fullscreen', isMainFrame: false })).toBe(false)
    for (const address of ['https://example.com/', 'app://other/', 'app://desk.example/']) {
      expect(page.grants({ address })).toBe(false)
    }
    for (const permission of [
      'geolocation',
      'notifications',
      'clipboard-read',
      'display-capture',
      'midi',
    ]) {
      expect(page.grants({ permission })).toBe(false)
    }
    expect(world.paperSession!.grants({})).toBe(false)
    await core.stop()
  })

  test('each guard of a session holds by itself, without the one beside it', async () => {
    const { core } = await start(testClock())
    for (const session of [world.session!, world.paperSession!]) {
      expect(session.events.emitPreventable('will-download').prevented).toBe(true)
      expect(session.grantsDevice()).toBe(false)
      await expect(session.fetch('https://example.com/')).rejects.toThrow('blocked')
    }
    expect(world.paperSession!.asks({})).toBe(false)
    expect(world.paperSession!.checks({})).toBe(false)
    expect(world.session!.asks({ media: ['video', 'audio'] })).toBe(false)
    expect(world.session!.checks({ media: ['audio'] })).toBe(false)
    await core.stop()
  })

  test('the page is read and never written to', async () => {
    const { core } = await start(testClock())
    const post = new Request('app://desk/index.html', { method: 'POST', body: 'x' })
    expect((await world.session!.fetch(post)).status).toBe(403)
    await core.stop()
  })

  test('the page hears what was pushed, and nothing of the message that brought it', async () => {
    const { core } = await start(testClock())
    const heard: unknown[][] = []
    world.desk!.on((...all: unknown[]) => void heard.push(all))
    const push = { kind: 'sealing', share: null }
    world.pageWires.emit(PUSH_CHANNEL, { sender: 'of Electron' }, push)
    expect(heard).toEqual([[push]])
    await core.stop()
  })

  test('a machine that goes down ends the desk in order', async () => {
    const { core } = await start(testClock())
    powerEvents.emit('shutdown')
    await until(async () => !(await core.call('open', {})).ok)
  })

  test('a main frame that has gone elsewhere is not heard', async () => {
    const { core } = await start(testClock())
    const frame = { ...newestWindow().webContents.mainFrame, origin: 'https://example.com' }
    Object.assign(newestWindow().webContents, { mainFrame: frame })
    const text = JSON.stringify({ name: 'open', params: {} })
    expect(await invokeFrom(frame, CALL_CHANNEL, text)).toMatchObject({
      error: { code: 'stranger' },
    })
    await core.stop()
  })

  test('a paper is printed by a window that nobody sees, which runs nothing and is gone afterwards', async () => {
    const { core, dataDir } = await start(testClock())
    const hands = electronHands(dataDir)
    await withARunningClock(hands, testClock())
    world.folder = tempFolder()
    const reply = await hands.call('savePaper', { paper: { kind: 'handover', shiftId: 's1' } })
    expect(reply).toMatchObject({ ok: true })
    const [printed] = world.printed
    expect(printed?.html).toContain('交接班记录')
    expect(printed?.options).toEqual({ preferCSSPageSize: true, printBackground: true })
    expect(printed?.window.show).toBe(false)
    expect(printed?.window.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    })
    expect(printed?.window.webPreferences).not.toHaveProperty('preload')
    expect(world.windows.map(({ destroyed }) => destroyed)).toEqual([false, true])
    expect(world.partition).not.toMatch(/^persist:/)
    await core.stop()
  })

  test('a paper that cannot be printed is refused, and its window is gone all the same', async () => {
    const { core, dataDir } = await start(testClock())
    const hands = electronHands(dataDir)
    await withARunningClock(hands, testClock())
    world.folder = tempFolder()
    world.canPrint = false
    const reply = await hands.call('savePaper', { paper: { kind: 'handover', shiftId: 's1' } })
    expect(reply).toMatchObject({ ok: false, error: { code: 'printFailed' } })
    expect(world.windows.map(({ destroyed }) => destroyed)).toEqual([false, true])
    await core.stop()
  })

  test('a paper to be printed lies in the print dialog, and to change one’s mind is no fault', async () => {
    const { core, dataDir } = await start(testClock())
    const hands = electronHands(dataDir)
    await withARunningClock(hands, testClock())
    const print = () => hands.call('printPaper', { paper: { kind: 'blank', form: 'initial' } })
    expect(await print()).toEqual({ ok: true, value: { came: 'sent' } })
    expect(world.dialogs).toEqual([
      { html: expect.stringContaining('首报（空白）') as string, silent: false },
    ])
    world.printFault = 'Print job canceled'
    expect(await print()).toEqual({ ok: true, value: { came: 'cancelled' } })
    world.printFault = 'Invalid printer settings'
    expect(await print()).toMatchObject({ ok: false, error: { code: 'cannotPrint' } })
    expect(world.windows.map(({ destroyed }) => destroyed)).toEqual([false, true, true, true])
    await core.stop()
  })

  test.each(['resume', 'unlock-screen'])(
    '%s raises at once what fell due meanwhile',
    async (woke) => {
      const awake = testClock()
      let slept = 0
      // Timers do not count while a machine sleeps; its clocks do.
      const clock = {
        ...awake,
        wall: () => awake.wall() + slept,
        steady: () => awake.steady() + slept,
      }
      const { core, dataDir } = await start(clock)
      await withARunningClock(electronHands(dataDir), clock)
      slept = 16 * MINUTE
      expect(world.notifications).toEqual([])
      powerEvents.emit(woke)
      await until(async () => world.notifications.length > 0)
      await core.stop()
    },
  )

  test('a click on a notification brings the window', async () => {
    const clock = testClock()
    const { core, dataDir } = await start(clock)
    await withARunningClock(electronHands(dataDir), clock)
    newestWindow().close()
    await clock.advance(16 * MINUTE)
    await until(async () => world.notifications.length > 0)
    world.notifications[0]!.emitter.emit('click')
    expect(newestWindow().isShown).toBe(true)
    await core.stop()
  })

  test('where nobody shows notifications the window comes instead', async () => {
    const clock = testClock()
    const { core, dataDir } = await start(clock)
    world.canNotify = false
    await withARunningClock(electronHands(dataDir), clock)
    newestWindow().close()
    await clock.advance(16 * MINUTE)
    await until(async () => newestWindow().isShown)
    await core.stop()
  })

  test('quitting under running clocks asks, and staying is the first answer', async () => {
    const clock = testClock()
    const { core, dataDir } = await start(clock)
    await withARunningClock(electronHands(dataDir), clock)

    expect(appEvents.emitPreventable('before-quit').prevented).toBe(true)
    await until(async () => world.questions.length === 1)
    expect(world.questions[0]).toMatch(/时限在计时/)
    expect(world.exitCode).toBeNull()
    expect(core.runningClocks()).toBeGreaterThan(0)

    world.answer = 1
    await settle()
    appEvents.emitPreventable('before-quit')
    await until(async () => world.exitCode === 0)
    expect((await claimFolder({ path: dataDir, chosen: true })).ok).toBe(true)
  })

  test('who is told to end asks nobody, clocks or not, and leaves in order', async () => {
    const clock = testClock()
    const { dataDir } = await start(clock)
    await withARunningClock(electronHands(dataDir), clock)
    powerEvents.emit('told')
    await until(async () => world.exitCode === 0)
    expect(world.questions).toEqual([])
    expect((await claimFolder({ path: dataDir, chosen: true })).ok).toBe(true)
  })

  test('quitting without clocks asks nothing', async () => {
    await start(testClock())
    appEvents.emitPreventable('before-quit')
    await until(async () => world.exitCode === 0)
    expect(world.questions).toEqual([])
  })
})
