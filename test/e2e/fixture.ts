// A desk for an end-to-end test: the real app in the browser shell on a clock that the test moves.
// Every test is also a watch: a request that leaves the app's own origin, an error on the page or a
// fault in its console fails it.
import { expect, test as base, type Page } from '@playwright/test'
import { startBrowserDesk, type BrowserDesk } from '../support/browser-desk'
import { testClock, type TestClock } from '../support/clock'

const ORIGIN = 'https://app.invalid/'

export interface Fixtures {
  /** When the test's clock starts, as an instant. */
  startAt: string
  /** The zone of the computer; the desk is in Asia/Shanghai whatever it says. */
  computerZone: string
  clock: TestClock
  desk: BrowserDesk
  page: Page
}

/** What must not happen on any page, as it happens. */
export function watchPage(page: Page): readonly string[] {
  const faults: string[] = []
  page.context().on('request', (request) => {
    const address = request.url()
    if (!address.startsWith(ORIGIN) && !address.startsWith('data:'))
      faults.push(`request to ${address}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  return faults
}

export const test = base.extend<Fixtures>({
  startAt: ['2026-11-23T06:32:07.000Z', { option: true }],
  computerZone: ['Asia/Shanghai', { option: true }],
  clock: async ({ startAt }, use) => use(testClock(startAt)),
  desk: async ({ clock, computerZone }, use) => {
    const desk = await startBrowserDesk({ clock, zone: computerZone })
    await use(desk)
    await desk.end()
  },
  // Playwright's own page is never asked for, so that no second browser is started.
  page: async ({ desk }, use) => {
    const page = await desk.page()
    const faults = watchPage(page)
    // The page was opened before anybody watched it; opening it once more shows what its start does.
    await page.reload()
    await use(page)
    expect(faults).toEqual([])
  },
})

export { expect }
