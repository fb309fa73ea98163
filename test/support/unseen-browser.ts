// The browser of tests that look at pages and papers, not at a window: the same engine without the browser's own
// screens, where the system has it. It starts and prints many times as fast.
import { existsSync } from 'node:fs'
import { WITHOUT_SCREENS } from '../../build/unseen-browser.mjs'
import { findBrowser } from '../../electron/shell-browser/find-browser'

/** Its path, or null where no browser is installed. */
export const findUnseenBrowser = (): string | null =>
  existsSync(WITHOUT_SCREENS) ? WITHOUT_SCREENS : findBrowser()

/** It opens no page by itself; the installed browser opens the desk's own and leaves this word alone. */
export const unseenWords = (executablePath: string): readonly string[] => [
  '--headless',
  '--hide-scrollbars',
  '--mute-audio',
  ...(executablePath === WITHOUT_SCREENS ? ['about:blank'] : []),
]
