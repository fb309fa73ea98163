// Commands about the calendar: a year's list was announced, or the shipped one is wrong.
import type { z } from 'zod'
import { decided, type Deciders } from '../decision'
import { refuse } from '../result'
import { lookUp } from '../lookup'
import type { CalendarState, DayCorrection, calendarCommands } from './record'

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
}
