// A paper as PDF, by the same browser that shows the desk, started a second time without a window: a
// page of the first would show up beside the desk. It runs nothing and reaches nothing.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, orElse, PATIENCE, type BrowserChoice, type RunningBrowser } from './cdp/launch'
import { intercept } from './interception'

/** `.invalid` never resolves (RFC 2606). */
const ADDRESS = 'https://paper.invalid/'

/** Far from one message's limit, however long the paper is. */
async function read(browser: RunningBrowser, handle: string, sessionId: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (;;) {
    const { base64Encoded, data, eof } = await browser.send('IO.read', { handle }, sessionId)
    parts.push(Buffer.from(data, base64Encoded === true ? 'base64' : 'utf8'))
    if (eof) return Buffer.concat(parts)
  }
}

async function print(browser: RunningBrowser, html: string): Promise<Uint8Array> {
  // The paper itself, and nothing else that it might ask for.
  await intercept(browser, async ({ url }) =>
    url === ADDRESS
      ? {
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body: Buffer.from(html),
        }
      : null,
  )
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  await browser.send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId)
  await browser.send('Page.enable', {}, sessionId)
  const loaded = new Promise<void>((resolve) => browser.on('Page.loadEventFired', () => resolve()))
  await browser.send('Page.navigate', { url: ADDRESS }, sessionId)
  await loaded
  const { stream } = await browser.send(
    'Page.printToPDF',
    { preferCSSPageSize: true, printBackground: true, transferMode: 'ReturnAsStream' },
    sessionId,
  )
  return read(browser, stream, sessionId)
}

/** A browser that hangs is ended, and one that ends leaves nobody waiting. */
async function printed(browser: RunningBrowser, html: string): Promise<Uint8Array> {
  const lost = browser.gone.then(() => {
    throw new Error('the browser has gone')
  })
  try {
    return await orElse(Promise.race([print(browser, html), lost]), PATIENCE, () => {
      void browser.close()
    })
  } finally {
    await browser.close()
  }
}

export const createPdf =
  ({ executablePath }: BrowserChoice) =>
  async (html: string): Promise<Uint8Array> => {
    const profile = await mkdtemp(join(tmpdir(), 'duty-desk-paper-'))
    try {
      const browser = await launch({ executablePath }, profile, [
        '--headless',
        // The page that it would show first is wanted by nobody and takes half of its time.
        '--no-startup-window',
        '--hide-scrollbars',
      ])
      return await printed(browser, html)
    } finally {
      // The browser's last helpers may write for a moment longer.
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  }
