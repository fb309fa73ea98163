// Where the story plays: the real desk in a headless browser, a clock that the story moves, and
// whatever wants to look at its screens: the demo's camera, or a test.
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createApi, type Api } from '../../shared/contract'
import type { DeskState } from '../../shared/desk'
import { MINUTE, timeText, toInstant, toMs, type Ms } from '../../shared/time'
import { startBrowserDesk, type BrowserDesk } from '../support/browser-desk'
import { testClock } from '../support/clock'
import { stateNow } from '../support/fetched-state'
import { userActions, type UserActions } from '../support/user-actions'
import { still } from '../support/stillness'

/** The day of the story, in Shanghai. */
const DAY = '2026-11-23'
const at = (time: string): Ms => toMs(`${DAY}T${time}+08:00`)

/** What somebody saves is on its way to another machine. */
const STICK = '优盘'

export interface Stage {
  readonly hands: UserActions
  /** Moves the clock on to this time of the day, `13:10`; timers fire on the way. */
  until(time: string): Promise<void>
  /** A line of the story, with the time on the desk's clock. */
  tell(line: string): void
  /** A screen worth looking at. */
  shoot(name: string): Promise<void>
  /** Keeps the one file that the page saves meanwhile, under this name. */
  keep(name: string, saving: () => Promise<void>): Promise<void>
  /** Where the files are kept that the page saves. */
  readonly papersDir: string
  /** Plays a part of the story in another room: a desk of its own, set up at this moment and left in a folder of this name. */
  elsewhere(name: string, play: (stage: Stage) => Promise<void>): Promise<void>
  /** Keeps whatever the page saves meanwhile in the folder of this name; the paths of what is new there. */
  keepIn(folder: string, saving: () => Promise<void>): Promise<readonly string[]>
  /** The calls of the page, without the page. */
  readonly api: Api
  /** The record as it stands. */
  state(): Promise<DeskState>
  /** How many notifications the system has been given. */
  notified(): number
  end(): Promise<void>
}

export interface StageOptions {
  readonly dataDir?: string
  /** Where the files go that the page saves. */
  readonly papersDir: string
  readonly say: (line: string) => void
  readonly look: (name: string, hands: UserActions) => Promise<void>
  /** The beginning of the shift, unless another time of the day is named. */
  readonly begins?: string
}

export async function createStage({
  dataDir,
  papersDir,
  say,
  look,
  begins = '08:30',
}: StageOptions): Promise<Stage> {
  const clock = testClock(toInstant(at(begins)))
  const desk: BrowserDesk = await startBrowserDesk({
    clock,
    ...(dataDir === undefined ? {} : { dataDir }),
  })
  const page = await desk.page()
  const hands = userActions(page)
  const api = createApi({
    call: (name, params) => desk.shell.core.call(name, params),
    on: () => () => {},
  })
  return {
    hands,
    async until(time) {
      const to = at(time)
      // In steps of minutes, as the desk would live them; somebody is there all the time.
      while (clock.wall() < to) {
        await clock.advance(Math.min(MINUTE, to - clock.wall()))
        await desk.shell.core.call('activity', {})
        // What fell due has been raised before the next minute passes.
        await desk.shell.core.wake()
      }
      // The page lives by the same clock before anyone acts.
      await page
        .locator('time')
        .filter({ hasText: new RegExp(`^${time}:`) })
        .first()
        .waitFor()
    },
    tell: (line) => say(`${timeText(clock.wall())}  ${line}`),
    async shoot(name) {
      await still(page)
      await look(name, hands)
    },
    async keep(name, saving) {
      const folder = join(papersDir, STICK)
      await mkdir(folder, { recursive: true })
      desk.picks(folder)
      await saving()
      const [file, ...more] = await readdir(folder)
      if (file === undefined || more.length > 0)
        throw new Error(`${name}: the page saved ${more.length + 1} files`)
      await rename(join(folder, file), join(papersDir, name))
      await rm(folder, { recursive: true })
    },
    papersDir,
    async elsewhere(name, play) {
      const folder = join(papersDir, name)
      const other = await createStage({
        dataDir: folder,
        papersDir,
        say,
        look,
        begins: timeText(clock.wall()),
      })
      try {
        await play(other)
      } finally {
        await other.end()
        await rm(join(folder, 'window'), { recursive: true, force: true })
      }
    },
    async keepIn(name, saving) {
      const folder = join(papersDir, name)
      await mkdir(folder, { recursive: true })
      const before = await readdir(folder)
      desk.picks(folder)
      await saving()
      return (await readdir(folder))
        .filter((file) => !before.includes(file))
        .map((file) => join(folder, file))
    },
    api,
    state: () => stateNow(desk.shell.core),
    notified: () => desk.notifications.length,
    end: desk.end,
  }
}
