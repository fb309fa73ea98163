// Who may put their PIN under something (N11, N13).
import type { DeskState } from '../../shared/desk'
import type { Person } from '../../shared/person/record'
import { leaderOfShift } from '../../shared/roster/find'
import { mayApprove, mayManage, type Role } from '../../shared/vocabulary'

const signers =
  (may: (role: Role) => boolean) =>
  (people: DeskState['people']): Person[] =>
    Object.values(people).filter(({ active, role }) => active && may(role))

/** Those who may approve a text and explain a missed clock. */
export const approversOf = signers(mayApprove)
/** Those who may answer for the machine itself. */
export const managersOf = signers(mayManage)

/** Chosen beforehand when there is no doubt: whoever sits at the desk, or the only one there is. */
export function likelySigner(signers: readonly Person[], me: string | undefined): string | null {
  const self = signers.find(({ id }) => id === me)
  return self?.id ?? (signers.length === 1 ? signers[0]!.id : null)
}

/** Among leaders also the one whom the roster has for this shift, where no namesake is one too. */
export function likelyLeader(
  { people, roster, shift: { current } }: DeskState,
  me: string | undefined,
): string | null {
  const approvers = approversOf(people)
  const name = current === null ? '' : leaderOfShift(roster, current)
  const named = approvers.filter((person) => person.name === name)
  return likelySigner(approvers, me) ?? (named.length === 1 ? named[0]!.id : null)
}
