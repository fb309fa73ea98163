// The core without a window, as a program of its own: opened, signed in to, and asked for the view that the desk is made
// of, piece by piece. It says a line for each step, so that whoever started it can tell how long it took and what it took.
import { readFileSync } from 'node:fs'
import { nodeClock } from '../../electron/core/clock/clock'
import { openDeskCore, type DeskCore } from '../../electron/core/desk-core'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { createLog } from '../../electron/core/log/log'
import type { Ports } from '../../electron/core/ports'
import type { Answers, Reply } from '../../shared/contract'
import { SECOND } from '../../shared/time'
import { stateNow } from '../support/fetched-state'
import { PIN } from './years/crew'

const NO_PORTS: Ports = {
  notify: async () => true,
  showWindow: () => {},
  setBadge: () => {},
  pickFolder: async () => null,
  pdf: async () => new Uint8Array(),
  print: async () => 'sent',
  quit: () => {},
}

/** Put in by the bundler: a digest of the sources that the state is made by. */
declare const __STATE_SHAPE__: string

const MEGABYTE = 1024 * 1024
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** The most that it ever took, in MB. */
const peakMegabytes = (): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024

const say = (step: string): void =>
  void process.stdout.write(
    `${JSON.stringify({ step, peak: peakMegabytes(), megabytes: process.memoryUsage().rss / MEGABYTE })}\n`,
  )

function answered<Call extends keyof Answers>(_call: Call, reply: Reply): Answers[Call] {
  if (!reply.ok) throw new Error(`${_call}: ${reply.error.code}`)
  return reply.value as Answers[Call]
}

async function signIn(core: DeskCore): Promise<void> {
  const command = { type: 'signIn', personId: 'p1', pin: PIN }
  answered('command', await core.call('command', { command }))
}

/** Until the past is in order and can be searched whole. */
async function arranged(core: DeskCore): Promise<void> {
  const query = {
    words: '草原',
    person: '',
    unit: '',
    category: null,
    level: null,
    from: null,
    to: null,
    kind: null,
  }
  for (;;) {
    const { reach } = answered('searchPast', await core.call('searchPast', query))
    if (reach.by === 'scan') throw new Error('there is no index')
    if (reach.arranging === null) return
    await sleep(SECOND)
  }
}

const [dataDir = '', until = ''] = process.argv.slice(2)
const core = await openDeskCore({
  dataDir,
  clock: nodeClock,
  log: createLog({ disk: nodeDisk, dataDir, clock: nodeClock, version: 'bench' }),
  ports: NO_PORTS,
  appInfo: { version: 'bench', shell: 'browser', dataDir },
  stateShape: __STATE_SHAPE__,
  pastThread: new URL('./past-thread.js', import.meta.url),
})
say('opened')
await signIn(core)
await stateNow(core)
say('desk')
if (until === 'arranged') await arranged(core)
else await sleep(4 * SECOND)
say('rested')
await core.stop()
process.exit(0)
