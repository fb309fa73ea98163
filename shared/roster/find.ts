// Looking the roster up: who stands where, and who is expected at the desk.
import { lookUp } from '../lookup'
import type { Shift } from '../shift/record'
import type { Day } from '../time'
import type { Assignment, Place, RosterState } from './record'

export const NOBODY: Assignment = { leader: '', main: '', second: '' }

export const assignmentOf = (days: RosterState['days'], date: Day, slotId: string): Assignment =>
  lookUp(lookUp(days, date) ?? {}, slotId) ?? NOBODY

export const nameAt = ({ days }: RosterState, { date, slotId, post }: Place): string =>
  assignmentOf(days, date, slotId)[post]

/** 带班领导 of a shift: the roster's, and of one that is over whoever the roster named then; empty: 未排. */
export const leaderOfShift = (
  { days }: RosterState,
  { leader, date, slotId }: Pick<Shift, 'leader' | 'date' | 'slotId'>,
): string => leader ?? assignmentOf(days, date, slotId).leader

/** Who is to keep the desk in a shift: 主班 and 副班, without gaps. Empty when the roster says nothing. */
export function expectedNames({ days }: RosterState, date: Day, slotId: string): string[] {
  const { main, second } = assignmentOf(days, date, slotId)
  return [main, second].filter((name) => name !== '')
}
