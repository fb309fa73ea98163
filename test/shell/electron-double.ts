// Stands in for Electron where its binary is not to be had: just what the shell uses, typed by
// Electron's own declarations, so that a call which Electron does not offer fails to compile here
// too. What crosses between page and main process is copied, as it is in Electron.
import type * as Electron from 'electron'
import type { Bridge, Reply } from '../../shared/contract'
import { fakeSession } from './electron-session'
import { appEvents, powerEvents, world, type Frame, type InvokeHandler } from './electron-world'
import { createEmitter, type Listener } from './emitter'

export { appEvents, powerEvents, resetWorld, world } from './electron-world'

const copy = <T>(value: T): T => structuredClone(value)

export const app = {
  ...appEvents.api,
  setName: (name: string) => {
    world.appName = name
  },
  get isPackaged() {
    return world.packaged
  },
  getVersion: () => '0.0.0',
  setAppUserModelId: () => {},
  enableSandbox: () => {
    world.sandboxed = true
  },
  commandLine: {
    appendSwitch: (name: string, value = '') => void world.switches.set(name, value),
  } as Electron.CommandLine,
  async whenReady() {
    world.ready = true
  },
  setBadgeCount(count = 0) {
    world.badge = count
    return true
  },
  exit: (code = 0) => {
    world.exitCode = code
  },
  quit() {
    appEvents.emit('before-quit', { preventDefault() {} })
  },
} satisfies Partial<Electron.App>

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => void world.schemes.push(...schemes),
} satisfies Partial<Electron.Protocol>

export const session = {
  fromPath(path: string) {
    world.profileDir = path
    world.session = fakeSession()
    return world.session as unknown as Electron.Session
  },
  fromPartition(partition: string) {
    world.partition = partition
    world.paperSession = fakeSession()
    return world.paperSession as unknown as Electron.Session
  },
}

/** Asks the page's own server, as the main window does. */
export const fetchAsPage = (address: string | Request): Promise<Response> =>
  world.session!.fetch(address)

class FakePage {
  readonly events = createEmitter()
  readonly on = this.events.api.on
  readonly mainFrame: Frame = { origin: 'app://desk' }
  windowOpenHandler: (() => { action: string }) | null = null
  /** What the window has loaded. */
  content = ''

  private readonly window: Electron.BrowserWindowConstructorOptions

  constructor(window: Electron.BrowserWindowConstructorOptions) {
    this.window = window
  }

  webRTCPolicy = 'default'
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRTCPolicy = policy
  }

  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.windowOpenHandler = handler
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    if (!world.canPrint) throw new Error('Failed to generate PDF')
    world.printed.push({ html: this.content, options, window: this.window })
    return Buffer.from('%PDF-1.4 of a double')
  }

  print(
    { silent }: Electron.WebContentsPrintOptions,
    done: (success: boolean, failureReason: string) => void,
  ): void {
    world.dialogs.push({ html: this.content, silent })
    done(world.printFault === '', world.printFault)
  }

  send(channel: string, ...args: unknown[]): void {
    world.pageWires.emit(channel, {}, ...args.map(copy))
  }
}

export class FakeWindow {
  readonly events = createEmitter()
  readonly on = this.events.api.on
  readonly webContents: FakePage
  isShown = false
  destroyed = false
  title: string
  loads: string[] = []
  overlay = ''

  readonly options: Electron.BrowserWindowConstructorOptions

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    this.options = options
    this.webContents = new FakePage(options)
    this.title = options.title ?? ''
    world.windows.push(this)
  }

  async loadURL(address: string): Promise<void> {
    const response = await this.options.webPreferences!.session!.fetch(address)
    if (response.status !== 200) throw new Error(`ERR_FAILED ${response.status}`)
    this.webContents.content = await response.text()
    this.loads.push(address)
  }

  show(): void {
    this.isShown = true
  }
  hide(): void {
    this.isShown = false
  }
  focus(): void {}
  restore(): void {}
  flashFrame(): void {}
  isMinimized(): boolean {
    return false
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  setTitle(title: string): void {
    this.title = title
  }
  setOverlayIcon(_icon: unknown, text: string): void {
    this.overlay = text
  }
  destroy(): void {
    this.destroyed = true
  }

  /** The person presses the window's close button. */
  close(): void {
    const event = this.events.emitPreventable('close')
    if (!event.prevented) this.destroyed = true
  }
}

export { FakeWindow as BrowserWindow }

export class Notification {
  static isSupported(): boolean {
    return world.canNotify
  }
  readonly events = createEmitter()
  readonly on = this.events.api.on

  readonly options: Electron.NotificationConstructorOptions

  constructor(options: Electron.NotificationConstructorOptions) {
    this.options = options
  }

  show(): void {
    const { title = '', body = '' } = this.options
    world.notifications.push({ title, body, emitter: this.events })
    this.events.emit('show')
  }
}

export class Tray {
  readonly events = createEmitter()
  readonly on = this.events.api.on
  setToolTip(): void {}
  setContextMenu(menu: unknown): void {
    world.trayMenu = menu as Electron.MenuItemConstructorOptions[]
  }
}

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) =>
    template as unknown as Electron.Menu,
  setApplicationMenu: () => {},
} satisfies Partial<typeof Electron.Menu>

export const nativeImage = {
  createFromPath: () => ({}) as Electron.NativeImage,
} satisfies Partial<typeof Electron.nativeImage>

export const dialog = {
  // Before Electron is ready nobody sees it on Linux.
  showErrorBox: (_title: string, text: string) => void (world.ready && world.errors.push(text)),
  async showMessageBox(...args: unknown[]) {
    world.questions.push((args.at(-1) as Electron.MessageBoxOptions).message)
    return { response: world.answer, checkboxChecked: false }
  },
  showOpenDialog: async () => ({
    canceled: world.folder === null,
    filePaths: world.folder === null ? [] : [world.folder],
  }),
} satisfies Partial<Electron.Dialog>

export const powerMonitor = { ...powerEvents.api } satisfies Partial<Electron.PowerMonitor>

export const ipcMain = {
  handle: (channel: string, handler: InvokeHandler) => void world.handlers.set(channel, handler),
} satisfies Partial<Electron.IpcMain>

/** A message from a frame; the main frame of the newest window unless another is named. */
export async function invokeFrom(
  frame: Frame | null,
  channel: string,
  ...args: unknown[]
): Promise<Reply> {
  const handler = world.handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  const event = { senderFrame: frame } as unknown as Electron.IpcMainInvokeEvent
  return copy(await handler(event, ...args.map(copy))) as Reply
}

/** Of those that are still there: a paper's window is gone as soon as it is printed. */
export const newestWindow = (): FakeWindow => world.windows.findLast(({ destroyed }) => !destroyed)!

export const ipcRenderer = {
  invoke: (channel: string, ...args: unknown[]) =>
    invokeFrom(newestWindow().webContents.mainFrame, channel, ...args),
  on: (channel: string, listener: Listener) => world.pageWires.api.on(channel, listener),
  off: (channel: string, listener: Listener) => world.pageWires.api.off(channel, listener),
} satisfies Partial<Electron.IpcRenderer>

export const contextBridge = {
  exposeInMainWorld(name: string, api: Bridge) {
    if (name === 'desk') world.desk = api
  },
} satisfies Partial<Electron.ContextBridge>
