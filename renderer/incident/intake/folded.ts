// What of 接报 is folded away: a hurried officer needs five fields. Whatever stands in it, or is wrong in it, opens it.
import { isEqual } from '../../../shared/equal'
import type { Ms } from '../../../shared/time'
import type { Sending } from '../../form/use-send'
import { emptyIntake, type IntakeForm } from './intake-form'
import { learnedFault } from './intake-notes'

const FOLDED = [
  'title',
  'figures',
  'unitConcerned',
  'cause',
  'measures',
  'impact',
  'alreadyTold',
  'level',
] as const satisfies readonly (keyof IntakeForm)[]

/** Something stands in a field that is folded away. */
export function foldedSays(form: IntakeForm): boolean {
  const empty = emptyIntake(form.learnedAt ?? 0, form.region)
  return form.from.post !== '' || FOLDED.some((key) => !isEqual(form[key], empty[key]))
}

const PATHS = [
  'facts.learnedAt',
  'call.at',
  'facts.title',
  'facts.figures',
  'facts.unitConcerned',
  'facts.cause',
  'facts.measures',
  'facts.impact',
  'call.alreadyTold',
  'level',
  'call.from.post',
]

/** Something is wrong there that nobody would see. */
export const foldedFault = (form: IntakeForm, errorAt: Sending['errorAt'], minute: Ms): boolean =>
  learnedFault(form, minute) !== undefined ||
  // Without a kind there is no title yet: the kind is what is missing.
  PATHS.some(
    (path) => (path !== 'facts.title' || form.kind !== null) && errorAt(path) !== undefined,
  )
