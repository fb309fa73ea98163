// Commands about the calendar: a year's list was announced, or the shipped one is wrong.
import type { z } from 'zod'
import { decided, nextId, type Deciders } from '../decision'
import { isEqual } from '../equal'
import { refuse } from '../result'
import { lookUp } from '../lookup'
import {
  periodSchema,
  type CalendarState,
  type DayCorrection,
  type calendarCommands,
} from './record'

export type CalendarCommand = z.infer<(typeof calendarCommands)[number]>

const stands = ({ corrections }: CalendarState, { date, kind, name }: DayCorrection): boolean => {
  const entry = lookUp(corrections, date)
  return (entry?.kind ?? null) === kind && (kind === null || entry?.name === name)
}

export const decideCalendar: Deciders<CalendarCommand> = {
  correctCalendar: (state, { days, reason }) => {
    const dates = days.map(({ date }) => date)
    const twice = dates.findIndex((date, index) => dates.indexOf(date) !== index)
    if (twice !== -1) return refuse('dayTwice', `days.${twice}.date`)
    const nameless = days.findIndex(({ kind, name }) => kind === 'holiday' && name === '')
    if (nameless !== -1) return refuse('required', `days.${nameless}.name`)
    const changed = days.filter((day) => !stands(state.calendar, day))
    if (changed.length === 0) return refuse('nothingChanged', 'days')
    return decided([{ type: 'calendarCorrected', data: { days: changed, reason } }])
  },
  setPeriod: (state, { periodId, period, reason }) => {
    if (period.to < period.from) return refuse('periodUpsideDown', 'period.to')
    const { periods } = state.calendar
    if (periodId === null) {
      const made = nextId('d', periods.length)
      const data = { periodId: made, period, before: null, reason }
      return decided([{ type: 'periodSet', data }], { periodId: made })
    }
    const found = periods.find(({ id }) => id === periodId)
    if (found === undefined || found.dropped !== null) return refuse('unknownRecord', 'periodId')
    const before = periodSchema.parse(found)
    if (isEqual(before, period)) return refuse('nothingChanged', 'period')
    return decided([{ type: 'periodSet', data: { periodId, period, before, reason } }])
  },
  dropPeriod: (state, { periodId, reason }) => {
    const found = state.calendar.periods.find(({ id }) => id === periodId)
    if (found === undefined || found.dropped !== null) return refuse('unknownRecord', 'periodId')
    return decided([{ type: 'periodDropped', data: { periodId, reason } }])
  },
}
