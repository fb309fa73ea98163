// The machine's own clocks.
import { uptime } from 'node:os'
import { SECOND, type Ms } from '../../../shared/time'
import type { Clock } from '../ports'

/** Asking the system costs as much as the rest of a command; within a moment it need not be asked again. */
const MOMENT: Ms = 20

let asked: { readonly wall: Ms; readonly steady: Ms } | null = null

/**
 * Unlike performance.now() the uptime goes on counting while the machine sleeps. After a sleep, or
 * when the clock is set, the wall clock is a moment away and the system is asked anew.
 */
function steady(): Ms {
  const wall = Date.now()
  const since = asked === null ? MOMENT : wall - asked.wall
  if (asked !== null && since >= 0 && since < MOMENT) return asked.steady + since
  asked = { wall, steady: uptime() * SECOND }
  return asked.steady
}

export const nodeClock: Clock = {
  wall: () => Date.now(),
  steady,
  setTimer(delay, fire) {
    const timer = setTimeout(fire, delay)
    return () => clearTimeout(timer)
  },
}
