// The desk's window: an application's window of the installed browser, without its bars and tabs.
import { launch, type BrowserChoice, type RunningBrowser } from './cdp/launch'

export const APP_NAME = '值班台'

const ARGS = [
  `--app=data:text/html,<title>${encodeURIComponent(APP_NAME)}</title>`,
  '--hide-crash-restore-bubble',
  '--lang=zh-CN',
  '--window-size=1366,768',
  // An alarm sounds and the clocks go on, whether anybody touched the page or it lies behind another window.
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-hang-monitor',
  '--disable-renderer-backgrounding',
]

/** @param profileDir the browser's own folder, ours alone */
export const openBrowser = (profileDir: string, choice: BrowserChoice): Promise<RunningBrowser> =>
  launch(choice, profileDir, ARGS)
