// What the page is told: the view when it has to begin anew, the events while it follows.
import type { AlarmCounts, ClockReading, PageView, Push } from '../../shared/contract'
import { redact, type DeskState } from '../../shared/desk'
import type { Ms } from '../../shared/time'
import type { HealthBook } from './health'
import type { GuardedLedger } from './journal/read-only'
import { createListeners, type Listeners } from './listeners'
import type { Hear } from './record-bus'
import { createServedView, type FindPiece } from './served-view'
import { isOpen, pageView, turnsPage } from './views'

export interface PageLinkDeps {
  readonly ledger: Pick<GuardedLedger, 'state' | 'head'>
  readonly health: Pick<HealthBook, 'read'>
  readonly counts: () => AlarmCounts
  readonly now: () => Ms
  readonly isStopped: () => boolean
  /** A listener threw. */
  readonly onFault: (thrown: unknown) => void
}

export interface PageLink extends Pick<Listeners, 'push'> {
  readonly subscribe: Listeners['add']
  readonly view: () => PageView
  /** Somebody is signed in, the desk is not locked, and the core is there. */
  readonly isOpen: () => boolean
  readonly servedPiece: FindPiece
  /** Tells what was recorded. */
  readonly tell: Hear
  /** Shows everything anew: what is known in memory only has no number that a page could follow. */
  readonly show: () => void
  readonly tellClock: (reading: ClockReading) => void
}

export function createPageLink({
  ledger,
  health,
  counts,
  now,
  isStopped,
  onFault,
}: PageLinkDeps): PageLink {
  const listeners = createListeners(onFault)
  const { push } = listeners
  const open = () => !isStopped() && isOpen(ledger.state())
  const served = createServedView(open)
  const view = () => pageView(ledger.state(), ledger.head().seq, counts(), now(), served.offer)

  function show(): void {
    if (listeners.any()) push({ kind: 'view', view: view(), health: health.read() })
  }

  return {
    push: (message: Push) => push(message),
    subscribe: listeners.add,
    view,
    isOpen: open,
    servedPiece: served.find,
    tell(events, state: DeskState) {
      if (!isOpen(state) || events.some(turnsPage)) show()
      else push({ kind: 'events', events: events.map(redact) })
    },
    show,
    tellClock: (clock) => push({ kind: 'clock', clock }),
  }
}
