// The acceptance suite's hands in the Electron shell when Electron is a double.
import type { Push } from '../../shared/contract'
import { claimFolder } from '../../electron/core/disk/claim'
import { CALL_CHANNEL, ORIGIN, PUSH_CHANNEL } from '../../electron/shell-electron/names'
import type { Hands } from './acceptance'
import { fetchAsPage, invokeFrom, newestWindow, world } from './electron-double'

export function electronHands(dataDir: string): Hands {
  const desk = () => world.desk!
  const heard: Push[] = []
  world.pageWires.api.on(PUSH_CHANNEL, (_event: unknown, push: Push) => heard.push(push))

  return {
    // That the page cannot put another in its place is contextBridge's doing; only a real Electron shows it.
    inspectDesk: async () => ({
      names: Object.keys(desk()),
      frozen: Object.isFrozen(desk()),
      fixed: true,
    }),
    call: (name, params) => desk().call(name, params),
    callRaw: (text) => invokeFrom(newestWindow().webContents.mainFrame, CALL_CHANNEL, text),
    callAsStranger: (text) => invokeFrom({ origin: ORIGIN }, CALL_CHANNEL, text),
    heard: async () => heard,
    async visit(path) {
      const { status, headers } = await fetchAsPage(ORIGIN + path)
      return { status, policy: headers.get('content-security-policy') ?? '' }
    },
    async fetches(path, range) {
      const answer = await fetchAsPage(
        new Request(ORIGIN + path, range === undefined ? {} : { headers: { range } }),
      )
      const { byteLength } = await answer.arrayBuffer()
      return {
        status: answer.status,
        type: answer.headers.get('content-type') ?? '',
        size: byteLength,
      }
    },
    reaches: (address) =>
      fetchAsPage(address).then(
        () => true,
        () => false,
      ),
    opensWindows: async () => newestWindow().webContents.windowOpenHandler?.().action !== 'deny',
    isWindowOpen: async () => newestWindow().isShown,
    closeWindow: async () => newestWindow().close(),
    async crashPage() {
      newestWindow().webContents.events.emit(
        'render-process-gone',
        {},
        { reason: 'crashed', exitCode: 5 },
      )
    },
    title: async () => newestWindow().title,
    picks: async (folder) => {
      world.folder = folder
    },
    notifications: () =>
      world.notifications.map(({ title, body }) => ({ title, body, urgent: true })),
    async startAgain() {
      const claim = await claimFolder({ path: dataDir, chosen: true })
      return claim.ok ? 'ok' : claim.error.code
    },
    hasStopped: async () => world.exitCode === 0,
  }
}
