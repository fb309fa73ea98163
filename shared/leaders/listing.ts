// What a level brings with it: the list of leaders who have to be told of it from this moment on.
import type { NewEvent } from '../event'
import type { DeskState } from '../state'
import type { Level } from '../vocabulary'
import { numberOf } from './find'
import { isToBeTold } from './record'

/** Nothing below Ⅱ级, and where the unit keeps no list; an exercise is played through like the real thing. */
export function listing(
  state: Pick<DeskState, 'leaders' | 'people' | 'phoneBook'>,
  incidentId: string,
  level: Level | null,
): NewEvent[] {
  const { list } = state.leaders
  if (!isToBeTold(level) || list.length === 0) return []
  const leaders = list.map((leader) => ({ ...leader, phone: numberOf(state, leader) }))
  return [{ type: 'leadersListed', data: { incidentId, leaders } }]
}
