// Ten thousand clocks fall due in one moment, as after a night's sleep of the machine: how long does nobody else get a
// turn? The yardstick is the same loop with nothing to do, since whatever else the machine does falls on both.
import { performance } from 'node:perf_hooks'
import { nodeClock } from '../../electron/core/clock/clock'
import type { DeskCore } from '../../electron/core/desk-core'
import type { Clock } from '../../electron/core/ports'
import { HOUR, SECOND, type Ms } from '../../shared/time'
import { writePast } from '../support/a-past'
import { openCore } from './core'
import { report, reportFigure, rounded } from './measure'
import { manyIncidents } from './room'

/** Each has two clocks that run: 电话报告 and 书面首报. */
const INCIDENTS = 5_000
const AIM: Ms = 50

/** The longest time between two turns of the loop while the task runs. */
async function longestBlock(task: () => Promise<unknown>): Promise<Ms> {
  let longest: Ms = 0
  let last = performance.now()
  let isOver = false
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  await task()
  isOver = true
  return longest
}

const idleFor = (ms: Ms) => () => new Promise((resolve) => void setTimeout(resolve, ms))

/** A machine that can be put to sleep: both its clocks go on. */
function sleepyClock() {
  let slept: Ms = 0
  const clock: Clock = {
    ...nodeClock,
    wall: () => nodeClock.wall() + slept,
    steady: () => nodeClock.steady() + slept,
  }
  return { clock, sleep: (ms: Ms) => void (slept += ms) }
}

async function raised(core: DeskCore): Promise<Ms> {
  const begin = performance.now()
  await core.wake()
  return performance.now() - begin
}

export async function benchDueAtOnce(freshFolder: () => string): Promise<void> {
  const dataDir = freshFolder()
  const now = nodeClock.wall()
  writePast(dataDir, [...manyIncidents(INCIDENTS, 0, (serial) => now - INCIDENTS + serial)])
  const { clock, sleep } = sleepyClock()
  const core = await openCore(dataDir, clock)
  await core.wake()
  const before = await longestBlock(idleFor(5 * SECOND))
  sleep(4 * HOUR)
  let took: Ms = 0
  const value = await longestBlock(async () => {
    took = await raised(core)
  })
  await core.stop()
  reportFigure({
    figure: `${2 * INCIDENTS} clocks due at once, longest block, ms (yardstick: nothing to do)`,
    value,
    yardstick: before,
    aim: AIM,
    aimIsOf: 'value',
  })
  report({ bench: 'all of them raised', ms: rounded(took) })
}
