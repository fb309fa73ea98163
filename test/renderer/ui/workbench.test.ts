// @vitest-environment node
// The whole kit in a real browser: what jsdom cannot see. Axe finds nothing in either scheme,
// nothing scrolls sideways at 1366 × 768, and the type area holds 28 characters by 22 lines.
import react from '@vitejs/plugin-react'
import { chromium, type Browser, type Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from '../../support/axe'
import { browserSandbox } from '../../support/sandbox'
import { findUnseenBrowser } from '../../support/unseen-browser'

const PAGES = ['desk', 'quiet', 'report', 'parts', 'fields', 'dialog', 'manual']
const root = `${import.meta.dirname}/../../..`

let server: ViteDevServer
let browser: Browser

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    root,
    plugins: [react()],
    logLevel: 'error',
    appType: 'mpa',
    cacheDir: 'node_modules/.vite/workbench',
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { entries: ['test/renderer/workbench.html'] },
  })
  await server.listen()
  browser = await chromium.launch({ executablePath: findUnseenBrowser() ?? '', ...browserSandbox })
}, 60_000)

afterAll(async () => {
  await browser.close()
  await server.close()
})

async function look(name: string, see: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    timezoneId: 'America/New_York',
  })
  const page = await context.newPage()
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}test/renderer/workbench.html#${name}`)
  await page.getByRole('main').waitFor()
  await see(page)
  await context.close()
}

test.each(PAGES)(
  '%s has no fault that axe can find and does not scroll sideways',
  async (name) => {
    await look(name, async (page) => {
      // A paper runs no scripts, so that axe cannot work inside its frame.
      expect(await axeFaults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        1366,
      )
    })
  },
  60_000,
)

/** Characters in each line of the second page, where nothing but body text stands. */
function linesOfSecondPage(): number[] {
  const PX_PER_MM = 96 / 25.4
  const paper = document.querySelector('iframe')?.contentDocument
  const text = paper?.querySelector('main p:not(.to)')?.firstChild
  const range = paper?.createRange()
  const lines = new Map<number, number>()
  for (let at = 0; text && range && at < (text.textContent?.length ?? 0); at += 1) {
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    const { left, top } = range.getBoundingClientRect()
    if (Math.floor(left / (210 * PX_PER_MM)) === 1) lines.set(top, (lines.get(top) ?? 0) + 1)
  }
  return [...lines.values()]
}

test('the preview breaks a paper as the printer will: 22 lines of 28 characters (GB/T 9704-2012 §5.2)', async () => {
  await look('paper', async (page) => {
    await page.frameLocator('iframe').locator('main p').first().waitFor()
    expect(await page.evaluate(linesOfSecondPage)).toEqual(Array.from({ length: 22 }, () => 28))
  })
}, 60_000)
