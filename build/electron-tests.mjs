// The Electron that the end-to-end tests run in, and a screen for it. Where one is not to be had the tests go on
// without, which is said in one line.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages, onDebianAsRoot } from './apt.mjs'
import { run, runNode } from './child.mjs'
import { ensureScreen } from './display.mjs'
import { findElectron } from './electron-binary.mjs'
import { inRoot, say } from './files.mjs'

/** Some checkouts have a script beside them that makes an Electron for tests without Electron's own server. */
const MAKER = inRoot('..', 'shared', 'electron', 'make-dist.mjs')
const MADE = inRoot('.build', 'electron-dist')
const MAKING_MS = 180_000

/** The script that made a folder, kept in it: another script makes another one. @param {string} folder */
const makerOf = (folder) => join(folder, 'made-by.mjs')

/** @param {string} maker @param {string} made */
const isMade = (maker, made) =>
  existsSync(makerOf(made)) && readFileSync(makerOf(made), 'utf8') === readFileSync(maker, 'utf8')

/** What the script unpacks with. */
async function ensureUnzip() {
  if ((await run('unzip', ['-v'], { quiet: true })) !== 0 && onDebianAsRoot())
    await installPackages(['unzip'])
}

/** Leaves a whole folder behind, or none. @param {string} maker @param {string} made */
async function make(maker, made) {
  const part = `${made}.part`
  rmSync(made, { recursive: true, force: true })
  const code = await runNode(maker, [inRoot('.'), part], { quiet: true, timeoutMs: MAKING_MS })
  if (code !== 0) return rmSync(part, { recursive: true, force: true })
  writeFileSync(makerOf(part), readFileSync(maker))
  renameSync(part, made)
}

/** Makes it once for all runs. @param {string} maker @param {string} made */
async function ensureMade(maker, made) {
  if (!existsSync(maker) || isMade(maker, made)) return
  say('Making an Electron for the tests …')
  try {
    await ensureUnzip()
    await make(maker, made)
  } catch (fault) {
    say(`It cannot be made: ${String(fault)}`)
  }
}

/**
 * What the tests must be told to run in Electron, and how the screen is put away afterwards.
 * @returns {Promise<import('./display.mjs').Screen>}
 */
export async function ensureElectronForTests({ maker = MAKER, made = MADE } = {}) {
  const without = (/** @type {string} */ what) => {
    say(`Electron was not run: ${what}.`)
    return { env: {}, close() {} }
  }
  const isHere = findElectron() !== null
  if (!isHere) await ensureMade(maker, made)
  if (!isHere && !existsSync(made)) return without('its binary is not here')
  const screen = await ensureScreen()
  if (screen === null) return without('there is no screen for it, nor Xvfb')
  return {
    env: { ...(isHere ? {} : { ELECTRON_OVERRIDE_DIST_PATH: made }), ...screen.env },
    close: screen.close,
  }
}
