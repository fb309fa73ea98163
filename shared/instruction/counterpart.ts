// Who it is at a unit's end: whoever was last heard of there, and how a 催办 says whom it reached.
import type { ChaseMade, TaskUnit } from './record'

/** The last who answered, signed or was named; nobody has to be named twice. */
export const counterpartOf = ({ contact, signed, feedbacks, chases }: TaskUnit): string =>
  [...feedbacks, ...chases].findLast(({ who }) => who !== '')?.who ?? (signed?.who || contact)

/** ` 李娜`, or that nobody was reached: only where nobody answered the telephone either. */
export function reachedWords({
  way,
  who,
  answer,
}: Pick<ChaseMade, 'way' | 'who' | 'answer'>): string {
  if (who !== '') return ` ${who}`
  return way === 'phone' && answer === '' ? '，未接通' : ''
}
