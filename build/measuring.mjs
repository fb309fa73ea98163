// What the tests measure printed pages with. Nobody needs it to run the desk.
import { installPackages, onDebianAsRoot } from './apt.mjs'
import { run } from './child.mjs'
import { say } from './files.mjs'

/** Ends with 0 when it is there. */
const isThere = async () => (await run('pdftotext', ['-v'], { quiet: true })) === 0

/** Without it the tests that measure pages are skipped, and that is said; it never stops the others. */
export async function ensurePoppler() {
  if (await isThere()) return
  if (onDebianAsRoot()) {
    say('Nothing here reads PDFs: installing poppler-utils (apt-get) …')
    if ((await installPackages(['poppler-utils'])) && (await isThere())) return
  }
  say('poppler-utils is not here: the tests that measure printed pages are skipped.')
}
