// Tells the person outside the page. Whatever becomes of a notification of the system (it throws,
// nobody shows it, nobody ever answers), the person must hear of it: the window comes instead. And
// nothing of this may stop the desk.
import { SECOND, type Ms } from '../../../shared/time'
import type { Badge, Cancel, Clock, Notification, Ports } from '../ports'

/** Longer than any program that shows notifications takes. */
const PATIENCE: Ms = 10 * SECOND

export interface Teller {
  tell(notification: Notification): void
  setBadge(badge: Badge): void
  /** Nobody is shown anything any more. */
  stop(): void
}

export interface TellerDeps {
  readonly ports: Pick<Ports, 'notify' | 'showWindow' | 'setBadge'>
  readonly clock: Pick<Clock, 'setTimer'>
  readonly onFault: (thrown: unknown) => void
}

export function createTeller({ ports, clock, onFault }: TellerDeps): Teller {
  const waiting = new Set<Cancel>()

  function showWindow(): void {
    try {
      ports.showWindow()
    } catch (thrown) {
      // The alarm stands in the record and rings in whatever window there is.
      onFault(thrown)
    }
  }

  /** Notifies; anything but a yes within the patience brings the window, once. */
  function tell(notification: Notification): void {
    const giveUp = () => {
      if (settle()) showWindow()
    }
    const failed = (thrown: unknown) => {
      onFault(thrown)
      giveUp()
    }
    const cancel = clock.setTimer(PATIENCE, giveUp)
    /** False when it was settled before. */
    const settle = () => {
      cancel()
      return waiting.delete(cancel)
    }
    waiting.add(cancel)
    try {
      ports.notify(notification).then((shown) => (shown ? void settle() : giveUp()), failed)
    } catch (thrown) {
      failed(thrown)
    }
  }

  return {
    tell,
    setBadge(badge) {
      try {
        ports.setBadge(badge)
      } catch (thrown) {
        // A title that cannot be set must not cost anybody an alarm.
        onFault(thrown)
      }
    },
    stop() {
      for (const cancel of waiting) cancel()
      waiting.clear()
    },
  }
}
