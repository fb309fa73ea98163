// The machine's own clocks.
import { uptime } from 'node:os'
import { SECOND } from '../../shared/time'
import type { Clock } from './ports'

export const nodeClock: Clock = {
  wall: () => Date.now(),
  // Unlike performance.now() this goes on counting while the machine sleeps.
  steady: () => uptime() * SECOND,
  setTimer(delay, fire) {
    const timer = setTimeout(fire, delay)
    return () => clearTimeout(timer)
  },
}
