// How many events a second the core acknowledges, beside the bare disk doing the same writes.
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { nodeClock } from '../../electron/core/clock/clock'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { createLog } from '../../electron/core/log/log'
import { openDeskCore, type DeskCore } from '../../electron/core/desk-core'
import { lineText } from '../../shared/journal'
import { SECOND, type Ms } from '../../shared/time'
import type { Command } from '../../shared/desk'
import { report, rounded } from './measure'
import { aCall, aCallUp, aRoom, firstRun } from './room'

const FOR: Ms = 3 * SECOND
/** An incident of many calls gives way to a new one, as in a real room. */
const CALLS_EACH = 50

async function done(core: DeskCore, command: Command): Promise<string> {
  const reply = await core.call('command', { command })
  if (!reply.ok) throw new Error(reply.error.code)
  return (reply.value as { made: { incidentId?: string } }).made.incidentId ?? ''
}

async function perSecond(
  waiting: number,
  one: (worker: number) => Promise<number>,
): Promise<number> {
  const start = performance.now()
  let count = 0
  const worker = async (_: unknown, number: number) => {
    while (performance.now() - start < FOR) {
      const more = await one(number)
      count += more
    }
  }
  await Promise.all(Array.from({ length: waiting }, worker))
  return count / ((performance.now() - start) / SECOND)
}

async function coreRate(dataDir: string, waiting: number): Promise<number> {
  const core = await openDeskCore({
    dataDir,
    clock: nodeClock,
    log: createLog({ disk: nodeDisk, dataDir, clock: nodeClock, version: 'bench' }),
    appInfo: { version: 'bench', shell: 'browser', dataDir },
    stateShape: 'bench',
    ports: {
      notify: async () => true,
      showWindow: () => {},
      setBadge: () => {},
      pickFolder: async () => null,
      quit: () => {},
      pdf: async () => new Uint8Array(),
      print: async () => 'sent',
    },
  })
  await done(core, firstRun())
  const current = new Map<number, { id: string; calls: number; at: Ms }>()
  const rate = await perSecond(waiting, async (worker) => {
    const now = nodeClock.wall()
    const at = current.get(worker)
    if (at === undefined || at.calls >= CALLS_EACH) {
      current.set(worker, { id: await done(core, aCall(now)), calls: 0, at: now })
    } else {
      at.calls += 1
      await done(core, aCallUp(at.id, at.at))
    }
    return 1
  })
  await core.stop()
  return rate
}

/** The same bytes, as many lines at a time as wait, appended and synced by nothing but Node. */
async function bareRate(folder: string, atOnce: number): Promise<number> {
  const room = aRoom()
  const now = nodeClock.wall()
  room.give(firstRun(), now)
  const [opened] = room.give(aCall(now), now)
  const { incidentId } = opened?.data as { incidentId: string }
  const line = room.give(aCallUp(incidentId, now), now).map(lineText).join('')
  const bytes = Buffer.from(line.repeat(atOnce))
  const file = await open(join(folder, `bare-${atOnce}.jsonl`), 'w')
  let position = 0
  const rate = await perSecond(1, async () => {
    await file.write(bytes, 0, bytes.length, position)
    await file.datasync()
    position += bytes.length
    return atOnce
  })
  await file.close()
  return rate
}

export async function benchAcknowledge(freshFolder: () => string): Promise<void> {
  for (const waiting of [1, 64]) {
    const bare = await bareRate(freshFolder(), waiting)
    const core = await coreRate(freshFolder(), waiting)
    report({
      bench: 'acknowledged events a second',
      waiting,
      core: Math.round(core),
      bareAppendAndSync: Math.round(bare),
      times: rounded(bare / core),
    })
  }
}
