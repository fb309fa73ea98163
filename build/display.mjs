// A screen for the windows of the tests: the one that is there, or one that nobody sees.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installPackages, onDebianAsRoot } from './apt.mjs'
import { say } from './files.mjs'

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Long enough for a machine that does something else at the same time. */
const PATIENCE_MS = 20_000

/** Where the number of the screen comes out. */
const NUMBER = 3

const isInstalled = () =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/Xvfb`))

async function isToBeHad() {
  if (isInstalled()) return true
  if (!onDebianAsRoot()) return false
  say('No screen here: installing xvfb (apt-get) …')
  return (await installPackages(['xvfb'])) && isInstalled()
}

/** @typedef {{ env: NodeJS.ProcessEnv, close: () => void }} Screen what programs must be told, and how it is put away */

/** Null when the server does not come up. @returns {Promise<Screen | null>} */
function openScreen() {
  const args = ['-displayfd', String(NUMBER), '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const close = () => void server.kill()
  return new Promise((resolve) => {
    const giveUp = () => {
      close()
      resolve(null)
    }
    const timer = setTimeout(giveUp, PATIENCE_MS)
    server.once('error', giveUp)
    server.once('exit', giveUp)
    server.stdio[NUMBER]?.once('data', (number) => {
      clearTimeout(timer)
      resolve({ env: { DISPLAY: `:${String(number).trim()}` }, close })
    })
  })
}

/** Null where there is no screen to be had. @returns {Promise<Screen | null>} */
export async function ensureScreen() {
  if (hasDisplay()) return { env: {}, close() {} }
  return (await isToBeHad()) ? openScreen() : null
}
