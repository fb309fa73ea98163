// The browser shell's composition root: the same core and the same page as in Electron, in a Chrome,
// Edge or Chromium that the computer already has.
import { join } from 'node:path'
import type { Month } from '../../shared/calendar/month'
import type { Claim } from '../core/disk/claim'
import type { DeskCore } from '../core/desk-core'
import type { Log } from '../core/log/log'
import { createPageFiles } from '../core/page-files'
import type { Clock, Ports } from '../core/ports'
import { profileIn } from './browser'
import type { BrowserChoice, RunningBrowser } from './cdp/launch'
import type { Notifier } from './notification'
import type { FileOpener } from './open-file'
import { createPdf } from './pdf'
import { createPrint, type Printer } from './print'
import { createWindow, type DeskWindow } from './window'

export interface BrowserShellOptions {
  readonly claim: Claim
  readonly version: string
  readonly stateShape: string
  /** The folder that holds the built page. */
  readonly rendererDir: string
  /** The file of the thread that keeps the past in order. */
  readonly pastThread: URL
  readonly browser: BrowserChoice
  /** A browser that is on its way already, for the first window. */
  readonly headStart?: Promise<RunningBrowser | null>
  readonly clock: Clock
  readonly log: Log
  readonly notifier: Notifier
  readonly pickFolder: () => Promise<string | null>
  /** Opens a PDF for the person to print. */
  readonly openFile: FileOpener
  /** The window was closed, or the browser died; the desk goes on. */
  readonly onWindowGone: () => void
  /** The window could not be opened; the next alarm tries again. */
  readonly onWindowFault: (fault: unknown) => void
  /** The desk has stopped, whoever asked for it. */
  readonly onStopped: () => void
}

export interface BrowserShell {
  readonly core: DeskCore
  /** The page, in a window that is opened when there is none. */
  show(): Promise<void>
  isWindowOpen(): boolean
  stop(): Promise<void>
}

/** Whoever waits for it hears of it. */
const unheard = () => {}

export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const { clock, log, version, stateShape, pastThread } = options
  const { dataDir, lock } = options.claim

  const window = createWindow({
    profileDir: profileIn(dataDir),
    browser: options.browser,
    headStart: options.headStart ?? null,
    files: createPageFiles(options.rendererDir, {
      file: async (sha256) => (await opening).servedFile(sha256),
      piece: async (view, piece) => (await opening).servedPiece(view, piece),
    }),
    core: { call: async (name, params) => (await opening).call(name, params) },
    log,
    onGone: options.onWindowGone,
  })
  const pdf = createPdf(options.browser)
  const printer = createPrint({
    pdf,
    folder: join(dataDir, 'print'),
    openFile: options.openFile,
    clock,
  })
  const stop = once(async () => {
    try {
      await window.close()
      await (await opening).stop()
      await printer.clear()
      await lock.release()
    } catch (thrown) {
      log.fault('stopFailed', thrown)
      await log.settle()
    }
    options.onStopped()
  })
  const ports = portsOf(window, options, pdf, printer, stop)
  async function open(): Promise<DeskCore> {
    const { openDeskCore } = await import('../core/desk-core')
    const appInfo = { version, shell: 'browser', dataDir } as const
    const onMonth = (month: Month) => window.push({ kind: 'arranging', month })
    const folderDoubtful = options.claim.doubtful
    const about = { dataDir, clock, appInfo, stateShape, pastThread, folderDoubtful }
    return openDeskCore({ ...about, ports, log, onMonth })
  }

  // The browser starts while the core is loaded and the record read; the page asks, and waits for the answer.
  const shown = window.show()
  shown.catch(unheard)
  const opening = open()
  const core = await opening.catch(async (fault: unknown) => {
    await window.close()
    throw fault
  })
  core.subscribe((push) => window.push(push))
  lock.onSecondStart(ports.showWindow)
  await shown
  return { core, show: window.show, isWindowOpen: window.isOpen, stop }
}

function portsOf(
  window: DeskWindow,
  options: BrowserShellOptions,
  pdf: Ports['pdf'],
  printer: Printer,
  stop: () => Promise<void>,
): Ports {
  const showWindow = () =>
    void window.show().catch((thrown: unknown) => {
      options.log.fault('windowFailed', thrown)
      options.onWindowFault(thrown)
    })
  return {
    notify(notification) {
      // An alarm must be seen: without a window, the window comes back.
      if (!window.isOpen()) showWindow()
      return options.notifier(notification)
    },
    showWindow,
    setBadge: ({ title }) => window.setTitle(title),
    pickFolder: options.pickFolder,
    pdf,
    print: printer.print,
    quit: () => void stop(),
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => (done ??= work())
}
