// The window. Closing it hides it, so that the alarms go on; only quitting destroys it.
import { app, BrowserWindow, type Session } from 'electron'
import type { Push } from '../../shared/contract'
import type { Log } from '../core/log/log'
import { guardPage } from './guards'
import { APP_NAME, ORIGIN, PUSH_CHANNEL } from './names'

export interface WindowDeps {
  readonly session: Session
  readonly preload: string
  readonly icon: string
  /** True while the desk is being left: then closing is closing. */
  readonly isLeaving: () => boolean
  readonly log: Pick<Log, 'fault' | 'note'>
}

export function createWindow({
  session,
  preload,
  icon,
  isLeaving,
  log,
}: WindowDeps): BrowserWindow {
  const window = new BrowserWindow({
    title: APP_NAME,
    icon,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // The page counts down and sounds the alarm while it is hidden.
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
      navigateOnDragDrop: false,
      // A tool for those who build the desk; for those who use it a way around every rule of the page.
      devTools: !app.isPackaged,
    },
  })
  const page = window.webContents
  guardPage(page)
  // No policy of a page covers it: it would reach other machines past every filter of requests.
  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  window.on('close', (event) => {
    if (isLeaving()) return
    event.preventDefault()
    window.hide()
  })
  // The core says what the title is; it carries the number of alarms.
  window.on('page-title-updated', (event) => event.preventDefault())
  page.on('render-process-gone', (_event, { reason }) => {
    if (isLeaving()) return
    log.note('windowLost', { reason })
    // One that cannot come back, because the whole desk is ending, is no fault, and is noted all the same.
    open(window).catch((thrown: unknown) => log.fault('windowFailed', thrown))
  })
  return window
}

export const open = (window: BrowserWindow): Promise<void> => window.loadURL(`${ORIGIN}/`)

export function show(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

export function push(window: BrowserWindow, message: Push): void {
  if (!window.isDestroyed()) window.webContents.send(PUSH_CHANNEL, message)
}
