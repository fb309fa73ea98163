// Coming on duty: by one's own PIN, and with a reason when the roster names somebody else.
import type { Env } from '../decision'
import { ok, refuse, type Result } from '../result'
import { own, type DeskState } from '../state'
import type { ShiftStart } from './record'
import { isSubstitute } from './start'

interface Arriving {
  readonly personId: string
  readonly reason: string
}

/** @param shift the one that the person comes for */
export function arriving(
  state: DeskState, shift: Pick<ShiftStart, 'slotId' | 'date'>, { personId, reason }: Arriving, env: Env,
): Result<null> {
  const person = own(state.people, personId)
  if (person === undefined) return refuse('unknownPerson', 'personId')
  if (!person.active) return refuse('retired', 'personId')
  if (env.verified !== personId) return refuse('pinWrong', 'pin')
  return reason === '' && isSubstitute(state, shift, personId) ? refuse('substituteReason', 'reason') : ok(null)
}
