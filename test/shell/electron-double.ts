// Stands in for Electron where its binary is not to be had: just what the shell uses, typed by
// Electron's own declarations, so that a call which Electron does not offer fails to compile here
// too. What crosses between page and main process is copied, as it is in Electron.
import type * as Electron from 'electron'
import type { Bridge, Reply } from '../../shared/contract'
import { createEmitter, type Listener } from './emitter'

type Frame = Pick<Electron.WebFrameMain, 'origin'>
type InvokeHandler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown
type RequestFilter = (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void

const copy = <T>(value: T): T => structuredClone(value)

/** Everything that happened, for a test to look at, and what a person would do. */
export const world = {
  windows: [] as FakeWindow[],
  notifications: [] as { title: string; body: string; emitter: ReturnType<typeof createEmitter> }[],
  badge: 0,
  exitCode: null as number | null,
  errors: [] as string[],
  questions: [] as string[],
  /** Which button a person presses on the next question. */
  answer: 0,
  canNotify: true,
  trayMenu: [] as Electron.MenuItemConstructorOptions[],
  schemes: [] as Electron.CustomScheme[],
  switches: new Map<string, string>(),
  profileDir: '',
  handlers: new Map<string, InvokeHandler>(),
  protocols: new Map<string, (request: Request) => Response | Promise<Response>>(),
  requestFilter: null as RequestFilter | null,
  permission: null as ((...args: never[]) => void) | null,
  /** What the preload gave the page. */
  desk: null as Bridge | null,
  /** The page's side of the wires. */
  pageWires: createEmitter(),
}

export const appEvents = createEmitter()
export const powerEvents = createEmitter()

export const app = {
  ...appEvents.api,
  setName: () => {},
  getVersion: () => '0.0.0',
  setAppUserModelId: () => {},
  enableSandbox: () => {},
  commandLine: {
    appendSwitch: (name: string, value = '') => void world.switches.set(name, value),
  } as Electron.CommandLine,
  whenReady: async () => {},
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

const fakeSession = {
  ...createEmitter().api,
  protocol: {
    handle: (scheme, handler) => void world.protocols.set(scheme, handler),
  } as Electron.Protocol,
  webRequest: {
    onBeforeRequest: (filter: RequestFilter) => {
      world.requestFilter = filter
    },
  } as Electron.WebRequest,
  setPermissionRequestHandler: (handler) => {
    world.permission = handler
  },
  setPermissionCheckHandler: () => {},
  setDevicePermissionHandler: () => {},
} satisfies Partial<Electron.Session>

export const session = {
  fromPath(path: string) {
    world.profileDir = path
    return fakeSession as unknown as Electron.Session
  },
}

/** Asks the page's own server, as a window does. */
export async function fetchAsPage(address: string): Promise<Response> {
  const { protocol: scheme } = new URL(address)
  let cancelled = false
  world.requestFilter?.({ url: address }, ({ cancel }) => { cancelled = cancel === true })
  const handler = world.protocols.get(scheme.slice(0, -1))
  if (cancelled || handler === undefined) throw new Error(`blocked: ${address}`)
  return handler(new Request(address))
}

class FakePage {
  readonly events = createEmitter()
  readonly on = this.events.api.on
  readonly mainFrame: Frame = { origin: 'app://desk' }
  windowOpenHandler: (() => { action: string }) | null = null

  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.windowOpenHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    world.pageWires.emit(channel, {}, ...args.map(copy))
  }
}

export class FakeWindow {
  readonly events = createEmitter()
  readonly on = this.events.api.on
  readonly webContents = new FakePage()
  isShown = false
  destroyed = false
  title: string
  loads: string[] = []
  overlay = ''

  readonly options: Electron.BrowserWindowConstructorOptions

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    this.options = options
    this.title = options.title ?? ''
    world.windows.push(this)
  }

  async loadURL(address: string): Promise<void> {
    const response = await fetchAsPage(address)
    if (response.status !== 200) throw new Error(`ERR_FAILED ${response.status}`)
    this.loads.push(address)
  }

  show(): void { this.isShown = true }
  hide(): void { this.isShown = false }
  focus(): void {}
  restore(): void {}
  flashFrame(): void {}
  isMinimized(): boolean { return false }
  isDestroyed(): boolean { return this.destroyed }
  setTitle(title: string): void { this.title = title }
  setOverlayIcon(_icon: unknown, text: string): void { this.overlay = text }

  /** The person presses the window's close button. */
  close(): void {
    const event = this.events.emitPreventable('close')
    if (!event.prevented) this.destroyed = true
  }
}

export { FakeWindow as BrowserWindow }

export class Notification {
  static isSupported(): boolean { return world.canNotify }
  readonly events = createEmitter()
  readonly on = this.events.api.on

  readonly options: Electron.NotificationConstructorOptions

  constructor(options: Electron.NotificationConstructorOptions) {
    this.options = options
  }

  show(): void {
    const { title = '', body = '' } = this.options
    world.notifications.push({ title, body, emitter: this.events })
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
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template as unknown as Electron.Menu,
  setApplicationMenu: () => {},
} satisfies Partial<typeof Electron.Menu>

export const nativeImage = {
  createFromPath: () => ({}) as Electron.NativeImage,
} satisfies Partial<typeof Electron.nativeImage>

export const dialog = {
  showErrorBox: (_title: string, text: string) => void world.errors.push(text),
  async showMessageBox(...args: unknown[]) {
    world.questions.push((args.at(-1) as Electron.MessageBoxOptions).message)
    return { response: world.answer, checkboxChecked: false }
  },
  showOpenDialog: async () => ({ canceled: true, filePaths: [] as string[] }),
} satisfies Partial<Electron.Dialog>

export const powerMonitor = { ...powerEvents.api } satisfies Partial<Electron.PowerMonitor>

export const ipcMain = {
  handle: (channel: string, handler: InvokeHandler) => void world.handlers.set(channel, handler),
} satisfies Partial<Electron.IpcMain>

/** A message from a frame; the main frame of the newest window unless another is named. */
export async function invokeFrom(frame: Frame | null, channel: string, ...args: unknown[]): Promise<Reply> {
  const handler = world.handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  const event = { senderFrame: frame } as unknown as Electron.IpcMainInvokeEvent
  return copy(await handler(event, ...args.map(copy))) as Reply
}

export const newestWindow = (): FakeWindow => world.windows.at(-1)!

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

/** A new run: nothing of the one before is left. What the preload gave stays, for it runs once. */
export function resetWorld(): void {
  world.windows = []
  world.notifications = []
  world.badge = 0
  world.exitCode = null
  world.errors = []
  world.questions = []
  world.answer = 0
  world.canNotify = true
  world.handlers.clear()
  world.protocols.clear()
  world.pageWires.clear()
  appEvents.clear()
  powerEvents.clear()
}
