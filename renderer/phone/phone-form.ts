// 电话报告: the form, what it starts with, and the command that it becomes.
import { openDeadlines, type Deadline } from '../../shared/deadline/derive'
import type { Command } from '../../shared/desk'
import type { Incident, RuleBooks } from '../../shared/incident/record'
import { MINUTE, toInstant, toMs, type Ms } from '../../shared/time'
import type { Recipient, Unit } from '../../shared/unit/record'
import { phoneScript } from '../../shared/phone/script'

/** Somebody who is not on the unit's list. */
export const ANYONE = 'anyone'

export interface PhoneForm {
  /** A recipient's id, or ANYONE. */
  readonly toId: string
  readonly unit: string
  readonly name: string
  readonly post: string
  readonly phone: string
  readonly at: Ms | null
  readonly said: string
  readonly answer: string
  readonly instructed: boolean
  readonly words: string
  readonly from: string
  readonly readBack: boolean
  readonly lateReason: string
}

/** Those above first: N1 is owed to them. */
export const callable = (unit: Unit): Recipient[] => {
  const active = unit.recipients.filter((recipient) => recipient.active)
  return [
    ...active.filter(({ side }) => side === 'above'),
    ...active.filter(({ side }) => side !== 'above'),
  ]
}

/** When somebody was last told by telephone; null when not yet. */
export function toldAt(incident: Incident, name: string): Ms | null {
  const calls = incident.phones.filter(
    ({ direction, counterpart }) => direction === 'out' && counterpart.unit === name,
  )
  return calls.length === 0 ? null : Math.max(...calls.map(({ at }) => toMs(at)))
}

export const counterpartOf = (
  recipient: Recipient | undefined,
): Pick<PhoneForm, 'toId' | 'unit' | 'name' | 'post' | 'phone'> => ({
  toId: recipient?.id ?? ANYONE,
  unit: recipient?.name ?? '',
  name: '',
  post: '',
  phone: recipient?.phone ?? '',
})

export function startingForm(incident: Incident, unit: Unit, officer: string, now: Ms): PhoneForm {
  const recipients = callable(unit)
  const first =
    recipients.find(({ name, side }) => side === 'above' && toldAt(incident, name) === null) ??
    recipients.find(({ name }) => toldAt(incident, name) === null) ??
    recipients[0]
  return {
    ...counterpartOf(first),
    // To the minute; within the minute of the call that brought the news, that very moment.
    at: Math.max(Math.floor(now / MINUTE) * MINUTE, Math.min(toMs(incident.facts.learnedAt), now)),
    said: phoneScript(incident, unit, officer),
    answer: '',
    instructed: false,
    words: '',
    from: '',
    readBack: false,
    lateReason: '',
  }
}

export const phoneClock = (incident: Incident, books: RuleBooks): Deadline | null =>
  openDeadlines(incident, books).find(({ duty }) => duty === 'phone') ?? null

/** The call comes after its clock has run out: a reason is owed. */
export const isLateCall = (clock: Deadline | null, at: Ms | null): boolean =>
  clock !== null && at !== null && at > clock.dueAt

export function commandOf(incidentId: string, form: PhoneForm, late: boolean): Command {
  const { unit, name, post, phone, at, said, answer, words, from, readBack } = form
  return {
    type: 'reportByPhone',
    incidentId,
    call: {
      at: at === null ? '' : toInstant(at),
      to: { unit, name, post, phone },
      said,
      answer,
      instruction: form.instructed ? { words, from, readBack } : null,
    },
    lateReason: late ? form.lateReason : '',
  }
}
