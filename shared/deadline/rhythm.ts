// How often a clock that is late is heard again: the graver, the oftener. An alarm that comes too often for
// what it is about is silenced unread, and the one that mattered with it (trial C5).
import { classificationOf, type Incident } from '../incident/record'
import { MINUTE, type Ms } from '../time'
import type { RepeatEvery } from './alarm-schedule'
import { isGrave } from './urgency'

/** Ⅰ, Ⅱ and 敏感 (to be reported at any level), and a desk whose relief does not come (H5). */
export const OFTEN: Ms = 5 * MINUTE
/** Everything else that is late. */
export const SELDOM: Ms = 15 * MINUTE

/** null: once and not again, which is an exercise. */
export function repeatOf(incident: Incident): RepeatEvery {
  if (incident.facts.exercise) return null
  return isGrave(classificationOf(incident)) ? OFTEN : SELDOM
}
