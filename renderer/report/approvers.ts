// Who may put their PIN under a text (N11, N13).
import type { DeskState } from '../../shared/desk'
import type { Person } from '../../shared/person/record'
import { mayApprove } from '../../shared/vocabulary'

export const approversOf = (people: DeskState['people']): Person[] =>
  Object.values(people).filter(({ active, role }) => active && mayApprove(role))

/** Chosen beforehand when there is no doubt: the leader at the desk, or the only one there is. */
export function likelyApprover(people: DeskState['people'], me: string | undefined): string | null {
  const approvers = approversOf(people)
  const self = approvers.find(({ id }) => id === me)
  return self?.id ?? (approvers.length === 1 ? approvers[0]!.id : null)
}
