// Everything that is still to be heard: what quitting must warn of.
import { runningClocks } from '../deadline/stages'
import type { DeskState } from '../state'
import type { Ms } from '../time'
import { roomClocks } from './clocks'
import type { RoomClock } from './record'

/** Relief, the next copy, whoever is to be back, the circular and the roll calls of the month count only once they are late: there is always a next one. */
const isAlwaysAhead = ({ target }: RoomClock): boolean =>
  target.kind === 'relief' ||
  target.kind === 'backup' ||
  target.kind === 'trips' ||
  (target.kind === 'units' && (target.tab === 'circular' || target.tab === 'calls'))

export const allRunningClocks = (state: DeskState, now: Ms): number =>
  runningClocks(state) +
  roomClocks(state).filter((clock) => !isAlwaysAhead(clock) || clock.dueAt <= now).length
