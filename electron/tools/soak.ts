// npm run soak -- --data DIR: drives the core as fast as it acknowledges, and prints each number
// on a line of its own after it was acknowledged. Made to be killed at any moment: whatever it has
// printed must be in the journal.
import { homedir } from 'node:os'
import type { Command } from '../../shared/desk'
import { toInstant } from '../../shared/time'
import { claimFolder } from '../core/disk/claim'
import { nodeClock } from '../core/clock/clock'
import { dataDirFrom } from '../core/disk/data-dir'
import { nodeDisk } from '../core/disk/node-disk'
import { openDeskCore, type DeskCore } from '../core/desk-core'
import { createLog } from '../core/log/log'
import type { Ports } from '../core/ports'
import { openIncident, phoneUp, setUp, signIn } from './soak-commands'

/** So many commands wait at any time. */
const WAITING = 64
/** An incident of many calls is put aside for a new one. */
const CALLS_EACH = 100

const NO_PORTS: Ports = {
  notify: async () => true,
  showWindow: () => {},
  setBadge: () => {},
  pickFolder: async () => null,
  pdf: async () => new Uint8Array(),
  print: async () => 'sent',
  quit: () => {},
}

function fail(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}

/** Gives a command and prints the number that it was acknowledged under. */
async function acknowledged(core: DeskCore, command: Command): Promise<Record<string, string>> {
  const reply = await core.call('command', { command })
  // Ctrl+C: what waits is not acknowledged, and the process ends in a moment.
  if (!reply.ok && reply.error.code === 'stopped') return new Promise(() => {})
  if (!reply.ok) return fail(`Refused: ${JSON.stringify(reply.error)}`)
  const { seq, made } = reply.value as { seq: number; made: Record<string, string> }
  process.stdout.write(`${seq}\n`)
  return made
}

async function enter(core: DeskCore): Promise<void> {
  const opened = await core.call('open', {})
  if (!opened.ok) return fail(`Refused: ${JSON.stringify(opened.error)}`)
  const { view, health } = opened.value as {
    view: { kind: string }
    health: { readOnly: unknown }
  }
  if (health.readOnly !== null) fail(`The journal is damaged: ${JSON.stringify(health.readOnly)}`)
  // A folder in which this PIN is wrong belongs to a real desk: the soak stops there.
  await acknowledged(core, view.kind === 'firstRun' ? setUp() : signIn())
}

/** One of the many that wait: an incident, its calls, the next incident. */
async function worker(core: DeskCore): Promise<never> {
  for (;;) {
    const now = nodeClock.wall()
    const { incidentId = '' } = await acknowledged(core, openIncident(now))
    for (let call = 1; call <= CALLS_EACH; call += 1) {
      await acknowledged(core, phoneUp(incidentId, toInstant(now), call))
    }
  }
}

/** Put in by the bundler: a digest of the sources that the state is made by. */
declare const __STATE_SHAPE__: string

if (!process.argv.some((argument) => argument.startsWith('--data')))
  fail('Usage: npm run soak -- --data DIR')
const claim = await claimFolder(
  dataDirFrom(process.argv.slice(2), process.env, process.platform, homedir()),
)
if (!claim.ok) fail(`The folder cannot be used: ${JSON.stringify(claim.error)}`)

const { dataDir } = claim.value
const core = await openDeskCore({
  dataDir,
  clock: nodeClock,
  log: createLog({ disk: nodeDisk, dataDir, clock: nodeClock, version: 'soak' }),
  ports: NO_PORTS,
  appInfo: { version: 'soak', shell: 'browser', dataDir },
  stateShape: __STATE_SHAPE__,
})
process.once('SIGINT', () => void core.stop().then(() => process.exit(0)))
await enter(core)
await Promise.all(Array.from({ length: WAITING }, () => worker(core)))
