// A month of long ago, told by the journal once for all that is asked of it: several papers of a day or of a month are
// made from one replay. Only the month that was asked for last is kept, and of it no more than its papers need.
import { YEAR } from '../../../shared/calendar/at-hand'
import { monthOfDay, type Month } from '../../../shared/calendar/month'
import type { Shift } from '../../../shared/shift/record'
import type { DeskState } from '../../../shared/state'
import { momentOn, monthOf, toInstant, toMs, type Instant } from '../../../shared/time'
import { stateAsOf } from './as-of'
import type { ReadLinesDeps } from './read-lines'

/** So long after it began all that belongs to a month is at hand, and what was added to it meanwhile with it. */
export const toldUntil = (month: Month): Instant =>
  toInstant(momentOn(`${month}-01`, '00:00') + YEAR)

/** A night shift belongs to the month in which it began, and is looked for in the one in which it ended. */
const isIn = ({ date, endedAt }: Shift, month: Month): boolean =>
  monthOfDay(date) === month || (endedAt !== null && monthOf(toMs(endedAt)) === month)

/** Without the rest of the year: its shifts, and the incidents of which no log of the month tells. */
function onlyOf(month: Month, told: DeskState): DeskState {
  const past = told.shift.past.filter((shift) => isIn(shift, month))
  const ids = new Set<string | null>(
    past.flatMap(({ entries }) =>
      entries.map((entry) => (entry.kind === 'matter' ? null : entry.incidentId)),
    ),
  )
  const incidents = Object.fromEntries(Object.entries(told.incidents).filter(([id]) => ids.has(id)))
  const current =
    told.shift.current !== null && isIn(told.shift.current, month) ? told.shift.current : null
  return { ...told, incidents, shift: { ...told.shift, past, current } }
}

export interface Months {
  /** The desk as it stood a year after the month began, as far as the month is concerned. */
  told(month: Month, live: DeskState): Promise<DeskState>
}

export function createMonths(deps: ReadLinesDeps): Months {
  let last: { readonly month: Month; readonly told: Promise<DeskState> } | null = null
  return {
    told(month, { shift: { current } }) {
      if (last?.month === month) return last.told
      const until = toldUntil(month)
      const told = stateAsOf(deps, until).then((state) => onlyOf(month, state))
      // What is not over by then may still be added to.
      const isOver = current !== null && until < current.beganAt
      last = isOver ? { month, told } : null
      told.catch(() => {
        // A disk that fails now is asked again the next time; whoever asked is told.
        last = null
      })
      return told
    },
  }
}
