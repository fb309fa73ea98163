// An installed browser, driven over a pipe and shut off from every network: the settings that were
// found to work, in one place.
import { chromium, type BrowserContext } from 'playwright-core'

export interface BrowserChoice {
  readonly executablePath: string
  /** No window on the screen: for the demo and the end-to-end tests. */
  readonly headless: boolean
  /** The page's size in pixels; as large as the window unless given. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Another zone than the computer's, for the page alone. */
  readonly timezoneId?: string
}

export const APP_NAME = '值班台'

const isRoot = process.getuid?.() === 0

/** Chromium refuses to run its sandbox as root; everybody else gets it. */
export const browserSandbox = { chromiumSandbox: !isRoot } as const

const ARGS = [
  `--app=data:text/html,<title>${encodeURIComponent(APP_NAME)}</title>`,
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--hide-crash-restore-bubble',
  '--lang=zh-CN',
  '--window-size=1366,768',
  '--edge-skip-compat-layer-relaunch',
  // Chromium refuses to run its sandbox as root, and would say so in a bar across the page.
  ...(isRoot ? ['--test-type'] : []),
]

/** @param profileDir the browser's own folder, ours alone */
export const openBrowser = (profileDir: string, choice: BrowserChoice): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profileDir, {
    executablePath: choice.executablePath,
    headless: choice.headless,
    ...browserSandbox,
    viewport: choice.viewport ?? null,
    ...(choice.timezoneId === undefined ? {} : { timezoneId: choice.timezoneId }),
    serviceWorkers: 'block',
    acceptDownloads: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: ARGS,
    // Ctrl+C is the stop guard's business: it warns while clocks are running.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
