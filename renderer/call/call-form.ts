// 续来电 as it is typed, and the command that it makes.
import type { Command } from '../../shared/desk'
import type { Incident } from '../../shared/incident/record'
import { counterpartText, type Counterpart } from '../../shared/phone/record'
import { MINUTE, toInstant, toMs, type Ms } from '../../shared/time'

export interface CallForm {
  readonly from: Counterpart
  readonly at: Ms | null
  readonly said: string
  readonly alreadyTold: string
}

export const emptyCall = (incident: Incident, now: Ms): CallForm => ({
  from: { unit: '', name: '', post: '', phone: '' },
  // To the minute; within the minute of the first call, that very moment.
  at: Math.max(Math.floor(now / MINUTE) * MINUTE, Math.min(toMs(incident.facts.learnedAt), now)),
  said: '',
  alreadyTold: '',
})

export const callCommand = (
  incidentId: string,
  { from, at, said, alreadyTold }: CallForm,
): Extract<Command, { type: 'recordCall' }> => ({
  type: 'recordCall',
  incidentId,
  call: { at: at === null ? '' : toInstant(at), from, said, alreadyTold },
})

/** Who rang before, the latest first, each once: it is mostly the same person who rings again. */
export function earlierCallers({ phones }: Incident): readonly Counterpart[] {
  const callers = phones
    .filter(
      ({ direction, counterpart }) => direction === 'in' && counterpartText(counterpart) !== '',
    )
    .map(({ counterpart }) => counterpart)
    .reverse()
  return [...new Map(callers.map((caller) => [counterpartText(caller), caller])).values()]
}
