// Coming on duty: by one's own PIN, and with a reason when the roster names somebody else.
import type { DecisionContext } from '../decision'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import type { ShiftStart } from '../shift/record'
import { isSubstitute } from '../roster/expected'

interface Arriving {
  readonly personId: string
  readonly reason: string
}

/** @param shift the one that the person comes for */
export function arriving(
  state: DeskState,
  shift: Pick<ShiftStart, 'slotId' | 'date'>,
  { personId, reason }: Arriving,
  env: DecisionContext,
): Result<null> {
  const person = lookUp(state.people, personId)
  if (person === undefined) return refuse('unknownPerson', 'personId')
  if (!person.active) return refuse('retired', 'personId')
  if (env.verified !== personId) return refuse('pinWrong', 'pin')
  return reason === '' && isSubstitute(state, shift, personId)
    ? refuse('substituteReason', 'reason')
    : ok(null)
}
