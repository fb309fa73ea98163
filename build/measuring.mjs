// What the tests measure printed pages with. Nobody needs it to run the desk.
import { run } from './child.mjs'
import { say } from './files.mjs'

/** Ends with 0 when it is there. */
const isThere = async () => (await run('pdftotext', ['-v'], { quiet: true })) === 0

const onDebianAsRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/** @param {string[]} args */
const apt = (args) => run('apt-get', ['-qq', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true })

const install = () => apt(['-y', '--no-install-recommends', 'install', 'poppler-utils'])

/** Without it the tests that measure pages are skipped, and that is said; it never stops the others. */
export async function ensurePoppler() {
  if (await isThere()) return
  if (onDebianAsRoot()) {
    say('Nothing here reads PDFs: installing poppler-utils (apt-get) …')
    const installed = (await install()) === 0 || ((await apt(['update'])) === 0 && (await install()) === 0)
    if (installed && (await isThere())) return
  }
  say('poppler-utils is not here: the tests that measure printed pages are skipped.')
}
