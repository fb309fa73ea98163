// The list of a month: what was reported each day, what came late, what never came.
import { periodsOn } from '../calendar/periods'
import { daysOfMonth, type Month } from '../calendar/month'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { toMs, type Day, type Ms } from '../time'
import { dueOn, firstNilDay, nilClocks, sentToAllAt } from './clocks'
import type { NilReport } from './record'

export type NilOutcome = 'sent' | 'late' | 'sending' | 'waiting' | 'missed' | 'notOwed'
export const NIL_OUTCOME_NAMES: Readonly<Record<NilOutcome, string>> = {
  sent: '按时报送',
  late: '迟报',
  sending: '未报送齐',
  waiting: '待报送',
  missed: '未报',
  notOwed: '—',
}

export interface NilDay {
  readonly date: Day
  readonly dueAt: Ms
  readonly report: NilReport | null
  readonly outcome: NilOutcome
}

function outcomeOf(
  state: DeskState,
  date: Day,
  report: NilReport | undefined,
  now: Ms,
): NilOutcome {
  const dueAt = dueOn(state, date)
  if (report !== undefined) {
    const at = sentToAllAt(report)
    if (at === null) return 'sending'
    return at > dueAt ? 'late' : 'sent'
  }
  const first = firstNilDay(state)
  const isByPeriod = periodsOn(state.calendar, date).some(({ setAt }) => toMs(setAt) < dueAt)
  if (!isByPeriod && (first === null || date < first)) return 'notOwed'
  return now > dueAt ? 'missed' : 'waiting'
}

export const nilMonth = (state: DeskState, month: Month, now: Ms): NilDay[] =>
  daysOfMonth(month).map((date) => {
    const report = lookUp(state.nilReports.reports, date)
    const dueAt = dueOn(state, date)
    return { date, dueAt, report: report ?? null, outcome: outcomeOf(state, date, report, now) }
  })

/** The day whose report is to be written or sent on now; null when today's has left. */
export function nilDay(state: DeskState, today: Day): Day | null {
  const days = nilClocks(state).flatMap(({ target }) =>
    target.kind === 'nil' ? [target.date] : [],
  )
  return days.find((date) => date <= today) ?? null
}
