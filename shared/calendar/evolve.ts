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
}
