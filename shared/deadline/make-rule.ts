// A rule as it ships, said briefly.
import type { Obligation, Origin, Rule } from './record'

/** 30 and 10 minutes before; a clock of a quarter of an hour warns 5 minutes before. */
const USUAL_WARNINGS = [30, 10]

export interface Shape {
  readonly id: string
  readonly duty: Obligation
  readonly name: string
  readonly clause?: string
  readonly source: string
  readonly origin: Origin
  readonly minutes: number
  readonly warn?: number[]
  readonly appliesTo?: Rule['appliesTo']
}

export const rule = ({
  id,
  duty,
  name,
  clause = '',
  source,
  origin,
  minutes,
  warn,
  appliesTo,
}: Shape): Rule => ({
  id,
  duty,
  name,
  clause,
  source,
  origin,
  within: { kind: 'minutes', minutes },
  appliesTo: appliesTo ?? {},
  warnMinutes: warn ?? USUAL_WARNINGS.filter((before) => before < minutes),
  enabled: true,
})

/** Until midnight of the day on which it began. */
export const sameDay = (shape: Omit<Shape, 'minutes'>): Rule => ({
  ...rule({ ...shape, minutes: 24 * 60 }),
  within: { kind: 'endOfDay' },
})

/** By the next of these hours (`08:00`), every day. */
export const byTheHours = (shape: Omit<Shape, 'minutes'>, times: string[]): Rule => ({
  ...rule({ ...shape, minutes: 24 * 60 }),
  within: { kind: 'timesOfDay', times },
})
