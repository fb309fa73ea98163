// The window: a page of ours in a browser that may be closed, killed or crash at any moment. The
// core does not notice; the next `show` opens it anew.
import type { Push } from '../../shared/contract'
import type { Callee } from '../core/bridge'
import type { Log } from '../core/log/log'
import type { PageFiles } from '../core/page-files'
import { openBrowser } from './browser'
import { orElse, PATIENCE, type BrowserChoice, type RunningBrowser } from './cdp/launch'
import { openDeskPage, type DeskPage } from './desk-page'

export interface DeskWindow {
  /** Opens the window, or brings the open one to the front. */
  show(): Promise<void>
  isOpen(): boolean
  push(message: Push): void
  setTitle(title: string): void
  close(): Promise<void>
}

export interface WindowDeps {
  readonly profileDir: string
  readonly browser: BrowserChoice
  /** One that is on its way already is taken for the first window. */
  readonly headStart: Promise<RunningBrowser | null> | null
  readonly files: PageFiles
  readonly core: Callee
  readonly log: Pick<Log, 'fault' | 'note'>
  /** The window has gone: closed by the person, or the browser died. */
  readonly onGone: () => void
}

/** Whoever waits for it hears of it. */
const unheard = () => {}

export function createWindow(deps: WindowDeps): DeskWindow {
  const { log, onGone } = deps
  let browser: RunningBrowser | null = null
  let page: DeskPage | null = null
  let opening: Promise<void> | null = null
  /** The browser that went last; its folder is free when this is done. */
  let leaving: Promise<void> = Promise.resolve()
  let title = ''
  let { headStart } = deps

  /** False when this browser was let go before. */
  function letGo(which: RunningBrowser): boolean {
    if (browser !== which) return false
    browser = null
    page = null
    leaving = which.close()
    return true
  }

  function comeBack(): void {
    log.note('windowLost', { reason: 'crashed' })
    void show().catch((thrown: unknown) => log.fault('windowFailed', thrown))
  }

  async function comeUp(started: RunningBrowser): Promise<void> {
    const gone = () => void (letGo(started) && onGone())
    void started.gone.then(gone)
    const { files, core } = deps
    const opened = await openDeskPage({
      browser: started,
      files,
      core,
      log,
      title: () => title,
      onClosed: gone,
      onCrashed: () => void (letGo(started) && comeBack()),
    })
    if (browser === started) page = opened
    await opened.loaded
  }

  async function launch(): Promise<void> {
    await leaving
    const onItsWay = headStart
    headStart = null
    const started = (await onItsWay) ?? (await openBrowser(deps.profileDir, deps.browser))
    browser = started
    const lost = started.gone.then(() => {
      throw new Error('the browser has gone')
    })
    try {
      await orElse(Promise.race([comeUp(started), lost]), PATIENCE, () => void started.close())
    } catch (thrown) {
      letGo(started)
      throw thrown
    }
  }

  /** A window that cannot be brought to the front is dying; there must be one all the same. */
  async function raise(open: DeskPage): Promise<void> {
    await open.raise().catch(() => {
      if (browser !== null) letGo(browser)
      return launch()
    })
  }

  function show(): Promise<void> {
    opening ??= (page === null ? launch() : raise(page)).finally(() => {
      opening = null
    })
    return opening
  }

  return {
    show,
    isOpen: () => page !== null || opening !== null,
    push(message) {
      // As text: what crosses to the page is a copy either way, and this is the quickest one.
      page?.push(JSON.stringify(message))
    },
    setTitle(text) {
      title = text
      page?.setTitle(text)
    },
    async close() {
      // Whoever asked for it hears why it did not come.
      await opening?.catch(unheard)
      if (browser !== null) letGo(browser)
      await leaving
    },
  }
}
