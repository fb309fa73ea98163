// The browser shell for whoever works on the page: it loads the page again whenever that was built anew.
import { watch } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { nodeClock } from '../../electron/core/clock/clock'
import { claimFolder } from '../../electron/core/disk/claim'
import { dataDirFrom } from '../../electron/core/disk/data-dir'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { createLog } from '../../electron/core/log/log'
import { exportPlace } from '../../electron/shell-browser/export-place'
import { findBrowser } from '../../electron/shell-browser/find-browser'
import { startBrowserShell } from '../../electron/shell-browser/main'
import { notifyBySystem } from '../../electron/shell-browser/notification'
import { openBySystem } from '../../electron/shell-browser/open-file'
import { stopOnSignals } from '../../electron/shell-browser/stop-signals'
import { PORT_FOR_TESTS, secondHand } from '../support/second-hand'

/** Put in by the bundler. */
declare const __STATE_SHAPE__: string

const VERSION = 'dev'
const say = (line: string) => void process.stdout.write(`${line}\n`)

const executablePath = findBrowser()
if (executablePath === null) throw new Error('no Chrome, Edge or Chromium is installed')
const claim = await claimFolder(
  dataDirFrom(process.argv.slice(2), process.env, process.platform, homedir()),
)
if (!claim.ok) throw new Error(`the data folder cannot be had: ${claim.error.code}`)
const { dataDir } = claim.value
const page = secondHand(join(dataDir, 'window'))
const isUnseen = process.env.DISPLAY === undefined && process.platform === 'linux'
const rendererDir = resolve(import.meta.dirname, '..', 'renderer')

const shell = await startBrowserShell({
  claim: claim.value,
  version: VERSION,
  stateShape: __STATE_SHAPE__,
  rendererDir,
  pastThread: new URL('./past-thread.js', import.meta.url),
  browser: { executablePath, args: [PORT_FOR_TESTS, ...(isUnseen ? ['--headless'] : [])] },
  clock: nodeClock,
  log: createLog({ disk: nodeDisk, dataDir, clock: nodeClock, version: VERSION }),
  notifier: notifyBySystem,
  pickFolder: async () => exportPlace(),
  openFile: openBySystem,
  onWindowGone: () => void shell.stop(),
  onWindowFault: (fault) => say(`The window does not open: ${String(fault)}`),
  onStopped: () => process.exit(0),
})
stopOnSignals({ runningClocks: () => 0, stop: shell.stop, say })

/** The page is written last, after what it loads. */
watch(rendererDir, (_kind, file) => {
  if (file !== 'index.html' || !shell.isWindowOpen()) return
  void page().then(
    (open) => open.reload(),
    (fault: unknown) => say(String(fault)),
  )
})
say(`The desk is open. Logs: ${resolve(dataDir, 'logs')}`)
