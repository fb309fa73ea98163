// A clock that stands still until a test moves it. Timers fire in order while it is moved.
import { toMs, type Ms } from '../../shared/time'
import type { Cancel, Clock } from '../../electron/core/ports'

export interface TestClock extends Clock {
  /** Wall clock and machine go on together, timers fire. Sleep does the same, but see `sleep`. */
  advance(by: Ms): Promise<void>
  /** The machine sleeps: both clocks go on, no timer fires until it wakes. */
  sleep(by: Ms): Promise<void>
  /** Somebody sets the computer's clock; nothing else moves. */
  setWall(to: Ms): void
  /** Milliseconds until the next timer; null when none waits. */
  nextIn(): Ms | null
}

interface Timer {
  readonly at: Ms
  readonly fire: () => void
}

/** Lets everything that is already due to run, run: promises, and the disk behind them. */
export const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 5))

export function testClock(start = '2026-11-23T06:32:07.000Z'): TestClock {
  let wall = toMs(start)
  let steady = 1_000_000
  const timers = new Set<Timer>()

  const next = () => [...timers].sort((a, b) => a.at - b.at)[0]
  const move = (by: Ms) => {
    wall += by
    steady += by
  }

  async function fireDue(): Promise<void> {
    for (let timer = next(); timer !== undefined && timer.at <= steady; timer = next()) {
      timers.delete(timer)
      timer.fire()
      await settle()
    }
  }

  return {
    wall: () => wall,
    steady: () => steady,
    setTimer(delay, fire): Cancel {
      const timer = { at: steady + Math.max(delay, 1), fire }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    async advance(by) {
      const end = steady + by
      for (let timer = next(); timer !== undefined && timer.at <= end; timer = next()) {
        move(Math.max(timer.at - steady, 0))
        await fireDue()
      }
      move(end - steady)
    },
    async sleep(by) {
      move(by)
      await fireDue()
    },
    setWall(to) {
      wall = to
    },
    nextIn() {
      const timer = next()
      return timer === undefined ? null : Math.max(timer.at - steady, 0)
    },
  }
}
