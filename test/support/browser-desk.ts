// The real browser shell for a test: headless, on a clock that the test moves, in a folder of its own.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { claimFolder } from '../../electron/core/disk/claim'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { createLog } from '../../electron/core/log/log'
import type { Clock, Notification } from '../../electron/core/ports'
import { findBrowser } from '../../electron/shell-browser/find-browser'
import type { Page } from 'playwright-core'
import { startBrowserShell, type BrowserShell } from '../../electron/shell-browser/main'
import { PORT_FOR_TESTS, secondHand } from './second-hand'
import { findUnseenBrowser, unseenWords } from './unseen-browser'

export interface BrowserDesk {
  readonly shell: BrowserShell
  /** The page, in a window that is opened when there is none. */
  page(): Promise<Page>
  readonly dataDir: string
  readonly notifications: readonly Notification[]
  /** PDFs that were opened to be printed. */
  readonly opened: readonly string[]
  hasStopped(): boolean
  /** The folder that the person picks from now on; null when they change their mind. */
  picks(folder: string | null): void
  /** Stops the desk if it still runs, and takes its folder away. */
  end(): Promise<void>
}

export interface BrowserDeskOptions {
  readonly clock: Clock
  /** Kept afterwards when it is named. */
  readonly dataDir?: string
  /** The built page unless another folder is named. */
  readonly rendererDir?: string
  /** Likewise. */
  readonly pastThread?: URL
  /** Of the computer; the desk is in Asia/Shanghai whatever it says. */
  readonly zone?: string
  /** Words for the browser's command line beside those of a window that nobody sees. */
  readonly browserArgs?: readonly string[]
  /** In the installed browser as it is, where the browser itself is looked at. */
  readonly withScreens?: boolean
  /** What a notification comes to: true when somebody showed it. */
  readonly notifier?: (notification: Notification) => Promise<boolean>
}

const BUILT = resolve(import.meta.dirname, '..', '..', 'dist')
const BUILT_PAGE = join(BUILT, 'renderer')
const BUILT_THREAD = pathToFileURL(join(BUILT, 'node', 'past-thread.js'))

export async function startBrowserDesk(options: BrowserDeskOptions): Promise<BrowserDesk> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'duty-desk-e2e-')))
  const executablePath = options.withScreens === true ? findBrowser() : findUnseenBrowser()
  if (executablePath === null) throw new Error('no browser is installed')
  const claim = await claimFolder({ path: dataDir, chosen: true })
  if (!claim.ok) throw new Error(`the data folder cannot be had: ${claim.error.code}`)

  const notifications: Notification[] = []
  const opened: string[] = []
  let stopped = false
  let picked: string | null = dataDir
  const shell = await startBrowserShell({
    claim: claim.value,
    version: '0.0.0',
    stateShape: 'of this test',
    rendererDir: options.rendererDir ?? BUILT_PAGE,
    pastThread: options.pastThread ?? BUILT_THREAD,
    browser: {
      executablePath,
      args: [...unseenWords(executablePath), ...(options.browserArgs ?? [PORT_FOR_TESTS])],
      env: { TZ: options.zone ?? 'Asia/Shanghai' },
    },
    clock: options.clock,
    log: createLog({ disk: nodeDisk, dataDir, clock: options.clock, version: '0.0.0' }),
    notifier: async (notification) => {
      notifications.push(notification)
      return (await options.notifier?.(notification)) ?? true
    },
    pickFolder: async () => picked,
    openFile: async (path) => void opened.push(path),
    onWindowGone: () => {},
    onWindowFault: (fault) => {
      throw fault
    },
    onStopped: () => {
      stopped = true
    },
  })

  const attached = secondHand(join(dataDir, 'window'))
  return {
    shell,
    async page() {
      await shell.show()
      return attached()
    },
    dataDir,
    notifications,
    opened,
    hasStopped: () => stopped,
    picks(folder) {
      picked = folder
    },
    async end() {
      await shell.stop()
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}
