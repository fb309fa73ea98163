// 节假日与调休: the statutory calendar, and what the room corrected by hand when a list was announced.
import { z } from 'zod'
import { calendarDay, optionalLine, requiredLine } from '../text'
import type { Day } from '../time'
import { ofRoom, type TraitsOf } from '../traits'
import type { RightsOf } from '../rights'

export const dayKindSchema = z.enum(['workday', 'weekend', 'holiday', 'makeup'])
export type DayKind = z.infer<typeof dayKindSchema>
/** `makeup`: a weekend day that is worked for a holiday (调休). */
export const DAY_KIND_NAMES: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  weekend: '周末',
  holiday: '节假日',
  makeup: '调休上班',
}

/** `null`: whatever the shipped calendar says. */
const correctedKindSchema = z.enum(['holiday', 'workday']).nullable()
export type CorrectedKind = z.infer<typeof correctedKindSchema>

const dayCorrectionSchema = z.object({
  date: calendarDay,
  kind: correctedKindSchema,
  /** 春节, 国庆节; the festival for which a weekend day is worked. */
  name: optionalLine,
})
export type DayCorrection = z.infer<typeof dayCorrectionSchema>

export interface CalendarEntry extends DayCorrection {
  readonly kind: NonNullable<CorrectedKind>
  readonly reason: string
  readonly by: string
  readonly at: string
}

export interface CalendarState {
  /** By the day; only those that differ from the shipped calendar. */
  readonly corrections: Readonly<Record<Day, CalendarEntry>>
}

export const shippedCalendar: CalendarState = { corrections: {} }

/** A year's list is announced at once: about forty days. */
const days = z.array(dayCorrectionSchema).min(1).max(366)

export const calendarEvents = {
  calendarCorrected: z.object({ days, reason: z.string() }),
}

export const calendarTraits: TraitsOf<typeof calendarEvents> = { calendarCorrected: ofRoom() }

export const calendarCommands = [
  z.object({ type: z.literal('correctCalendar'), days, reason: requiredLine }),
] as const

export const calendarRights: RightsOf<typeof calendarCommands> = {
  correctCalendar: 'manager',
}
