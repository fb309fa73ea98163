// Is Electron itself here, or can it be fetched? The npm package brings only a launcher; the binary
// comes from the network, which a duty room may not have.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './child.mjs'
import { inRoot, say } from './files.mjs'

/** Long enough for a slow line that works, short enough for one that swallows packets. */
const REACH_MS = 4_000
const DOWNLOAD_MS = 300_000

const home = inRoot('node_modules', 'electron')

/** Where the binary is, if it is here. @returns {string | null} */
export function findElectron() {
  const pathFile = join(home, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist')
  const path = join(folder, name)
  return existsSync(path) ? path : null
}

async function isInReach() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const address = mirror ?? 'https://github.com/electron/electron/releases/'
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) })
    return true
  } catch {
    return false
  }
}

/** The path of Electron's binary, downloaded when that is possible; null when it is not to be had. */
export async function ensureElectron() {
  const found = findElectron()
  if (found !== null) return found
  if (!(await isInReach())) return null
  say('Downloading Electron …')
  await runNode(join(home, 'install.js'), [], { quiet: true, timeoutMs: DOWNLOAD_MS })
  return findElectron()
}
