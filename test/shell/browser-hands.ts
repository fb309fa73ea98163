// The acceptance suite's hands in the browser shell: the desk's own client drives the browser, and
// these reach into the page beside it.
import type { Page } from 'playwright-core'
import type { Bridge, Push, Reply } from '../../shared/contract'
import { claimFolder } from '../../electron/core/disk/claim'
import type { BrowserDesk } from '../support/browser-desk'
import type { Hands, Visit } from './acceptance'

interface PageWindow {
  readonly desk: Bridge
  /** The binding itself, as the page's script finds it. */
  readonly __deskCall: (numbered: string) => void
  __deskHear?: (id: number, text: string) => void
  heard?: Push[]
}

const ORIGIN = 'https://app.invalid'

const pageWindow = (page: Page) => page.evaluateHandle(() => window as unknown as PageWindow)

/** Starts listening once a page; a page opened anew starts anew. */
async function listen(page: Page): Promise<void> {
  const handle = await pageWindow(page)
  await handle.evaluate((win) => {
    if (win.heard !== undefined) return
    const heard: Push[] = []
    win.heard = heard
    win.desk.on((push) => heard.push(push))
  })
}

export function browserHands({
  shell,
  page: openPage,
  dataDir,
  notifications,
  hasStopped,
  picks,
}: BrowserDesk): Hands {
  const page = async () => {
    const open = await openPage()
    await listen(open)
    return open
  }

  async function visit(path: string): Promise<Visit> {
    const open = await page()
    const answer = await open.goto(ORIGIN + path)
    const policy = (await answer?.headerValue('content-security-policy')) ?? ''
    return { status: answer?.status() ?? 0, policy }
  }

  return {
    inspectDesk: async () =>
      (await pageWindow(await page())).evaluate((win) => {
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
    call: async (name, params) =>
      (await pageWindow(await page())).evaluate(
        (win, [name, params]) => win.desk.call(name, params),
        [name, params] as const,
      ),
    callRaw: async (text) =>
      (await pageWindow(await page())).evaluate((win, text) => {
        // What window.desk sends is whatever stands here.
        const { stringify } = JSON
        JSON.stringify = () => text as string
        try {
          return win.desk.call('open', {})
        } finally {
          JSON.stringify = stringify
        }
      }, text),
    callAsStranger: async (text) =>
      (await page()).evaluate((text) => {
        const frame = document.body.appendChild(document.createElement('iframe'))
        const stranger = frame.contentWindow as unknown as PageWindow
        return new Promise<Reply>((resolve) => {
          stranger.__deskHear = (_id, reply) => resolve(JSON.parse(reply) as Reply)
          stranger.__deskCall(`1:${text}`)
        })
      }, text),
    heard: async () => (await pageWindow(await page())).evaluate((win) => win.heard ?? []),
    visit,
    fetches: async (path, range) =>
      (await page()).evaluate(
        async ([address, range]) => {
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
    reaches: async (address) =>
      (await page()).evaluate(
        (address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        address,
      ),
    async opensWindows() {
      const open = await page()
      const session = await open.context().browser()!.newBrowserCDPSession()
      const pages = async () =>
        (await session.send('Target.getTargets')).targetInfos.filter(({ type }) => type === 'page')
      const before = await pages()
      // It may be gone again before Playwright would call it a page.
      const closed = new Promise<void>((resolve) =>
        session.on('Target.targetDestroyed', (gone) => {
          if (!before.some(({ targetId }) => targetId === gone.targetId)) resolve()
        }),
      )
      await session.send('Target.setDiscoverTargets', { discover: true })
      // Playwright would wait for the window's page, which may never be one.
      await open.evaluate((origin) => void setTimeout(() => window.open(origin)), ORIGIN)
      await closed
      return (await pages()).length > before.length
    },
    isWindowOpen: async () => shell.isWindowOpen(),
    closeWindow: async () => (await page()).close(),
    async crashPage() {
      const open = await page()
      const gone = open.waitForEvent('crash')
      void open.goto('chrome://crash').catch(() => {})
      await gone
    },
    title: async () => (await page()).title(),
    picks: async (folder) => picks(folder),
    notifications: () => notifications,
    async startAgain() {
      const claim = await claimFolder({ path: dataDir, chosen: true })
      return claim.ok ? 'ok' : claim.error.code
    },
    hasStopped: async () => hasStopped(),
  }
}
