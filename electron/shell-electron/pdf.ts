// A paper as PDF, or in the print dialog: a window that nobody sees, without preload and without scripts, in a session of
// its own that can reach nothing but the one paper.
import { BrowserWindow, session as sessions, type Session } from 'electron'
import type { Printed } from '../../shared/contract'
import type { Ports } from '../core/ports'
import { guardPage, guardSession } from './guards'
import { ORIGIN, SCHEME } from './names'

/** Without `persist:` it lives in memory and leaves nothing behind. */
const PARTITION = 'paper'

/** Far longer than a month's log takes; a page that hangs must not leave the person waiting. */
const PATIENCE_MS = 60_000

const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }

function openPrinter(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      devTools: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  guardPage(window.webContents)
  return window
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('printing took too long')), PATIENCE_MS)
  })
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer))
}

const toPdf = (window: BrowserWindow): Promise<Uint8Array> =>
  window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })

/** What Electron says when the person closed the dialog. */
const CHANGED_MIND = 'Print job canceled'

/** The dialog stays as long as the person needs. */
const toPrinter = (window: BrowserWindow, landscape: boolean): Promise<Printed> =>
  new Promise((resolve, reject) => {
    window.webContents.print(
      { silent: false, printBackground: true, pageSize: 'A4', landscape },
      (done, reason) => {
        if (done) resolve('sent')
        else if (reason === CHANGED_MIND) resolve('cancelled')
        else reject(new Error(reason))
      },
    )
  })

/** Wants Electron to be ready. */
export function createPrinter(): Pick<Ports, 'pdf' | 'print'> {
  const papers = new Map<string, string>()
  let made = 0
  const session = sessions.fromPartition(PARTITION)
  guardSession(session)
  // Served and not put into a data: address, which Chromium cuts off at 2 MB.
  session.protocol.handle(SCHEME, ({ url }) => {
    const html = papers.get(url)
    return html === undefined
      ? new Response(null, { status: 404 })
      : new Response(html, { headers: HEADERS })
  })

  async function withPaper<T>(
    html: string,
    work: (window: BrowserWindow) => Promise<T>,
  ): Promise<T> {
    made += 1
    const address = `${ORIGIN}/paper-${made}`
    papers.set(address, html)
    const window = openPrinter(session)
    try {
      await inTime(window.loadURL(address))
      return await work(window)
    } finally {
      papers.delete(address)
      window.destroy()
    }
  }

  return {
    pdf: (html) => withPaper(html, (window) => inTime(toPdf(window))),
    print: ({ html, landscape }) => withPaper(html, (window) => toPrinter(window, landscape)),
  }
}
