// Starting other programs and waiting for them.
import { spawn } from 'node:child_process'
import { ROOT } from './files.mjs'

/**
 * Runs a program in the repository's folder, its output on ours, and gives its exit code. Ctrl+C
 * reaches the program by itself; we only wait, so that it can end in its own way.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, cwd?: string, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(
  file,
  args,
  { env = {}, quiet = false, cwd = ROOT, timeoutMs = 0, shell = false } = {},
) {
  const child = spawn(file, [...args], {
    cwd,
    shell,
    stdio: quiet ? 'ignore' : 'inherit',
    env: { ...process.env, ...env },
    timeout: timeoutMs,
  })
  const wait = () => {}
  // Unlike Ctrl+C this one reaches us alone.
  const passOn = () => child.kill('SIGTERM')
  process.on('SIGINT', wait)
  process.on('SIGTERM', passOn)
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('exit', (code, signal) => resolve(signal === null ? (code ?? 1) : 128))
  })
  return ended.finally(() => {
    process.off('SIGINT', wait)
    process.off('SIGTERM', passOn)
  })
}

/**
 * Runs one of our own or an installed package's scripts with the very Node that runs us.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options)
