// The acceptance suite's hands in a real Electron: through Playwright into the page, and into the
// main process for what a person would do to the window.
import type { ElectronApplication } from '@playwright/test'
import type { Bridge, Push } from '../../shared/contract'
import { claimFolder } from '../../electron/core/disk/claim'
import type { Hands } from './acceptance'

const ORIGIN = 'app://desk'

interface PageWindow {
  readonly desk: Bridge
  heard?: Push[]
}

const beyondReach = (): never => {
  throw new Error('not to be reached in a real Electron')
}

export async function realElectronHands(
  electron: ElectronApplication,
  dataDir: string,
): Promise<Hands> {
  const page = await electron.firstWindow()
  let stopped = false
  electron.on('close', () => {
    stopped = true
  })
  const win = await page.evaluateHandle(() => window as unknown as PageWindow)
  await win.evaluate((win) => {
    const heard: Push[] = []
    win.heard = heard
    win.desk.on((push) => heard.push(push))
  })

  return {
    inspectDesk: () =>
      win.evaluate((win) => {
        const before = win.desk
        try {
          Object.assign(win, { desk: null })
        } catch {
          // A strict world says so; a loose one keeps silent and keeps the desk.
        }
        return {
          names: Object.keys(win.desk),
          frozen: Object.isFrozen(win.desk),
          fixed: win.desk === before,
        }
      }),
    call: (name, params) =>
      win.evaluate((win, [name, params]) => win.desk.call(name, params), [name, params] as const),
    heard: () => win.evaluate((win) => win.heard ?? []),
    visit: (path) =>
      electron.evaluate(async ({ BrowserWindow }, address) => {
        const answer = await BrowserWindow.getAllWindows()[0]!.webContents.session.fetch(address)
        return {
          status: answer.status,
          policy: answer.headers.get('content-security-policy') ?? '',
        }
      }, ORIGIN + path),
    fetches: (path, range) =>
      win.evaluate(
        async (_win, [address, range]) => {
          const answer = await fetch(address, range === null ? {} : { headers: { range } })
          const { byteLength } = await answer.arrayBuffer()
          return {
            status: answer.status,
            type: answer.headers.get('content-type') ?? '',
            size: byteLength,
          }
        },
        [ORIGIN + path, range ?? null] as const,
      ),
    isWindowOpen: () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isVisible()),
    closeWindow: () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close()),
    title: () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle()),
    picks: (folder) =>
      electron.evaluate(({ dialog }, folder) => {
        const answer = { canceled: folder === null, filePaths: folder === null ? [] : [folder] }
        dialog.showOpenDialog = () => Promise.resolve(answer)
      }, folder),
    async startAgain() {
      const claim = await claimFolder({ path: dataDir, chosen: true })
      return claim.ok ? 'ok' : claim.error.code
    },
    hasStopped: async () => stopped,
    callRaw: beyondReach,
    callAsStranger: beyondReach,
    reaches: beyondReach,
    opensWindows: beyondReach,
    crashPage: beyondReach,
    notifications: beyondReach,
  }
}
