// 节假日与调休: the statutory calendar, and what the room corrected by hand when a list was announced.
import { z } from 'zod'
import { calendarDay, optionalLine, requiredLine, timeOfDay } from '../text'
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

export const periodSchema = z.object({
  /** 全国两会, 高考; names of days are the room's to enter. */
  name: requiredLine,
  from: calendarDay,
  to: calendarDay,
  /** When the 零报告 of each day is due while it lasts, in Shanghai. */
  nilAt: timeOfDay,
  note: optionalLine,
})
export type Period = z.infer<typeof periodSchema>

/** 敏感时段; nothing of it is deleted. */
export interface SensitivePeriod extends Period {
  readonly id: string
  /** When it was first entered. */
  readonly setAt: string
  readonly by: string
  readonly dropped: { readonly at: string; readonly by: string; readonly reason: string } | null
}

export interface CalendarState {
  /** 敏感时段, as they were entered. */
  readonly periods: readonly SensitivePeriod[]
  /** By the day; only those that differ from the shipped calendar. */
  readonly corrections: Readonly<Record<Day, CalendarEntry>>
}

export const shippedCalendar: CalendarState = { corrections: {}, periods: [] }

/** A year's list is announced at once: about forty days. */
const days = z.array(dayCorrectionSchema).min(1).max(366)

export const calendarEvents = {
  calendarCorrected: z.object({ days, reason: z.string() }),
  periodSet: z.object({
    periodId: z.string(),
    period: periodSchema,
    before: periodSchema.nullable(),
    reason: z.string(),
  }),
  periodDropped: z.object({ periodId: z.string(), reason: z.string() }),
}

export const calendarTraits: TraitsOf<typeof calendarEvents> = {
  calendarCorrected: ofRoom(),
  periodSet: ofRoom(),
  periodDropped: ofRoom(),
}

export const calendarCommands = [
  z.object({ type: z.literal('correctCalendar'), days, reason: requiredLine }),
  /** `periodId` null: a new one. */
  z.object({
    type: z.literal('setPeriod'),
    periodId: z.string().nullable(),
    period: periodSchema,
    reason: requiredLine,
  }),
  z.object({ type: z.literal('dropPeriod'), periodId: z.string(), reason: requiredLine }),
] as const

export const calendarRights: RightsOf<typeof calendarCommands> = {
  correctCalendar: 'manager',
  setPeriod: 'manager',
  dropPeriod: 'manager',
}
