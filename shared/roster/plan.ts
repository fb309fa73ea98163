// 轮换: in which order people take turns, who begins, and who never stands on what.
import { z } from 'zod'
import { dayKindSchema } from '../calendar/record'
import { calendarDay, requiredLine } from '../text'

const names = z.array(requiredLine).max(60)

export const everySchema = z.enum(['shift', 'day', 'week'])
/** How long a turn lasts: one shift, all shifts of a day, all of a week from Monday. */
export type Every = z.infer<typeof everySchema>
export const EVERY_NAMES: Readonly<Record<Every, string>> = {
  shift: '每班轮换',
  day: '每日轮换',
  week: '每周轮换',
}

const turnSchema = z.object({
  /** Empty: this post is left as it is. */
  order: names,
  /** Who takes the first turn; empty: the first of the order. */
  start: z.string().max(200),
  every: everySchema,
})
export type Turn = z.infer<typeof turnSchema>

/** Each condition that says something must hold; one that is empty does not restrict. */
const exceptionSchema = z.object({
  name: requiredLine,
  /** 0 is Sunday. */
  weekdays: z.array(z.int().min(0).max(6)).max(7),
  dayKinds: z.array(dayKindSchema).max(4),
  slotIds: z.array(z.string().max(40)).max(8),
  /** First and last day, such as a leave. */
  between: z.object({ first: calendarDay, last: calendarDay }).nullable(),
})
/** Somebody who never stands on certain days or shifts. */
export type Exception = z.infer<typeof exceptionSchema>

export const rotationPlanSchema = z.object({
  leader: turnSchema,
  main: turnSchema,
  second: turnSchema,
  never: z.array(exceptionSchema).max(100),
})
export type RotationPlan = z.infer<typeof rotationPlanSchema>

const noTurn: Turn = { order: [], start: '', every: 'shift' }
export const emptyPlan: RotationPlan = {
  leader: { ...noTurn, every: 'day' },
  main: noTurn,
  second: noTurn,
  never: [],
}
