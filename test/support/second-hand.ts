// A second hand on the browser that the desk drives over its own pipe: Playwright, by a port that is
// opened for the tests alone. The desk's hand is the product's, whole; this one looks and types.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { ORIGIN } from '../../electron/shell-browser/page-wire'
import { SECOND } from '../../shared/time'

export const PORT_FOR_TESTS = '--remote-debugging-port=0'

const VIEWPORT = { width: 1366, height: 768 }

/** A browser writes down its port a moment after it has come up. */
const TRIES = 50
const BETWEEN = SECOND / 10

/** @param profileDir the folder of the browser, which writes there where it listens */
export function secondHand(profileDir: string): () => Promise<Page> {
  let page: Page | null = null

  async function attach(): Promise<Page> {
    const text = await readFile(join(profileDir, 'DevToolsActivePort'), 'utf8')
    const [port, path] = text.trim().split('\n')
    const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`, {
      noDefaults: true,
    })
    const found = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().startsWith(ORIGIN))
    if (found === undefined) throw new Error('the page of the desk is not there')
    await found.setViewportSize(VIEWPORT)
    return found
  }

  return async () => {
    for (let left = TRIES; page === null || page.isClosed(); left -= 1) {
      page = await attach().catch((fault: unknown) => {
        if (left === 0) throw fault
        return null
      })
      if (page === null) await pause(BETWEEN)
    }
    return page
  }
}
