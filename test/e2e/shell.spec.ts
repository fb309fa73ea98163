// The browser shell passes the suite that every shell passes.
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { ACCEPTANCE } from '../shell/acceptance'
import { browserHands } from '../shell/browser-hands'
import { startBrowserDesk } from '../support/browser-desk'
import { testClock } from '../support/clock'

/** A page without scripts of its own: the shell is what is looked at. */
const BARE_PAGE = resolve(import.meta.dirname, '..', 'shell', 'page')

test.describe('the browser shell', () => {
  for (const { title, check } of ACCEPTANCE) {
    test(title, async () => {
      const clock = testClock()
      const desk = await startBrowserDesk({ clock, rendererDir: BARE_PAGE, withScreens: true })
      const until = (holds: () => Promise<boolean>) => expect.poll(holds).toBe(true)
      try {
        await check({ hands: browserHands(desk), clock, until })
      } finally {
        await desk.end()
      }
    })
  }
})
