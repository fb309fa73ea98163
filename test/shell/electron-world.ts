// What happens around the Electron double: everything that a test looks at, and what a person would do.
import type * as Electron from 'electron'
import type { Bridge } from '../../shared/contract'
import type { FakeWindow } from './electron-double'
import type { FakeSession } from './electron-session'
import { createEmitter } from './emitter'

export type Frame = Pick<Electron.WebFrameMain, 'origin'>
export type InvokeHandler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown

/** A paper that was made into PDF, and by what kind of window. */
interface Printed {
  readonly html: string
  readonly options: Electron.PrintToPDFOptions
  readonly window: Electron.BrowserWindowConstructorOptions
}

/** Everything that happened, for a test to look at, and what a person would do. */
export const world = {
  windows: [] as FakeWindow[],
  notifications: [] as { title: string; body: string; emitter: ReturnType<typeof createEmitter> }[],
  badge: 0,
  exitCode: null as number | null,
  ready: false,
  /** What error boxes said that somebody could see. */
  errors: [] as string[],
  questions: [] as string[],
  /** Which button a person presses on the next question. */
  answer: 0,
  canNotify: true,
  trayMenu: [] as Electron.MenuItemConstructorOptions[],
  schemes: [] as Electron.CustomScheme[],
  appName: '',
  /** Installed, and not run from its sources. */
  packaged: false,
  switches: new Map<string, string>(),
  /** Every page runs in Chromium's sandbox. */
  sandboxed: false,
  profileDir: '',
  partition: '',
  /** The folder that a person picks in the next dialog; null when they change their mind. */
  folder: null as string | null,
  printed: [] as Printed[],
  /** Papers that lay in the print dialog. */
  dialogs: [] as { html: string; silent: boolean | undefined }[],
  /** Why no printer took a paper; empty when one did. */
  printFault: '',
  canPrint: true,
  handlers: new Map<string, InvokeHandler>(),
  /** The main page's. */
  session: null as FakeSession | null,
  /** The session in which papers are printed. */
  paperSession: null as FakeSession | null,
  /** What the preload gave the page. */
  desk: null as Bridge | null,
  /** The page's side of the wires. */
  pageWires: createEmitter(),
}

export const appEvents = createEmitter()
export const powerEvents = createEmitter()

/** A new run: nothing of the one before is left. What the preload gave stays, for it runs once. */
export function resetWorld(): void {
  world.windows = []
  world.notifications = []
  world.badge = 0
  world.exitCode = null
  world.sandboxed = false
  world.packaged = false
  world.ready = false
  world.errors = []
  world.questions = []
  world.answer = 0
  world.canNotify = true
  world.handlers.clear()
  world.session = null
  world.folder = null
  world.printed = []
  world.dialogs = []
  world.printFault = ''
  world.canPrint = true
  world.pageWires.clear()
  appEvents.clear()
  powerEvents.clear()
}
