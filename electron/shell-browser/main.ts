// The browser shell's composition root: the same core and the same page as in Electron, in a Chrome,
// Edge or Chromium that the computer already has.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openDeskCore, type AppInfo, type DeskCore } from '../core/desk-core'
import { takeLock } from '../core/lock'
import { createPageFiles } from '../core/page-files'
import type { Clock, Ports } from '../core/ports'
import type { BrowserChoice } from './browser'
import type { Notifier } from './notification'
import { createWindow, type DeskWindow } from './window'

export interface BrowserShellOptions {
  readonly dataDir: string
  /** The folder that holds the built page. */
  readonly rendererDir: string
  readonly browser: BrowserChoice
  readonly clock: Clock
  readonly notifier: Notifier
  readonly pickFolder: () => Promise<string | null>
  readonly appInfo: AppInfo
  /** The window was closed, or the browser died; the desk goes on. */
  readonly onWindowGone: () => void
  /** The desk has stopped, whoever asked for it. */
  readonly onStopped: () => void
}

export interface BrowserShell {
  readonly core: DeskCore
  /** The page, in a window that is opened when there is none. */
  show(): Promise<Page>
  stop(): Promise<void>
}

/** Null when another desk keeps this data folder; that one has been asked to show its window. */
export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserShell | null> {
  const lock = await takeLock(options.dataDir)
  if (!lock.taken) return null

  const window = createWindow({
    profileDir: join(options.dataDir, 'window'),
    browser: options.browser,
    files: createPageFiles(options.rendererDir),
    core: { call: async (name, params) => (await opening).call(name, params) },
    onGone: options.onWindowGone,
  })
  const stop = once(async () => {
    await window.close()
    await (await opening).stop()
    await lock.release()
    options.onStopped()
  })
  const { dataDir, clock, appInfo } = options
  const opening = openDeskCore({ dataDir, clock, appInfo, ports: portsOf(window, options, stop) })

  try {
    const core = await opening
    core.subscribe((push) => window.push(push))
    lock.onSecondStart(() => void window.show())
    await window.show()
    return { core, show: window.show, stop }
  } catch (fault) {
    await window.close()
    await lock.release()
    throw fault
  }
}

function portsOf(window: DeskWindow, options: BrowserShellOptions, stop: () => Promise<void>): Ports {
  const showWindow = () => void window.show()
  return {
    notify(notification) {
      // An alarm must be seen: without a window, or without anyone to show a notification, the
      // window comes back.
      if (!window.isOpen()) showWindow()
      void options.notifier(notification).then((shown) => shown || showWindow())
    },
    showWindow,
    setBadge: ({ title }) => window.setTitle(title),
    pickFolder: options.pickFolder,
    quit: () => void stop(),
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => (done ??= work())
}
