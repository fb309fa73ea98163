// Everything that is still to be heard: what quitting must warn of.
import { runningClocks } from '../deadline/stages'
import type { DeskState } from '../state'
import type { Ms } from '../time'
import { roomClocks } from './clocks'

/** Relief counts only once it is late: every shift ends. */
export const allRunningClocks = (state: DeskState, now: Ms): number =>
  runningClocks(state) +
  roomClocks(state).filter(({ target, dueAt }) => target.kind !== 'relief' || dueAt <= now).length
