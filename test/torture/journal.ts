// A journal that is cut anywhere and flipped anywhere, with and without the snapshot beside it: whatever is no longer what
// was written is found when it is opened.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { recover, type Recovered } from '../../electron/core/journal/recover'
import { createSealsFile } from '../../electron/core/journal/seals-file'
import { createSnapshots } from '../../electron/core/journal/snapshot'
import { isWhole, verifyFolder } from '../../electron/core/verify/verify-folder'
import { openIncidentCommand, setUpCommand } from '../support/commands'
import { MONTH } from '../support/journal'
import { openTrial } from './desk'
import { aTally, wrong, type Tally, type TrialDeps } from './tally'

const SNAPSHOTS = ['snapshot.json', 'snapshot.older.json']

/** A desk with three incidents, stopped in order: the snapshot stands at its end. */
async function seeded(folder: string): Promise<void> {
  const { core, clock, give } = await openTrial(folder)
  await give(setUpCommand())
  for (const title of ['第一起', '第二起', '第三起'])
    await give(openIncidentCommand(clock.wall(), title))
  await core.stop()
}

const opened = (dataDir: string): Promise<Recovered> => {
  const deps = { disk: nodeDisk, dataDir, now: () => 0 }
  return recover({
    ...deps,
    snapshots: createSnapshots({ ...deps, stateShape: 'of a trial' }),
    sealsFile: createSealsFile(deps),
  })
}

interface Case {
  readonly how: 'cut' | 'flip'
  readonly at: number
  readonly bit: number
  readonly withSnapshot: boolean
}

/** All of a small journal when there is time for it; else places by chance. */
function casesFor({ dice, cases }: TrialDeps, length: number): Case[] {
  const every = cases >= length * 4
  const count = every ? length : Math.ceil(cases / 4)
  return Array.from({ length: count }, (_, index) => (every ? index : dice.below(length))).flatMap(
    (at) =>
      [true, false].flatMap((withSnapshot) => [
        { how: 'cut' as const, at, bit: 0, withSnapshot },
        { how: 'flip' as const, at, bit: dice.below(8), withSnapshot },
      ]),
  )
}

/** Nobody is told of a cut at the end of a line when nothing else knows what stood behind it: the limit that FORMATS.md names. */
const isBeyondKnowing = ({ how, at, withSnapshot }: Case, bytes: Buffer): boolean =>
  how === 'cut' && !withSnapshot && (at === 0 || bytes[at - 1] === 0x0a)

function changed(bytes: Buffer, { how, at, bit }: Case): Buffer {
  if (how === 'cut') return bytes.subarray(0, at)
  const copy = Buffer.from(bytes)
  copy[at]! ^= 1 << bit
  return copy
}

async function judge(tally: Tally, folder: string, one: Case, bytes: Buffer): Promise<void> {
  const words = JSON.stringify(one)
  const { damages, walk } = await opened(folder)
  const isNoted = damages.length > 0 || (one.how === 'cut' && walk.tail !== null)
  if (!isNoted && !isBeyondKnowing(one, bytes)) wrong(tally, 'silent', words)
  else if (isNoted) tally.refused += 1
  // What the desk and `verify` say of it is one.
  const verdict = await verifyFolder(folder)
  if (isWhole(verdict) !== (damages.length === 0)) wrong(tally, 'silent', `verify: ${words}`)
}

export async function journalTrial(deps: TrialDeps): Promise<Tally> {
  const tally = aTally('journal cut and flipped')
  const [template, folder] = [deps.folder(), deps.folder()]
  await seeded(template)
  const bytes = readFileSync(join(template, 'journal', MONTH))
  for (const one of casesFor(deps, bytes.length)) {
    tally.cases += 1
    cpSync(template, folder, { recursive: true })
    if (!one.withSnapshot) for (const name of SNAPSHOTS) rmSync(join(folder, name), { force: true })
    writeFileSync(join(folder, 'journal', MONTH), changed(bytes, one))
    try {
      await judge(tally, folder, one, bytes)
    } catch (thrown) {
      wrong(tally, 'silent', `threw at opening: ${JSON.stringify(one)} ${String(thrown)}`)
    }
  }
  return tally
}
