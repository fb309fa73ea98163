// Messages that no page of ours sends: each is answered, soon and without an exception, and one that is refused leaves
// nothing in the record but a wrong PIN.
import { callSchemas } from '../../shared/contract'
import type { Dice } from '../support/dice'
import { openIncidentCommand, setUpCommand } from '../support/commands'
import { readJournal } from '../support/journal'
import { openTrial } from './desk'
import { aTally, wrong, type Tally, type TrialDeps } from './tally'

/** They would look at, or write into, folders of whoever runs this. */
const LEFT_OUT = ['findDrives', 'lookAtFolder', 'restoreRecord', 'addBackupPlace', 'verifyRecord']
const NAMES = Object.keys(callSchemas).filter((name) => !LEFT_OUT.includes(name))
const STRANGE: readonly unknown[] = [
  null,
  '',
  -1,
  1e308,
  Number.NaN,
  '\ud800',
  '\u202e倒',
  '__proto__',
  { __proto__: { isAdmin: true } },
  [[[[[]]]]],
  'x'.repeat(300_000),
  '../../../etc/passwd',
  '{"type":"setUp"}',
]

function strange(dice: Dice, depth = 0): unknown {
  if (depth > 3 || dice.chance(0.5)) return dice.one(STRANGE)
  if (dice.chance(0.3)) return Array.from({ length: dice.below(4) }, () => strange(dice, depth + 1))
  const keys = ['type', 'command', 'incidentId', 'pin', 'personId', 'facts', 'constructor', 'key']
  return Object.fromEntries(
    Array.from({ length: 1 + dice.below(4) }, () => [dice.one(keys), strange(dice, depth + 1)]),
  )
}

/** An honest command with one value of another kind somewhere in it. */
function mutated(dice: Dice, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || dice.chance(0.2)) return strange(dice, 3)
  const entries = Object.entries(value as Record<string, unknown>)
  const at = dice.below(Math.max(1, entries.length))
  const changed = entries.map(([key, part], index) => [
    key,
    index === at ? mutated(dice, part) : part,
  ])
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed)
}

const SLOW = 2_000

export async function messageTrial({ dice, cases, folder }: TrialDeps): Promise<Tally> {
  const tally = aTally('hostile message')
  const dataDir = folder()
  const { core, clock, give } = await openTrial(dataDir)
  await give(setUpCommand())
  await give(openIncidentCommand(clock.wall()))
  for (let index = 0; index < cases; index += 1) {
    tally.cases += 1
    const honest = { command: openIncidentCommand(clock.wall()) }
    const name = dice.chance(0.5) ? 'command' : dice.one(NAMES)
    const params = dice.chance(0.5) ? mutated(dice, honest) : strange(dice)
    if (name === 'quit' || name === 'reportFault') continue
    const words = `${name} ${JSON.stringify(params)?.slice(0, 200)}`
    const before = readJournal(dataDir).length
    const began = performance.now()
    try {
      const reply = await core.call(name, params)
      if (!reply.ok) tally.refused += 1
      const added = readJournal(dataDir).slice(before)
      if (!reply.ok && added !== '' && !added.includes('pinRefused'))
        wrong(tally, 'silent', `refused and written: ${words}`)
    } catch (thrown) {
      wrong(tally, 'silent', `threw: ${words} ${String(thrown)}`)
    }
    if (performance.now() - began > SLOW) wrong(tally, 'silent', `slow: ${words}`)
  }
  if ('isAdmin' in {}) wrong(tally, 'silent', 'a prototype was changed')
  await core.stop()
  return tally
}
