// What is owed every day: of the days that have passed without it only the last is still asked for, beside the next.
import { daysAfter, type Day } from '../time'

export interface Daily {
  /** The first day that is owed; null when nothing is. */
  readonly first: Day | null
  /** The day of the last start: a machine that was off for weeks does not owe each day of them. */
  readonly startedOn: Day | null
  readonly lastMet: Day | null
  isMet(date: Day): boolean
  /** It was heard of at its due moment: the next day's clock runs beside it. */
  hasComeDue(date: Day): boolean
}

const latestOf = (days: readonly (Day | null)[]): Day =>
  days
    .filter((day) => day !== null)
    .sort()
    .pop()!

const before = (day: Day | null): Day | null => (day === null ? null : daysAfter(day, -1))

/** At most one that was missed, and the next. */
export function owedDays({ first, startedOn, lastMet, isMet, hasComeDue }: Daily): Day[] {
  if (first === null) return []
  const owed: Day[] = []
  let day = latestOf([first, before(startedOn), before(lastMet)])
  for (let open = true; open; day = daysAfter(day, 1)) {
    if (isMet(day)) continue
    owed.push(day)
    open = day < (lastMet ?? '') || hasComeDue(day)
  }
  return owed.slice(-2)
}
