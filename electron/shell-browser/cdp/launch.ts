// Starts an installed browser that hears and answers over a pipe of this very process: no port is
// opened that another program could use. When this process ends, however it ends, so does the pipe,
// and the browser goes with it.
import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { SECOND, type Ms } from '../../../shared/time'
import { connectOver, type Connection } from './connection'

export interface BrowserChoice {
  readonly executablePath: string
  /** Words for its command line beside our own. */
  readonly args?: readonly string[]
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
}

export interface RunningBrowser extends Connection {
  /** Done when it has gone, whatever ended it. */
  readonly gone: Promise<void>
  close(): Promise<void>
}

const isRoot = process.getuid?.() === 0
const isWindows = process.platform === 'win32'

/** What keeps a browser with its own matters: it asks nothing, looks for nothing, and is reached by nothing but the pipe. */
export const QUIET_WORDS: readonly string[] = [
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-service-autorun',
  `--disable-features=${[
    'AimEnabled',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PreconnectToSearch',
    'Translate',
    'msForceBrowserSignIn',
  ].join(',')}`,
  // The key rings of the system would ask the person for a password.
  '--password-store=basic',
  '--use-mock-keychain',
  // Small machines keep little shared memory, and a page that gets none crashes.
  '--disable-dev-shm-usage',
  // Started anew by themselves, these would lose the pipe.
  '--edge-skip-compat-layer-relaunch',
  '--do-not-de-elevate',
  // Chromium refuses to run its sandbox as root, and would say so in a bar across the page.
  ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
]

/** Far longer than a slow disk takes; a browser that hangs must not leave the person waiting. */
export const PATIENCE: Ms = 60 * SECOND
const CLOSE_PATIENCE: Ms = 10 * SECOND

/** As much of its last words as helps. */
const LAST_WORDS = 2_000

const unheard = () => {}

function kill(child: ChildProcess): void {
  try {
    // It leads a group of its own, with all its helpers in it.
    if (isWindows || child.pid === undefined) child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It went by itself meanwhile.
  }
}

/** Gives up waiting after so long, and does that instead. */
export async function orElse<T>(work: Promise<T>, patience: Ms, instead: () => void): Promise<T> {
  const timer = setTimeout(instead, patience)
  return work.finally(() => clearTimeout(timer))
}

/** @param profileDir the browser's own folder, ours alone */
export async function launch(
  { executablePath, args = [], env = {} }: BrowserChoice,
  profileDir: string,
  more: readonly string[],
): Promise<RunningBrowser> {
  const words = [`--user-data-dir=${profileDir}`, ...QUIET_WORDS, ...more, ...args]
  const child = spawn(executablePath, words, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // Ctrl+C in the terminal is the stop guard's business: it warns while clocks are running.
    detached: !isWindows,
    env: { ...process.env, ...env },
  })
  let lastWords = ''
  const say = (text: string) => void (lastWords = (lastWords + text).slice(-LAST_WORDS))
  child.stderr?.setEncoding('utf8').on('data', say)
  child.on('error', (fault) => say(fault.message))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const wordsHeard = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const [, , , to, from] = child.stdio
  const connection = connectOver(to as Writable, from as Readable)
  try {
    const answer = connection.send('Browser.getVersion', {})
    await orElse(answer, PATIENCE, () => kill(child))
  } catch {
    // Whatever it was, what the browser itself said last tells more.
    kill(child)
    await wordsHeard
    throw new Error(`${executablePath} does not start: ${lastWords}`)
  }
  return {
    ...connection,
    gone,
    async close() {
      // The answer may never come: it is on its way out.
      void connection.send('Browser.close', {}).catch(unheard)
      await orElse(gone, CLOSE_PATIENCE, () => kill(child))
    },
  }
}
