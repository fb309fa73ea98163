// The launcher behind every npm script: does the set-up that is missing, then what was asked for.
// Imports nothing that must be installed first.
import { runNode } from './child.mjs'
import { CALLERS_FOLDER, inRoot } from './files.mjs'
import { checkNode, ensureBrowser, ensurePackages, fail } from './setup.mjs'

/** A tool of ours, bundled. */
const tool = (/** @type {string} */ name) => async (/** @type {string[]} */ argv) => {
  const { bundle } = await import('./bundle.mjs')
  await bundle()
  if (name === 'demo') await ensureBrowser()
  return runNode(inRoot('dist', 'node', `${name}.js`), argv, { cwd: CALLERS_FOLDER })
}

/** @type {Record<string, (argv: string[]) => Promise<number>>} */
const COMMANDS = {
  start: async (argv) => (await import('./start.mjs')).start(argv),
  test: async () => (await import('./test.mjs')).test(),
  build: async () => (await import('./bundle.mjs')).bundle().then(() => 0),
  demo: tool('demo'),
  verify: tool('verify'),
  soak: tool('soak'),
  bench: tool('bench'),
}

const [name = '', ...argv] = process.argv.slice(2)
const command = COMMANDS[name] ?? fail(`Usage: node build/run.mjs ${Object.keys(COMMANDS).join('|')}`)
checkNode()
await ensurePackages()
process.exitCode = await command(argv)
