// The built Electron app passes the same suite wherever it can be run; elsewhere the double stands in for Electron
// (test/shell/electron-shell.test.ts).
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type ElectronApplication, type Locator } from '@playwright/test'
import { nodeClock } from '../../electron/core/clock/clock'
import { ACCEPTANCE, withARunningClock, type CaseClock } from '../shell/acceptance'
import { command } from '../shell/calls'
import { realElectronHands } from '../shell/real-electron-hands'
import { setUpCommand } from '../support/commands'
import { walked } from '../support/journal'
import { hasElectron, launchElectron } from './support/electron-app'

/** The computer's own clock: nobody can move it, so the cases that need to are left to the double. */
const clock: CaseClock = {
  wall: nodeClock.wall,
  advance: () => Promise.reject(new Error('real time cannot be moved')),
}

interface Started {
  readonly electron: ElectronApplication
  readonly dataDir: string
}

/** Ended by force: an app that hangs fails its own test, and holds up the end of no other. */
async function endNow(main: ChildProcess): Promise<void> {
  if (main.exitCode !== null || main.signalCode !== null) return
  const ended = once(main, 'exit')
  main.kill('SIGKILL')
  await ended
}

const test = base.extend<{ started: Started }>({
  // Playwright reads from the braces what a fixture wants.
  started: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'duty-desk-electron-'))
    const electron = await launchElectron(dataDir)
    const main = electron.process()
    await use({ electron, dataDir })
    await endNow(main)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 3 })
  },
})

for (const { title, check } of hasElectron
  ? ACCEPTANCE.filter(({ needs }) => needs.length === 0)
  : []) {
  test(`the Electron app ${title}`, async ({ started: { electron, dataDir } }) => {
    const hands = await realElectronHands(electron, dataDir)
    await check({ hands, clock, until: (holds) => expect.poll(holds).toBe(true) })
  })
}

if (hasElectron) {
  test('the Electron app gives the wall the whole screen by F11, and takes it back', async ({
    started: { electron, dataDir },
  }) => {
    const { call } = await realElectronHands(electron, dataDir)
    await command({ call }, setUpCommand())
    const page = await electron.firstWindow()
    await page.getByText('此刻没有欠着的事').waitFor()
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
    await page.keyboard.press('F11')
    await page.getByText('本屏只显示编号和时限').waitFor()
    await expect.poll(isFull).toBe(true)
    await page.keyboard.press('F11')
    await page.getByText('电话响了就按 F2').waitFor()
    await expect.poll(isFull).toBe(false)
  })
  test('the Electron app shows a paper as wide as the room for it', async ({
    started: { electron, dataDir },
  }) => {
    const { call } = await realElectronHands(electron, dataDir)
    await command({ call }, setUpCommand())
    const page = await electron.firstWindow()
    await page.getByRole('navigation').waitFor()
    await page.keyboard.press('Alt+9')
    await page.getByText('打印与空白表').first().click()
    await page.getByRole('button', { name: '首报空白表' }).click()
    const sheet = page.locator('iframe')
    await sheet.waitFor()
    const widthOf = async (shown: Locator) => Math.round((await shown.boundingBox())!.width)
    // The dialog grows while it opens: both are measured until they agree.
    await expect
      .poll(async () => (await widthOf(sheet)) - (await widthOf(sheet.locator('..'))))
      .toBe(0)
  })
}

/** The last record that the snapshot stands for. */
async function snapshotSeq(dataDir: string): Promise<number> {
  const [header] = (await readFile(join(dataDir, 'snapshot.json'), 'utf8')).split('\n', 1)
  return (JSON.parse(header!) as { seq: number }).seq
}

// Elsewhere nobody tells all the processes of a program at once.
if (hasElectron && process.platform === 'linux') {
  test('the Electron app told to end, with all its processes, asks nobody and leaves in order', async ({
    started: { electron, dataDir },
  }) => {
    await withARunningClock(await realElectronHands(electron, dataDir), clock)
    const main = electron.process()
    const ended = once(main, 'exit')
    process.kill(-main.pid!, 'SIGTERM')
    expect(await ended).toEqual([0, null])
    const { head, tail, damages } = await walked(dataDir)
    expect({ tail, damages }).toEqual({ tail: null, damages: [] })
    expect(await snapshotSeq(dataDir)).toBe(head.seq)
  })
}
