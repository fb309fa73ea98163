// The browser's engine without its screens, for the tests alone: a page or a paper costs a fraction of the time.
import { existsSync } from 'node:fs'
import { installPackages, onDebianAsRoot } from './apt.mjs'
import { say } from './files.mjs'

/** Debian's package of the same name. */
export const WITHOUT_SCREENS = '/usr/bin/chromium-headless-shell'

/** Without it the tests take the installed browser, and longer; it never stops them. */
export async function ensureUnseenBrowser() {
  if (existsSync(WITHOUT_SCREENS) || !onDebianAsRoot()) return
  say('Installing chromium-headless-shell (apt-get), in which tests run faster …')
  if (!(await installPackages(['chromium-headless-shell'])))
    say('It cannot be had: the tests run in the installed browser, and take longer.')
}
