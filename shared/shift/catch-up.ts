// 离岗以来: what happened since a person was last on duty, for whoever comes in.
import type { RuleBookInForce } from '../deadline/record'
import type { Incident } from '../incident/record'
import type { DeskState } from '../state'
import type { Entry } from './entry'
import type { Addition, Shift } from './record'

export interface SinceLastHere {
  /** When the last shift of this person ended; null when they never were on duty. */
  readonly since: string | null
  /** Shifts that others kept since, oldest first; the one in force is the last. */
  readonly shifts: readonly Shift[]
  /** Their entries, oldest first. */
  readonly entries: readonly Entry[]
  /** Written since to shifts that were frozen by then. */
  readonly additions: readonly (Addition & { readonly shiftId: string })[]
  readonly opened: readonly Incident[]
  readonly closed: readonly Incident[]
  readonly rules: readonly RuleBookInForce[]
}

/** Until when somebody was here in a shift that is over; undefined: they were not. */
const hereUntil = ({ crew, left, endedAt }: Shift, id: string): string | null | undefined =>
  crew.some(({ personId }) => personId === id)
    ? endedAt
    : left.findLast(({ personId }) => personId === id)?.at

/** Somebody who is on duty was last here before the shift in force. */
export function sinceLastHere(state: DeskState, personId: string): SinceLastHere {
  const { past, current, lateAdditions } = state.shift
  const last = past.map((shift) => hereUntil(shift, personId)).findLast((at) => at !== undefined)
  const since = last ?? state.kept.lastHere[personId] ?? null
  const isNews = (at: string | null): boolean => at !== null && (since === null || at > since)
  const shifts = [
    ...past.filter(({ endedAt }) => isNews(endedAt)),
    ...(current === null ? [] : [current]),
  ]
  const incidents = Object.values(state.incidents)
  return {
    since,
    shifts,
    entries: shifts.flatMap(({ entries }) => entries),
    additions: [
      ...lateAdditions,
      ...past.flatMap(({ id, additions }) =>
        additions.map((addition) => ({ shiftId: id, addition })),
      ),
    ].flatMap(({ shiftId, addition }) =>
      isNews(addition.recordedAt) ? [{ ...addition, shiftId }] : [],
    ),
    opened: incidents.filter(({ openedAt }) => isNews(openedAt)),
    closed: incidents.filter(({ closedAt }) => isNews(closedAt)),
    rules: state.ruleBooks.filter(({ from }) => isNews(from)),
  }
}
