// The Electron shell's composition root: the core, one window, and what the operating system offers.
import { join } from 'node:path'
import { app, dialog, powerMonitor, session as sessions, type BrowserWindow } from 'electron'
import type { Callee } from '../core/bridge'
import type { Claim } from '../core/disk/claim'
import { openDeskCore, type DeskCore } from '../core/desk-core'
import type { Log } from '../core/log/log'
import { createPageFiles } from '../core/page-files'
import type { Badge, Clock, Notification } from '../core/ports'
import { showBadge } from './badge'
import { guardSession } from './guards'
import { connectPage } from './ipc'
import { notify } from './notification'
import { servePage } from './page-protocol'
import { createPrinter } from './pdf'
import { createQuitGuard } from './quit-guard'
import { createTray } from './tray'
import { createWindow, open, push, show } from './window'

export interface ElectronShellOptions {
  readonly claim: Claim
  readonly clock: Clock
  /** Hears whoever ends programs without asking, from the first moment on. */
  readonly leaveWhenTold: (leave: () => void) => void
  readonly log: Log
  /** The folders that the bundler made. */
  readonly rendererDir: string
  /** The file of the thread that keeps the past in order. */
  readonly pastThread: URL
  readonly stateShape: string
  readonly preload: string
  readonly iconDir: string
}

export interface ElectronShell {
  readonly core: DeskCore
  readonly window: BrowserWindow
}

/** Whoever waits for it hears of it. */
const unheard = () => {}

/** Wants Electron to be ready. */
export async function startElectronShell(options: ElectronShellOptions): Promise<ElectronShell> {
  const { claim, clock, log } = options
  const icon = (name: string) => join(options.iconDir, `${name}.png`)
  let isLeaving = false

  // The browser's own files lie beside the journal, not in a place shared by all data folders.
  const session = sessions.fromPath(join(claim.dataDir, 'window'))
  guardSession(session, { page: true })
  servePage(
    session,
    createPageFiles(options.rendererDir, {
      file: async (sha256) => (await opening).servedFile(sha256),
      piece: async (view, piece) => (await opening).servedPiece(view, piece),
    }),
  )

  const window = createWindow({
    session,
    preload: options.preload,
    icon: icon('icon'),
    isLeaving: () => isLeaving,
    log,
  })
  const showWindow = () => show(window)
  const guard = createQuitGuard({
    window,
    runningClocks: async () => (await opening).runningClocks(),
    async stop() {
      isLeaving = true
      try {
        await (await opening).stop()
        await claim.lock.release()
      } catch (thrown) {
        log.fault('stopFailed', thrown)
        await log.settle()
      }
    },
  })
  options.leaveWhenTold(guard.leave)
  const tray = createTray({ icon: icon('tray'), showWindow, askToQuit: guard.ask })
  const opening = openDeskCore({
    dataDir: claim.dataDir,
    clock,
    appInfo: { version: app.getVersion(), shell: 'electron', dataDir: claim.dataDir },
    stateShape: options.stateShape,
    folderDoubtful: claim.doubtful,
    pastThread: options.pastThread,
    ports: {
      notify: (message: Notification) => notify(message, showWindow),
      showWindow,
      setBadge: (badge: Badge) => showBadge(badge, window, tray, icon('alarm')),
      pickFolder: () => pickFolder(window),
      ...createPrinter(),
      quit: guard.leave,
    },
    log,
    onMonth: (month) => push(window, { kind: 'arranging', month }),
  })
  const callee: Callee = { call: async (name, params) => (await opening).call(name, params) }
  connectPage({ core: callee, log }, () => window.webContents)

  // The page comes while the record is read: one that takes long says how far it is.
  const opened = open(window)
  opened.then(showWindow, unheard)
  const core = await opening
  core.subscribe((message) => push(window, message))
  claim.lock.onSecondStart(showWindow)
  app.on('activate', showWindow)
  powerMonitor.on('resume', () => void core.wake())
  powerMonitor.on('unlock-screen', () => void core.wake())
  powerMonitor.on('shutdown', guard.leave)

  await opened.catch((fault: unknown) => {
    // Whoever ends the desk while it opens has often ended the page first.
    if (!isLeaving) throw fault
  })
  return { core, window }
}

async function pickFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '导出到哪个文件夹',
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}
