// One timer for everything that has to happen by itself. It never sleeps longer than a minute and
// then looks at the time again: timers stop while a machine sleeps, and nobody tells them when the
// clock is set.
import { MINUTE, SECOND, type Ms } from '../../../shared/time'
import type { Cancel, Clock } from '../ports'

const LONGEST_NAP: Ms = MINUTE
/** What could not be done just now is tried again this much later. */
const SHORTEST_NAP_AFTER_BEAT: Ms = 5 * SECOND

export interface Scheduler {
  /** Something changed: the next beat may be due earlier. */
  rearm(): void
  /** Beats at once. */
  beat(): Promise<void>
  stop(): void
}

export interface SchedulerDeps {
  readonly clock: Clock
  /** Milliseconds until something is due; negative when it is overdue. */
  readonly untilNext: () => Ms
  /** What is looked after at every beat, one after the other; none is kept from it by one before it that fails. */
  readonly steps: readonly (() => unknown)[]
  /** Something threw. The desk beats on: the next beat tries again. */
  readonly onFault: (thrown: unknown) => void
}

export function createScheduler({ clock, untilNext, steps, onFault }: SchedulerDeps): Scheduler {
  let cancel: Cancel = () => {}
  let beating: Promise<void> | null = null
  let stopped = false

  /** Overdue when it cannot be told. */
  function wait(): Ms {
    try {
      return untilNext()
    } catch (thrown) {
      onFault(thrown)
      return 0
    }
  }

  function arm(shortest: Ms): void {
    cancel()
    if (stopped) return
    const nap = Math.min(Math.max(wait(), shortest), LONGEST_NAP)
    cancel = clock.setTimer(nap, () => void beat())
  }

  async function attempt(step: () => unknown): Promise<void> {
    try {
      await step()
    } catch (thrown) {
      onFault(thrown)
    }
  }

  async function beatOnce(): Promise<void> {
    cancel()
    for (const step of steps) await attempt(step)
    beating = null
    arm(wait() > 0 ? 0 : SHORTEST_NAP_AFTER_BEAT)
  }

  function beat(): Promise<void> {
    if (stopped) return Promise.resolve()
    return (beating ??= beatOnce())
  }

  return {
    rearm() {
      if (beating === null) arm(0)
    },
    beat,
    stop() {
      stopped = true
      cancel()
    },
  }
}
