// The window: a page of ours in a browser that may be closed, killed or crash at any moment. The
// core does not notice; the next `show` opens it anew.
import type { BrowserContext, Page, Route } from 'playwright-core'
import type { Push } from '../../shared/contract'
import { answer, type Callee } from '../core/bridge'
import type { Log } from '../core/log/log'
import type { PageFiles } from '../core/page-files'
import { openBrowser, type BrowserChoice } from './browser'
import { installDesk } from './page-script'

/** `.invalid` never resolves (RFC 2606); https makes the page a secure context. */
export const ORIGIN = 'https://app.invalid'

export interface DeskWindow {
  /** Opens the window, or brings the open one to the front. */
  show(): Promise<Page>
  isOpen(): boolean
  push(message: Push): void
  setTitle(title: string): void
  close(): Promise<void>
}

export interface WindowDeps {
  readonly profileDir: string
  readonly browser: BrowserChoice
  readonly files: PageFiles
  readonly core: Callee
  readonly log: Pick<Log, 'fault' | 'note'>
  /** The window has gone: closed by the person, or the browser died. */
  readonly onGone: () => void
}

async function serve(route: Route, files: PageFiles): Promise<void> {
  const request = route.request()
  const url = new URL(request.url())
  if (url.origin !== ORIGIN || request.method() !== 'GET') return route.abort('blockedbyclient')
  const { status, headers, body } = await files(url.pathname, request.headers().range ?? null)
  return route.fulfill({ status, headers, body })
}

/** A window that is gone takes its unanswered messages with it; nobody is left to tell. */
const unheard = () => {}

export function createWindow({
  profileDir,
  browser,
  files,
  core,
  log,
  onGone,
}: WindowDeps): DeskWindow {
  let open: Page | null = null
  let opening: Promise<Page> | null = null
  /** The browser that went last; its folder is free when this is done. */
  let leaving: Promise<void> = Promise.resolve()
  let title = ''

  const isOurs = (page: Page) => page === open && new URL(page.mainFrame().url()).origin === ORIGIN

  const writeTitle = (page: Page) =>
    page
      .evaluate((text) => {
        document.title = text
      }, title)
      .catch(unheard)

  async function prepare(context: BrowserContext): Promise<void> {
    await context.exposeBinding('__deskCall', ({ page, frame }, text: unknown) =>
      answer({ core, log }, isOurs(page) && frame === page.mainFrame(), text),
    )
    await context.addInitScript(installDesk, ORIGIN)
    // This and nothing else: what is not named is denied. A browser that knows no such grant has no camera here.
    await context.grantPermissions(['camera'], { origin: ORIGIN }).catch(unheard)
    await context.route('**/*', (route) => serve(route, files))
  }

  /** False when this page was let go before. */
  function letGo(page: Page): boolean {
    if (open !== page) return false
    open = null
    leaving = page.context().close().catch(unheard)
    return true
  }

  function comeBack(): void {
    log.note('windowLost', { reason: 'crashed' })
    void show().catch((thrown: unknown) => log.fault('windowFailed', thrown))
  }

  function watch(context: BrowserContext, page: Page): void {
    context.on('page', (other) => void other.close().catch(unheard))
    context.on('close', () => letGo(page) && onGone())
    page.on('close', () => letGo(page) && onGone())
    page.on('crash', () => letGo(page) && comeBack())
    page.on('load', () => void (title !== '' && writeTitle(page)))
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && !isOurs(page)) void page.goto(ORIGIN).catch(unheard)
    })
  }

  async function launch(): Promise<Page> {
    await leaving
    const context = await openBrowser(profileDir, browser)
    await prepare(context)
    const [page = await context.newPage(), ...others] = context.pages()
    await Promise.all(others.map((other) => other.close()))
    open = page
    watch(context, page)
    await page.goto(ORIGIN)
    return page
  }

  async function raise(page: Page): Promise<Page> {
    const session = await page.context().newCDPSession(page)
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget')
    if (bounds.windowState === 'minimized') {
      await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
    }
    await session.detach()
    await page.bringToFront()
    return page
  }

  /** A window that cannot be brought to the front is dying; there must be one all the same. */
  function anew(page: Page): Promise<Page> {
    letGo(page)
    return launch()
  }

  function show(): Promise<Page> {
    if (opening !== null) return opening
    const page = open
    // Whatever keeps it from the front, another takes its place.
    opening = (page === null ? launch() : raise(page).catch(() => anew(page))).finally(() => {
      opening = null
    })
    return opening
  }

  return {
    show,
    isOpen: () => open !== null || opening !== null,
    push(message) {
      // As text: what crosses to the page is a copy either way, and this is the quickest one.
      void open
        ?.evaluate(
          (text) => (window as { __deskPush?: (text: string) => void }).__deskPush?.(text),
          JSON.stringify(message),
        )
        .catch(unheard)
    },
    setTitle(text) {
      title = text
      if (open !== null) void writeTitle(open)
    },
    async close() {
      // Whoever asked for it hears why it did not come.
      await opening?.catch(unheard)
      if (open !== null) letGo(open)
      await leaving
    },
  }
}
