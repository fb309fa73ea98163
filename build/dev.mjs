// npm run dev: the page against a real core in the browser shell, built anew and loaded again whenever one of its
// files changes. What the core itself is made of is read once, at the start.
import { parseArgs } from 'node:util'
import { bundle, watchPage } from './bundle.mjs'
import { runNode } from './child.mjs'
import { CALLERS_FOLDER, inRoot, say } from './files.mjs'
import { ensureBrowser, fail } from './setup.mjs'

/** @param {string[]} argv */
function dataFrom(argv) {
  try {
    return parseArgs({ args: argv, options: { data: { type: 'string' } } }).values.data
  } catch {
    return fail('Usage: npm run dev [-- --data DIR]')
  }
}

/** @param {string[]} argv */
export async function dev(argv) {
  const data = dataFrom(argv) ?? inRoot('.build', 'dev-data')
  if (!(await bundle(['renderer', 'node']))) return 1
  await ensureBrowser()
  const stopWatching = await watchPage()
  say(`Watching renderer/ and shared/. Data: ${data}`)
  const code = await runNode(inRoot('dist', 'node', 'dev.js'), ['--data', data], {
    cwd: CALLERS_FOLDER,
  })
  await stopWatching()
  return code
}
