// A bare window, opened in the same way as the desk's and by the same client, with nothing behind it: what of a
// start is the desk's own.
import { openBrowser } from '../../electron/shell-browser/browser'
import { findBrowser } from '../../electron/shell-browser/find-browser'
import { BARE_PAGE } from './bare-page'

const profileDir = process.argv[2]
const executablePath = findBrowser()
if (profileDir === undefined || executablePath === null) throw new Error('no folder or no browser')

const browser = { executablePath }
const headStart = openBrowser(profileDir, browser)
const { createWindow } = await import('../../electron/shell-browser/window')

const window = createWindow({
  profileDir,
  browser,
  headStart,
  files: async (pathname) => ({
    status: pathname === '/' ? 200 : 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(pathname === '/' ? BARE_PAGE : ''),
  }),
  core: { call: async () => ({ ok: true, value: null }) },
  log: { fault: () => '', note: () => {} },
  onGone: () => process.exit(1),
})
await window.show()
process.on('SIGTERM', () => void window.close().then(() => process.exit(0)))
