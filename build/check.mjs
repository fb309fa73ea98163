// The checks of npm test, one by one: for whoever works on one thing.
import { bundle } from './bundle.mjs'
import { runNode } from './child.mjs'
import { ensureElectronForTests } from './electron-tests.mjs'
import { inRoot } from './files.mjs'
import { ensureBrowser } from './setup.mjs'

const bin = {
  tsc: inRoot('node_modules/typescript7/bin/tsc'),
  eslint: inRoot('node_modules/eslint/bin/eslint.js'),
  prettier: inRoot('node_modules/prettier/bin/prettier.cjs'),
  vitest: inRoot('node_modules/vitest/vitest.mjs'),
  playwright: inRoot('node_modules/@playwright/test/cli.js'),
}

/** Takes the words after its name, gives the exit code. @typedef {(argv?: string[]) => Promise<number>} Check */

/** @type {Check} */
export const types = () => runNode(bin.tsc, ['-b'])

/** @type {Check} */
export const lint = (argv = []) =>
  runNode(bin.eslint, ['-c', 'build/eslint.config.js', ...(argv.length === 0 ? ['.'] : argv)])

/** @type {Check} */
export const format = (argv = []) =>
  runNode(bin.prettier, ['--write', '--log-level=warn', ...(argv.length === 0 ? ['.'] : argv)])

/** @type {Check} */
export const formatCheck = () => runNode(bin.prettier, ['--check', '--log-level=warn', '.'])

/** @type {Check} */
export const unit = (argv = []) =>
  runNode(bin.vitest, ['run', '--config', 'test/vitest.config.ts', ...argv])

/** What is built is what is tested. @type {Check} */
export async function e2e(argv = []) {
  if (!(await bundle())) return 1
  await ensureBrowser()
  return playwright(argv)
}

/** @param {string[]} argv @param {NodeJS.ProcessEnv} [env] */
export async function playwright(argv, env = {}) {
  const electron = await ensureElectronForTests()
  const args = ['test', '--config', 'test/playwright.config.ts', ...argv]
  const code = await runNode(bin.playwright, args, { env: { ...electron.env, ...env } })
  electron.close()
  return code
}
