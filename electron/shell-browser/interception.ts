// Whatever any page, frame or worker of the browser asks for comes by here, and the browser fetches nothing
// itself.
import type { Connection } from './cdp/connection'
import type { Events } from './cdp/protocol'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export type Request = Events['Fetch.requestPaused']['request']

/** The answer to a request; null refuses it. */
export type Serve = (request: Request) => Promise<Answer | null>

/** Whoever asked has gone meanwhile. */
const unheard = () => {}

/** @param name in lower case */
export const headerOf = ({ headers }: Request, name: string): string | null =>
  Object.entries(headers).find(([one]) => one.toLowerCase() === name)?.[1] ?? null

/** @param browser the browser, not a page: nothing in it gets past */
export async function intercept(browser: Connection, serve: Serve): Promise<void> {
  async function respond({ requestId, request }: Events['Fetch.requestPaused']): Promise<void> {
    // What cannot be served is refused, and the page says that it did not come.
    const answer = await serve(request).catch(() => null)
    if (answer === null) {
      await browser.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
      return
    }
    await browser.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: answer.status,
      responseHeaders: Object.entries(answer.headers).map(([name, value]) => ({ name, value })),
      body: Buffer.from(answer.body).toString('base64'),
    })
  }
  browser.on('Fetch.requestPaused', (paused) => void respond(paused).catch(unheard))
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}
