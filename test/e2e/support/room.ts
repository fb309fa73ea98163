// A duty room for tests that last longer than one sitting: one data folder through restarts, power
// cuts and whatever else happens to a machine, on a clock that the test moves.
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from '../../../shared/desk'
import { MINUTE, toInstant, toMs } from '../../../shared/time'
import { startBrowserDesk, type BrowserDesk } from '../../support/browser-desk'
import { testClock } from '../../support/clock'
import { OFFICER_PIN, setUpCommand } from '../../support/commands'
import { userActions, type UserActions } from '../../support/user-actions'
import { test as base, expect, watchPage, type Fixtures } from '../fixture'

export interface Room {
  readonly dataDir: string
  /** Switches the desk on; what a person does with its page. */
  start(): Promise<UserActions>
  /** Switches it off in order. */
  stop(): Promise<void>
  /** The power goes: what stands on the disk at this moment is all that is left. */
  cutPower(): Promise<void>
  /** What another hand at the same desk does, without the page; the ids of what it made. */
  tell(command: Command): Promise<Readonly<Record<string, string>>>
  /** The desk that runs. */
  desk(): BrowserDesk
}

/** The browser's own folder: no record, and held open by the browser. */
const isOfTheWindow = (path: string) => /[\\/]window([\\/]|$)/.test(path)

const aRoom = async (
  { clock, computerZone }: Pick<Fixtures, 'clock' | 'computerZone'>,
  use: (room: Room) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'duty-desk-room-'))
  const dataDir = join(folder, 'data')
  const faults: (readonly string[])[] = []
  let running: BrowserDesk | null = null

  const desk = () => {
    if (running === null) throw new Error('the desk is switched off')
    return running
  }
  async function stop(): Promise<void> {
    const desk = running
    running = null
    await desk?.end()
  }

  await use({
    dataDir,
    desk,
    stop,
    async start() {
      running = await startBrowserDesk({ clock, dataDir, zone: computerZone })
      const page = await running.page()
      faults.push(watchPage(page))
      return userActions(page)
    },
    async cutPower() {
      const left = join(folder, 'left')
      await cp(dataDir, left, { recursive: true, filter: (path) => !isOfTheWindow(path) })
      await stop()
      await rm(dataDir, { recursive: true })
      await rename(left, dataDir)
    },
    async tell(command) {
      const reply = await desk().shell.core.call('command', { command })
      if (!reply.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(reply.error)}`)
      return (reply.value as { made: Readonly<Record<string, string>> }).made
    },
  })
  await stop()
  await rm(folder, { recursive: true, force: true })
  expect(faults.flat()).toEqual([])
}

/** Two rooms never begin at the very same moment: their first lines tell them apart. */
const BEGUN_LATER = MINUTE

/** `above`: another room, with a clock and a data folder of its own. */
export const test = base.extend<{ room: Room; above: Room }>({
  room: aRoom,
  above: async ({ startAt, computerZone }, use) =>
    aRoom({ clock: testClock(toInstant(toMs(startAt) + BEGUN_LATER)), computerZone }, use),
})

/** The first run is behind the room: 张磊 sits at the desk, 李建国 leads. */
export async function begin(
  room: Room,
  unit: Partial<ReturnType<typeof setUpCommand>['unit']> = {},
): Promise<UserActions> {
  const hands = await room.start()
  const command = setUpCommand()
  await room.tell({ ...command, unit: { ...command.unit, ...unit } })
  await hands.see('此刻没有欠着的事')
  return hands
}

/** Picks the name at the door where more than one could sit down, and types the PIN. */
export async function signIn(
  { page, key }: UserActions,
  name = '张磊',
  pin = OFFICER_PIN,
): Promise<void> {
  await page.getByRole('radiogroup', { name: '姓名' }).locator('label', { hasText: name }).click()
  await page.locator('input[type="password"]').fill(pin)
  await key('Enter')
  await page.getByRole('navigation').waitFor()
}

/** The bar that stays until somebody answers it. */
export const alarmBar = ({ page }: UserActions) => page.getByRole('region', { name: '报警' })

/** Words about the desk itself, over every screen. */
export const banner = ({ page }: UserActions, title: string | RegExp) =>
  page.getByRole('region', { name: title })

export { expect }
