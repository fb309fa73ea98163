// A paper as PDF, by the same browser that shows the desk, started a second time without a window: a
// page of the first would show up beside the desk. It runs nothing and reaches nothing.
import { chromium, type Browser, type Route } from 'playwright-core'
import { browserSandbox, type BrowserChoice } from './browser'

/** `.invalid` never resolves (RFC 2606). */
const ADDRESS = 'https://paper.invalid/'

/** Far longer than a month's log takes; a browser that hangs must not leave the person waiting. */
const PATIENCE_MS = 60_000

/** The paper itself, and nothing else that it might ask for. */
const serve = (route: Route, html: string): Promise<void> =>
  route.request().url() === ADDRESS && route.request().isNavigationRequest()
    ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    : route.abort('blockedbyclient')

async function print(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    acceptDownloads: false,
  })
  await context.route('**/*', (route) => serve(route, html))
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(ADDRESS)
  return page.pdf({ preferCSSPageSize: true, printBackground: true })
}

export const createPdf =
  ({ executablePath }: BrowserChoice) =>
  async (html: string): Promise<Uint8Array> => {
    const browser = await chromium.launch({
      executablePath,
      headless: true,
      ...browserSandbox,
      timeout: PATIENCE_MS,
      args: ['--host-resolver-rules=MAP * ~NOTFOUND'],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    try {
      return await print(browser, html)
    } finally {
      await browser.close()
    }
  }
