// What an acknowledged event costs, beside the bare disk doing the same write: with nothing in the past and with
// the incidents of ten years, for one caller and for many at once.
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { nodeClock } from '../../electron/core/clock/clock'
import type { DeskCore } from '../../electron/core/desk-core'
import { lineText } from '../../shared/journal'
import { DAY, SECOND, type Ms } from '../../shared/time'
import { writePast } from '../support/a-past'
import { OFFICER_PIN } from '../support/records'
import { done, openCore } from './core'
import { median, report, reportFigure, spread } from './measure'
import { anOldRoom } from './old-room'
import { aCall, aCallUp, aRoom, firstRun } from './room'

const PAST_INCIDENTS = 20_000
const ROUNDS = 15
const EVENTS_EACH = 60
const MANY = 64
const EVENTS_OF_MANY = 15 * MANY
/** An incident of many calls gives way to a new one, as in a real room. */
const CALLS_EACH = 50

type Write = (worker: number) => Promise<unknown>

/** The same bytes as an event's line, appended and synced by nothing but Node. */
async function bareWrite(folder: string): Promise<{ write: Write; close: () => Promise<void> }> {
  const room = aRoom()
  const now = nodeClock.wall()
  room.give(firstRun(), now)
  const [opened] = room.give(aCall(now), now)
  const { incidentId } = opened?.data as { incidentId: string }
  const bytes = Buffer.from(room.give(aCallUp(incidentId, now), now).map(lineText).join(''))
  const file = await open(join(folder, 'bare.jsonl'), 'w')
  let position = 0
  return {
    async write() {
      await file.write(bytes, 0, bytes.length, position)
      await file.datasync()
      position += bytes.length
    },
    close: () => file.close(),
  }
}

/** Calls upwards, each worker about an incident of its own. */
function callsOf(core: DeskCore): Write {
  const current = new Map<number, { id: string; calls: number; at: Ms }>()
  return async (worker) => {
    const now = nodeClock.wall()
    const at = current.get(worker)
    if (at !== undefined && at.calls < CALLS_EACH) {
      at.calls += 1
      return done(core, aCallUp(at.id, at.at))
    }
    const { incidentId } = await done(core, aCall(now))
    return current.set(worker, { id: incidentId ?? '', calls: 0, at: now })
  }
}

/** How long each of them took, one after the other. */
async function timed(write: Write): Promise<Ms[]> {
  const took: Ms[] = []
  for (let count = 0; count < EVENTS_EACH; count += 1) {
    const begin = performance.now()
    await write(0)
    took.push(performance.now() - begin)
  }
  return took
}

async function perSecond(write: Write, waiting: number, events: number): Promise<number> {
  const begin = performance.now()
  const worker = async (_: unknown, number: number) => {
    for (let count = 0; count < events / waiting; count += 1) await write(number)
  }
  await Promise.all(Array.from({ length: waiting }, worker))
  return events / ((performance.now() - begin) / SECOND)
}

async function freshCore(dataDir: string): Promise<DeskCore> {
  const core = await openCore(dataDir)
  await done(core, firstRun())
  return core
}

async function oldCore(dataDir: string): Promise<DeskCore> {
  writePast(dataDir, [...anOldRoom(PAST_INCIDENTS, nodeClock.wall() - DAY)])
  const core = await openCore(dataDir)
  await done(core, { type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  return core
}

/** The middle of the ratios of single rounds: whatever else the machine does falls on both sides of each. */
const pairedRatio = (of: readonly Ms[][], to: readonly Ms[][]): number =>
  median(of.map((round, index) => median(round) / median(to[index]!)))

const inAll = (rounds: readonly Ms[][]): Ms => median(rounds.flat())

export async function benchAcknowledge(freshFolder: () => string): Promise<void> {
  const bare = await bareWrite(freshFolder())
  const fresh = await freshCore(freshFolder())
  const old = await oldCore(freshFolder())
  const [toFresh, toOld] = [callsOf(fresh), callsOf(old)]
  const many = callsOf(fresh)
  const took: Record<'bare' | 'fresh' | 'old', Ms[][]> = { bare: [], fresh: [], old: [] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [one, two, three] = [await timed(bare.write), await timed(toFresh), await timed(toOld)]
    // Nobody is quick in the first.
    if (round === 0) continue
    took.bare.push(one)
    took.fresh.push(two)
    took.old.push(three)
  }
  const rates: { one: number; many: number; ratio: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = await perSecond(toFresh, 1, EVENTS_EACH)
    const all = await perSecond(many, MANY, EVENTS_OF_MANY)
    rates.push({ one, many: all, ratio: all / one })
  }
  await Promise.all([fresh.stop(), old.stop(), bare.close()])

  for (const [figure, rounds] of [
    ['one acknowledged event, ms', took.fresh],
    [`the same with ${PAST_INCIDENTS} incidents in the past, ms`, took.old],
  ] as const)
    reportFigure({
      figure,
      value: inAll(rounds),
      yardstick: inAll(took.bare),
      ratio: pairedRatio(rounds, took.bare),
      aim: 1.6,
    })
  reportFigure({
    figure: 'an event with the past : without, ms',
    value: inAll(took.old),
    yardstick: inAll(took.fresh),
    ratio: pairedRatio(took.old, took.fresh),
    aim: 1.05,
  })
  reportFigure({
    figure: `${MANY} callers : 1 caller, events a second`,
    value: median(rates.map((rate) => rate.many)),
    yardstick: median(rates.map((rate) => rate.one)),
    ratio: median(rates.map(({ ratio }) => ratio)),
    aim: 5,
    aimIsOf: 'least',
  })
  report({ bench: 'one acknowledged event', ...spread(took.fresh.flat()) })
  report({ bench: 'bare append and sync', ...spread(took.bare.flat()) })
}
