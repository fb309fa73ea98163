// From the start of the program to the first picture, and what the whole tree takes: the desk as it is built, a bare
// window opened in the same way, and a bare Chromium with the same words. In turns, so that all three meet the same
// machine.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { WINDOW_WORDS } from '../../electron/shell-browser/browser'
import { QUIET_WORDS } from '../../electron/shell-browser/cdp/launch'
import { findBrowser } from '../../electron/shell-browser/find-browser'
import { lineText } from '../../shared/journal'
import { SECOND, type Ms } from '../../shared/time'
import { BARE_PAGE } from './bare-page'
import { treeMegabytes, watchedEnv, whenPainted } from './browsers'
import { median, report, reportFigure } from './measure'
import { aRoom, firstRun } from './room'

const ROUNDS = 5
/** Long after the last of the three has come up; only then somebody looks. */
const LEFT_ALONE: Ms = 4 * SECOND

interface Started {
  readonly firstPicture: Ms
  readonly screen: Ms
  readonly megabytes: number
}

interface Program {
  readonly file: string
  readonly args: readonly string[]
  readonly profileDir: string
}

async function started(
  { file, args, profileDir }: Program,
  env: NodeJS.ProcessEnv,
): Promise<Started> {
  const begin = performance.timeOrigin + performance.now()
  const child = spawn(file, [...args], { stdio: 'ignore', env })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const { first, largest } = await whenPainted(profileDir, LEFT_ALONE)
    const megabytes = treeMegabytes(child.pid ?? 0)
    return { firstPicture: first - begin, screen: largest - begin, megabytes }
  } finally {
    child.kill()
    await ended
  }
}

const builtProgram = (name: string) => join(import.meta.dirname, `${name}.js`)

function bareChromium(profileDir: string): Program {
  // A data: address with Chinese in it takes Chromium twice as long.
  const page = join(profileDir, 'page.html')
  writeFileSync(page, BARE_PAGE)
  return {
    file: 'chromium',
    args: [
      `--user-data-dir=${profileDir}`,
      ...QUIET_WORDS.filter((word) => word !== '--remote-debugging-pipe'),
      ...WINDOW_WORDS,
      `--app=${pathToFileURL(page).href}`,
    ],
    profileDir,
  }
}

const bareWindow = (profileDir: string): Program => ({
  file: process.execPath,
  args: [builtProgram('bare-window'), profileDir],
  profileDir,
})

/** Of a room that has been set up and not used: it opens at its door. */
function desk(dataDir: string): Program {
  const now = Date.parse('2026-11-23T06:00:00.000Z')
  mkdirSync(join(dataDir, 'journal'))
  const lines = aRoom().give(firstRun(), now).map(lineText)
  writeFileSync(join(dataDir, 'journal', '2026-11.jsonl'), lines.join(''))
  return {
    file: process.execPath,
    args: [builtProgram('shell-browser'), '--data', dataDir],
    profileDir: join(dataDir, 'window'),
  }
}

export async function benchStart(freshFolder: () => string): Promise<void> {
  const browser = findBrowser()
  if (browser === null || process.platform !== 'linux') {
    report({ part: 'start', why: 'wants Linux and an installed browser' })
    return
  }
  const folder = freshFolder()
  const env = watchedEnv(folder, browser)
  const taken = { chromium: [], window: [], desk: [] } as Record<string, Started[]>
  const kinds = { chromium: bareChromium, window: bareWindow, desk }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [kind, program] of Object.entries(kinds)) {
      const own = join(folder, `${kind}-${round}`)
      mkdirSync(own)
      taken[kind]?.push(await started(program(own), env))
    }
  }
  const of = (kind: keyof typeof kinds, what: keyof Started) =>
    median((taken[kind] ?? []).map((one) => one[what]))

  reportFigure({
    figure: 'spawn to first paint, ms : a bare window opened in the same way',
    value: of('desk', 'firstPicture'),
    yardstick: of('window', 'firstPicture'),
    aim: 1.15,
  })
  reportFigure({
    figure: 'spawn to first paint, ms : bare Chromium',
    value: of('desk', 'firstPicture'),
    yardstick: of('chromium', 'firstPicture'),
    aim: 2.9,
  })
  reportFigure({
    figure: 'spawn to the first screen drawn, ms : bare Chromium',
    value: of('desk', 'screen'),
    yardstick: of('chromium', 'firstPicture'),
    aim: 2.9,
  })
  reportFigure({
    figure: 'memory of the tree, MB : bare Chromium',
    value: of('desk', 'megabytes'),
    yardstick: of('chromium', 'megabytes'),
    aim: 1.38,
  })
}
