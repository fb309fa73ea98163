// A paper as PDF: a window that nobody sees, without preload and without scripts, in a session of
// its own that can reach nothing but the one paper.
import { BrowserWindow, session as sessions, type Session } from 'electron'
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

async function print(window: BrowserWindow, address: string): Promise<Uint8Array> {
  await window.loadURL(address)
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
}

/** Wants Electron to be ready. */
export function createPdf(): (html: string) => Promise<Uint8Array> {
  const papers = new Map<string, string>()
  let made = 0
  const session = sessions.fromPartition(PARTITION)
  guardSession(session)
  // Served and not put into a data: address, which Chromium cuts off at 2 MB.
  session.protocol.handle(SCHEME, ({ url }) => {
    const html = papers.get(url)
    return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers: HEADERS })
  })

  return async (html) => {
    made += 1
    const address = `${ORIGIN}/paper-${made}`
    papers.set(address, html)
    const window = openPrinter(session)
    try {
      return await inTime(print(window, address))
    } finally {
      papers.delete(address)
      window.destroy()
    }
  }
}
