// Who should sit down now, by the roster.
import { isOnDuty } from '../shift/find'
import type { ShiftStart } from '../shift/record'
import { handoverDue, nextStart } from '../shift/start'
import type { DeskState } from '../state'
import type { Ms } from '../time'
import { expectedNames } from './find'

type OnRoster = Pick<ShiftStart, 'slotId' | 'date'>

/** 替班: somebody comes who is not on the roster. */
export function isSubstitute(state: DeskState, shift: OnRoster, personId: string): boolean {
  const expected = expectedNames(state.roster, shift.date, shift.slotId)
  return expected.length > 0 && !expected.includes(state.people[personId]?.name ?? '')
}

/** 在岗, or 应到岗 by the roster. */
export type DutyStanding = 'onDuty' | 'expected'

/** Who should sit down now: the roster's names for the shift in force, and for the next once it is near. */
export function dutyStanding(state: DeskState, personId: string, now: Ms): DutyStanding | null {
  const { current } = state.shift
  if (current === null) return null
  if (isOnDuty(state, personId)) return 'onDuty'
  const shifts: OnRoster[] = handoverDue(state, now) ? [current, nextStart(state, now)] : [current]
  const names = shifts.flatMap(({ date, slotId }) => expectedNames(state.roster, date, slotId))
  return names.includes(state.people[personId]?.name ?? '') ? 'expected' : null
}
