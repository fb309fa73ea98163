// Sentences about clocks and records that several screens share.
import { endsAt, withinFrom } from '../../shared/deadline/within'
import { ORIGIN_NAMES } from '../../shared/deadline/record'
import { isLate, type Deadline } from '../../shared/deadline/derive'
import { stepTraits } from '../../shared/event'
import type { Facts, Step } from '../../shared/incident/record'
import { durationText, MINUTE, relativeText, toMs, type Ms } from '../../shared/time'

/** `15:02 前 · 事发 13:02 起2小时`; a 日报 has a fixed hour instead of the rule's length. */
export function dueText({ rule, originAt, dueAt }: Deadline, now: Ms): string {
  const lasts = dueAt === endsAt(rule.within, originAt)
  const within = lasts ? withinFrom(rule.within, '起') : '起，日报'
  return `${relativeText(dueAt, now)} 前 · ${ORIGIN_NAMES[rule.origin]} ${relativeText(originAt, now)} ${within}`
}

/** How a clock ended: `14:26 完成`, `15:10 完成，迟8分钟`. */
export const metText = (deadline: Deadline, now: Ms): string => {
  const { metAt, dueAt } = deadline
  if (metAt === null) return ''
  return `${relativeText(metAt, now)} 完成${isLate(deadline) ? `，迟${durationText(metAt - dueAt)}` : ''}`
}

export const occurredText = ({ occurredAt, occurredApprox }: Facts, now: Ms): string =>
  `${occurredApprox ? '约' : ''}${relativeText(toMs(occurredAt), now)}`

/** The longest warning of the clock's own rule: amber from then on. */
export const soonWithin = ({ rule }: Deadline): Ms => Math.max(0, ...rule.warnMinutes) * MINUTE

/** Two characters for each kind of step. */
export const stepKind = ({ type }: Pick<Step, 'type'>): string => stepTraits(type)?.step ?? '记录'

/** Steps that the program took by itself, or that only led to a record: quieter in a list. */
export const isQuietStep = ({ type }: Pick<Step, 'type'>): boolean =>
  stepTraits(type)?.quiet ?? false
