// Locks the page when nobody has touched it for as long as the unit allows.
import type { DeskState } from '../../../shared/desk'
import { MINUTE, type Ms } from '../../../shared/time'
import { DEFAULT_IDLE_LOCK_MINUTES } from '../../../shared/unit/record'
import type { Clock } from '../ports'
import { isOpen } from '../views'

export interface IdleLock {
  /** A person did something. */
  touch(): void
  /** Infinity while there is nothing to lock; negative when it should be locked by now. */
  untilLock(): Ms
}

export function createIdleLock(clock: Clock, state: () => DeskState): IdleLock {
  let touchedAt = clock.steady()
  return {
    touch: () => void (touchedAt = clock.steady()),
    untilLock() {
      const { unit } = state()
      if (!isOpen(state())) return Number.POSITIVE_INFINITY
      const minutes = unit?.idleLockMinutes ?? DEFAULT_IDLE_LOCK_MINUTES
      return touchedAt + minutes * MINUTE - clock.steady()
    },
  }
}
