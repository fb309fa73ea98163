// Calendar events -> state.
import type { Evolvers } from '../evolution'
import type { Day } from '../time'
import type { CalendarEntry, calendarEvents } from './record'

export const evolveCalendar: Evolvers<keyof typeof calendarEvents> = {
  calendarCorrected: (state, { at, by, data: { days, reason } }) => {
    const corrections: Record<Day, CalendarEntry> = { ...state.calendar.corrections }
    for (const { date, kind, name } of days) {
      if (kind === null) delete corrections[date]
      else corrections[date] = { date, kind, name, reason, by, at }
    }
    return { ...state, calendar: { ...state.calendar, corrections } }
  },
  periodSet: (state, { at, by, data: { periodId, period, before } }) => {
    const { periods } = state.calendar
    const changed =
      before === null
        ? [...periods, { ...period, id: periodId, setAt: at, by, dropped: null }]
        : periods.map((one) => (one.id === periodId ? { ...one, ...period } : one))
    return { ...state, calendar: { ...state.calendar, periods: changed } }
  },
  periodDropped: (state, { at, by, data: { periodId, reason } }) => {
    const periods = state.calendar.periods.map((one) =>
      one.id === periodId ? { ...one, dropped: { at, by, reason } } : one,
    )
    return { ...state, calendar: { ...state.calendar, periods } }
  },
}
