// What must be there before anything else can run: a fitting Node, the packages and a browser.
import { existsSync, lstatSync, statSync } from 'node:fs'
import { run, runNode } from './child.mjs'
import { inRoot, say } from './files.mjs'

/** vite 8 and the recursive readdir of files.mjs want this Node. */
const OLDEST_NODE = [20, 19]

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantMajor = 0, wantMinor = 0] = OLDEST_NODE
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return
  fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
}

/** @param {string} line @returns {never} */
export function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** npm writes this file last, so it tells whether the packages are those of the lock file. */
const installed = inRoot('node_modules', '.package-lock.json')

/** The npm that started us; by name when nobody did. On Windows that name is a script, not a program. */
const npm = (/** @type {string[]} */ args) => {
  const self = process.env.npm_execpath
  if (self?.endsWith('.js')) return runNode(self, args)
  return run('npm', args, { shell: process.platform === 'win32' })
}

/**
 * Whether a folder is but a link to one elsewhere: npm ci would empty that one, under everybody who shares it.
 * @param {string} folder
 */
export const isLinked = (folder) =>
  lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true

export async function ensurePackages() {
  const lock = inRoot('package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  if (isLinked(inRoot('node_modules'))) {
    fail(
      'node_modules is a link to another folder whose packages do not fit package-lock.json; run npm ci there, or remove the link.',
    )
  }
  say('Installing packages (npm ci) …')
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0)
    fail('npm ci failed; see the lines above. A second try starts from the beginning.')
}

const isDebian = () => process.platform === 'linux' && existsSync('/etc/debian_version')
const isRoot = () => process.getuid?.() === 0

const ADVICE = {
  linux: 'Install one: apt install chromium fonts-noto-cjk',
  darwin: 'Install Google Chrome or Microsoft Edge.',
  win32: 'Install Google Chrome or Microsoft Edge.',
}

/** The bundled finder of the browser shell, so that one list of well-known places is enough. */
async function findBrowser() {
  const { findBrowser } = await import(
    new URL('../dist/node/find-browser.js', import.meta.url).href
  )
  return /** @type {string | null} */ (findBrowser())
}

/** Wants the bundle; gives the browser's path. */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found !== null) return found
  if (!isDebian() || !isRoot()) {
    const advice = ADVICE[/** @type {keyof typeof ADVICE} */ (process.platform)] ?? ADVICE.linux
    return fail(`No Chrome, Edge or Chromium found. ${advice}`)
  }
  say('No browser found: installing chromium and fonts-noto-cjk (apt-get) …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['-qq', 'update'], { env, quiet: true })
  const packages = ['chromium', 'fonts-noto-cjk']
  const code = await run(
    'apt-get',
    ['-qq', '-y', '--no-install-recommends', 'install', ...packages],
    {
      env,
      quiet: true,
    },
  )
  const now = code === 0 ? await findBrowser() : null
  return now ?? fail(`apt-get could not install chromium. ${ADVICE.linux}`)
}
