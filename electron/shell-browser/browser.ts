// The desk's window: an application's window of the installed browser, without its bars and tabs.
import { join } from 'node:path'
import { launch, type BrowserChoice, type RunningBrowser } from './cdp/launch'

export const APP_NAME = '值班台'

/** A window of its own, without bars and tabs; what it shows until the page comes. */
const APP_WORD = `--app=data:text/html,<title>${encodeURIComponent(APP_NAME)}</title>`

export const WINDOW_WORDS: readonly string[] = [
  '--hide-crash-restore-bubble',
  '--lang=zh-CN',
  '--window-size=1366,768',
  // An alarm sounds and the clocks go on, whether anybody touched the page or it lies behind another window.
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-hang-monitor',
  '--disable-renderer-backgrounding',
  // No policy of a page covers it: without this a page could reach other machines past every filter of requests.
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]

/** The browser's own folder in a data folder. */
export const profileIn = (dataDir: string): string => join(dataDir, 'window')

/** @param profileDir the browser's own folder, ours alone */
export const openBrowser = (profileDir: string, choice: BrowserChoice): Promise<RunningBrowser> =>
  launch(choice, profileDir, [APP_WORD, ...WINDOW_WORDS])
