// npm test: the build, types, lint, unit tests and end-to-end tests, one sum in the last line.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { bundle } from './bundle.mjs'
import { formatCheck, lint, playwright, types, unit } from './check.mjs'
import { inRoot, say } from './files.mjs'
import { ensurePoppler } from './measuring.mjs'
import { ensureBrowser } from './setup.mjs'
import { ensureUnseenBrowser } from './unseen-browser.mjs'

/** @typedef {{ passed: number, failed: number }} Sum */

/** @param {string} name */
const reportPath = (name) => inRoot('.build', `${name}.json`)

/** @param {() => Promise<number>} check @returns {Promise<Sum>} */
const oneCheck = async (check) =>
  (await check()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

/**
 * What a test runner's report says. A runner that fails without naming a failed test, or that ran
 * no test at all, counts as one failure: silence must not look like success.
 * @param {number} code
 * @param {() => Sum} read
 * @returns {Sum}
 */
export function sumOf(code, read) {
  try {
    const { passed, failed } = read()
    const silent = failed === 0 && (code !== 0 || passed === 0)
    return { passed, failed: silent ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** @param {string} name */
const readReport = (name) => JSON.parse(readFileSync(reportPath(name), 'utf8'))

/** @param {string} name */
function freshReport(name) {
  mkdirSync(inRoot('.build'), { recursive: true })
  rmSync(reportPath(name), { force: true })
  return reportPath(name)
}

/** The end-to-end tests run what is built, and so does what looks for a browser. */
async function build() {
  if (!(await bundle())) return { passed: 0, failed: 1 }
  await ensureBrowser()
  await ensurePoppler()
  await ensureUnseenBrowser()
  return { passed: 1, failed: 0 }
}

/** @param {readonly Sum[]} sums @returns {Sum} */
const added = (sums) => ({
  passed: sums.reduce((all, { passed }) => all + passed, 0),
  failed: sums.reduce((all, { failed }) => all + failed, 0),
})

const readSources = async () =>
  added([await oneCheck(formatCheck), await oneCheck(types), await oneCheck(lint)])

async function unitTests() {
  const report = freshReport('unit')
  const code = await unit(['--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  return sumOf(code, () => {
    const { numPassedTests, numFailedTests } = readReport('unit')
    return { passed: numPassedTests, failed: numFailedTests }
  })
}

async function endToEnd() {
  const report = freshReport('e2e')
  const code = await playwright(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  return sumOf(code, () => {
    const { expected, flaky, unexpected } = readReport('e2e').stats
    return { passed: expected + flaky, failed: unexpected }
  })
}

/** What stands in one line runs at the same time: the checks of the sources want one core, the unit tests two. */
const STEPS = [
  [{ title: 'build', step: build }],
  [
    { title: 'format, types, lint', step: readSources },
    { title: 'unit tests', step: unitTests },
  ],
  [{ title: 'end-to-end tests', step: endToEnd }],
]

/** @param {{ title: string, step: () => Promise<Sum> }} step */
async function told({ title, step }) {
  const began = Date.now()
  const sum = await step()
  const seconds = Math.round((Date.now() - began) / 1000)
  say(`${title}: ${sum.passed} passed, ${sum.failed} failed (${seconds} s)`)
  return sum
}

export async function test() {
  let sum = { passed: 0, failed: 0 }
  for (const together of STEPS) {
    say(`\n— ${together.map(({ title }) => title).join(' · ')}`)
    sum = added([sum, ...(await Promise.all(together.map(told)))])
  }
  say(`\n${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed === 0 ? 0 : 1
}
