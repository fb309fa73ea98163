// npm start: opens the desk in Electron, or in an installed browser, or, where there is no display,
// plays the demo shift.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './bundle.mjs'
import { run, runNode } from './child.mjs'
import { hasDisplay } from './display.mjs'
import { ensureElectron } from './electron-binary.mjs'
import { CALLERS_FOLDER, inRoot, say } from './files.mjs'
import { ensureFonts } from './fonts.mjs'
import { ensureBrowser, fail } from './setup.mjs'

const SHELLS = ['electron', 'browser']

/** @param {string[]} argv */
function choicesFrom(argv) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { shell: { type: 'string' }, data: { type: 'string' } },
    })
    if (values.shell === undefined || SHELLS.includes(values.shell)) return values
  } catch {
    // An unknown option: the line below names the ones there are.
  }
  return fail('Usage: npm start [-- --shell electron|browser] [--data DIR]')
}

/** @param {string[]} argv */
export async function start(argv) {
  const { shell, data } = choicesFrom(argv)
  if (!(await bundle())) return 1
  if (!hasDisplay()) return playDemo()
  const options = data === undefined ? [] : ['--data', data]
  const electron = shell === 'browser' ? null : await ensureElectron()
  if (electron !== null) {
    await ensureFonts()
    return openElectron(electron, options)
  }
  if (shell === 'electron')
    fail('Electron is not installed and its download server is out of reach.')
  if (shell === undefined)
    say("Electron is not to be had here: opening the desk in this computer's browser.")
  await ensureBrowser()
  await ensureFonts()
  return runNode(inRoot('dist', 'node', 'shell-browser.js'), options, { cwd: CALLERS_FOLDER })
}

/**
 * GTK's dialogs speak Chinese in any locale but C, which is also the one where none is named.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const localeFor = ({ LC_ALL, LC_MESSAGES, LANG }) =>
  LC_ALL || LC_MESSAGES || LANG ? {} : { LANG: 'C.UTF-8' }

/** @param {string} binary @param {string[]} options */
function openElectron(binary, options) {
  // Chromium refuses to run its sandbox as root; for everyone else it stays on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return run(binary, [...asRoot, inRoot('.'), ...options], {
    cwd: CALLERS_FOLDER,
    env: localeFor(process.env),
  })
}

async function playDemo() {
  const out = join('demo-out', new Date().toISOString().slice(0, 19).replaceAll(':', ''))
  say(`No display here: playing the demo shift instead, into ${out}`)
  await ensureBrowser()
  await ensureFonts()
  return runNode(inRoot('dist', 'node', 'demo.js'), ['--out', inRoot(out)])
}
