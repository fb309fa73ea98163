// The launcher behind every npm script: does the set-up that is missing, then what was asked for.
// Nothing that must be installed first is imported before it is needed.
import { bundle } from './bundle.mjs'
import { e2e, format, formatCheck, lint, types, unit } from './check.mjs'
import { runNode } from './child.mjs'
import { dev } from './dev.mjs'
import { CALLERS_FOLDER, inRoot } from './files.mjs'
import { ensureFonts } from './fonts.mjs'
import { checkNode, ensureBrowser, ensurePackages, fail } from './setup.mjs'
import { start } from './start.mjs'
import { test } from './test.mjs'

/** @param {string} name @param {string[]} argv */
const runTool = (name, argv) =>
  runNode(inRoot('dist', 'node', `${name}.js`), argv, { cwd: CALLERS_FOLDER })

/** A tool that needs no page. @param {string} name @returns {Command} */
const tool = (name) => async (argv) => ((await bundle(['node'])) ? runTool(name, argv) : 1)

/** What is measured is the page as well, in a browser. @type {Command} */
async function bench(argv) {
  if (!(await bundle(['renderer', 'node']))) return 1
  await ensureBrowser()
  return runTool('bench', argv)
}

/** @type {Command} */
async function demo(argv) {
  if (!(await bundle(['renderer', 'node']))) return 1
  await ensureBrowser()
  await ensureFonts()
  return runTool('demo', argv)
}

/** Takes the words after its name, gives the exit code. @typedef {(argv: string[]) => Promise<number>} Command */

/** @type {Record<string, Command>} */
const COMMANDS = {
  start,
  test,
  dev,
  types,
  lint,
  format,
  'format:check': formatCheck,
  unit,
  e2e,
  measure: tool('measure'),
  demo,
  verify: tool('verify'),
  soak: tool('soak'),
  torture: tool('torture'),
  mutants: tool('mutants'),
  bench,
  shapes: tool('shapes'),
  build: async () => ((await bundle()) ? 0 : 1),
}

const [name = '', ...argv] = process.argv.slice(2)
const command =
  COMMANDS[name] ?? fail(`Usage: node build/run.mjs ${Object.keys(COMMANDS).join('|')}`)
checkNode()
await ensurePackages()
process.exitCode = await command(argv)
