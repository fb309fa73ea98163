// One page of the browser becomes the desk: it gets window.desk, its files and the camera, comes home when it
// is led astray, and is the only one there.
import type { RunningBrowser } from './cdp/launch'
import type { EventName, Events } from './cdp/protocol'
import { answer, type Callee } from '../core/bridge'
import type { Log } from '../core/log/log'
import type { PageFiles } from '../core/page-files'
import { headerOf, intercept, type Request, type Serve } from './interception'
import { installDesk } from './page-script'
import { openPageWire, ORIGIN } from './page-wire'

export interface DeskPage {
  /** The page has come up; rejects when it does not. */
  readonly loaded: Promise<void>
  /** To the front, out of the task bar too. */
  raise(): Promise<void>
  push(text: string): void
  setTitle(title: string): void
}

export interface DeskPageDeps {
  readonly browser: RunningBrowser
  readonly files: PageFiles
  readonly core: Callee
  readonly log: Pick<Log, 'fault'>
  /** Asked whenever the page is there anew; empty leaves it to the page. */
  readonly title: () => string
  readonly onClosed: () => void
  readonly onCrashed: () => void
}

const PUSH = 'function (text) { globalThis.__deskPush?.(text) }'
const TITLE = 'function (text) { document.title = text }'

/** What is on its way out answers no more. */
const unheard = () => {}

const isOurs = (request: Request): boolean =>
  new URL(request.url).origin === ORIGIN &&
  request.method === 'GET' &&
  // Nothing of ours stays behind in the browser and answers in our place.
  headerOf(request, 'service-worker') === null

const serveFrom =
  (files: PageFiles): Serve =>
  async (request) =>
    isOurs(request) ? files(new URL(request.url).pathname, headerOf(request, 'range')) : null

/** The first page is the one that the browser came up with. Whatever else opens is a browser's own business, and closed. */
async function onlyPage(browser: RunningBrowser): Promise<string> {
  let first: string | null = null
  const found = new Promise<string>((resolve) =>
    browser.on('Target.targetCreated', ({ targetInfo: { type, targetId } }) => {
      if (type !== 'page') return
      if (first !== null)
        return void browser.send('Target.closeTarget', { targetId }).catch(unheard)
      first = targetId
      resolve(targetId)
    }),
  )
  await browser.send('Target.setDiscoverTargets', { discover: true })
  return found
}

/** What holds for the whole browser, before it shows anything of ours. */
async function shutOff(browser: RunningBrowser, files: PageFiles): Promise<void> {
  await Promise.all([
    intercept(browser, serveFrom(files)),
    browser.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
    // This and nothing else: what is not named is denied. A browser that knows no such grant has no camera here.
    browser
      .send('Browser.grantPermissions', { origin: ORIGIN, permissions: ['videoCapture'] })
      .catch(unheard),
  ])
}

/** The page that is meant, among all that a browser tells. */
interface Session {
  readonly targetId: string
  readonly sessionId: string
  readonly here: <N extends EventName>(name: N, hear: (told: Events[N]) => void) => void
  readonly goHome: () => Promise<{ readonly errorText?: string }>
}

async function attachTo(browser: RunningBrowser, targetId: string): Promise<Session> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  return {
    targetId,
    sessionId,
    here: (name, hear) => browser.on(name, (told, from) => void (from === sessionId && hear(told))),
    goHome: () => browser.send('Page.navigate', { url: `${ORIGIN}/` }, sessionId),
  }
}

/** Led astray, it comes home; and no box of the browser's own stops it. */
function keepInOrder(browser: RunningBrowser, { sessionId, here, goHome }: Session): void {
  // What the browser came up with may still be on its way when ours is asked for.
  let cameHome = false
  here('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return
    if (new URL(frame.url).origin === ORIGIN) cameHome = true
    else if (cameHome) void goHome().catch(unheard)
  })
  here('Page.javascriptDialogOpening', ({ type }) => {
    const accept = type === 'beforeunload'
    void browser.send('Page.handleJavaScriptDialog', { accept }, sessionId).catch(unheard)
  })
}

async function comeUp({ here, goHome }: Session): Promise<void> {
  const up = new Promise<void>((resolve) => here('Page.loadEventFired', () => resolve()))
  const { errorText } = await goHome()
  if (errorText !== undefined) throw new Error(`the page does not load: ${errorText}`)
  await up
}

async function raise(browser: RunningBrowser, { targetId, sessionId }: Session): Promise<void> {
  const { windowId, bounds } = await browser.send('Browser.getWindowForTarget', { targetId })
  if (bounds.windowState === 'minimized') {
    const normal = { windowState: 'normal' } as const
    await browser.send('Browser.setWindowBounds', { windowId, bounds: normal })
  }
  await browser.send('Page.bringToFront', {}, sessionId)
}

/** @returns the page, on its way to come up */
export async function openDeskPage(deps: DeskPageDeps): Promise<DeskPage> {
  const { browser, core, log } = deps
  const shut = shutOff(browser, deps.files)
  const targetId = await onlyPage(browser)
  browser.on('Target.targetDestroyed', (of) => void (of.targetId === targetId && deps.onClosed()))
  browser.on('Target.targetCrashed', (of) => void (of.targetId === targetId && deps.onCrashed()))
  const session = await attachTo(browser, targetId)
  const { sessionId, here } = session

  const source = `(${String(installDesk)})(${JSON.stringify(ORIGIN)})`
  // All at once: a browser that comes up takes long for each answer.
  const [wire] = await Promise.all([
    openPageWire({
      browser,
      sessionId,
      mainFrame: targetId,
      answer: (isTrusted, text) => answer({ core, log }, isTrusted, text),
    }),
    browser.send('Page.addScriptToEvaluateOnNewDocument', { source }, sessionId),
    browser.send('Page.enable', {}, sessionId),
    shut,
  ])
  const setTitle = (title: string) => void (title !== '' && wire.tell(TITLE, title))
  here('Page.loadEventFired', () => setTitle(deps.title()))
  keepInOrder(browser, session)
  return {
    loaded: comeUp(session),
    raise: () => raise(browser, session),
    push: (text) => wire.tell(PUSH, text),
    setTitle,
  }
}
