// Sentences about clocks and records that several screens share.
import { endsAt, withinFrom } from '../../shared/deadline/within'
import { ORIGIN_NAMES } from '../../shared/deadline/record'
import { isLate, runsFromLearned, type Deadline } from '../../shared/deadline/derive'
import { stepTraits } from '../../shared/event'
import type { Facts, Step } from '../../shared/incident/record'
import { PLACE_UNKNOWN, TIME_UNKNOWN } from '../../shared/incident/unknown'
import { durationText, MINUTE, relativeText, toMs, type Ms } from '../../shared/time'

/** `15:02 前 · 事发 13:02 起2小时`; a 日报 has a fixed hour instead of the rule's length. */
export function dueText(deadline: Deadline, now: Ms): string {
  const { rule, origin, originAt, dueAt } = deadline
  const lasts = dueAt === endsAt(rule.within, originAt)
  const within = lasts ? withinFrom(rule.within, '起') : '起，日报'
  const unknown = runsFromLearned(deadline) ? '（事发时间不详）' : ''
  return `${relativeText(dueAt, now)} 前 · ${ORIGIN_NAMES[origin]} ${relativeText(originAt, now)} ${within}${unknown}`
}

/** How a clock ended: `14:26 完成`, `15:10 完成，迟8分钟`. */
export const metText = (deadline: Deadline, now: Ms): string => {
  const { metAt, dueAt } = deadline
  if (metAt === null) return ''
  return `${relativeText(metAt, now)} 完成${isLate(deadline) ? `，迟${durationText(metAt - dueAt)}` : ''}`
}

export const occurredText = ({ occurredAt, occurredApprox }: Facts, now: Ms): string =>
  occurredAt === null
    ? '时间不详'
    : `${occurredApprox ? '约' : ''}${relativeText(toMs(occurredAt), now)}`

/** `约12:55 发生 · 13:10 接报`; what is not known yet is said, and with it from when the clocks run. */
export function whenText(facts: Facts, now: Ms): string {
  const learned = `${relativeText(toMs(facts.learnedAt), now)} 接报`
  const when =
    facts.occurredAt === null
      ? `${TIME_UNKNOWN}，时限从接报算起 · ${learned}`
      : `${occurredText(facts, now)} 发生 · ${learned}`
  return facts.place === null ? `${when} · 详细${PLACE_UNKNOWN}` : when
}

/** What gives a clock up: not an explanation alone, for a leader answers for it. */
export const WAIVE = '免报（领导说明原因）'

/** The longest warning of the clock's own rule: amber from then on. */
export const soonWithin = ({ rule }: Deadline): Ms => Math.max(0, ...rule.warnMinutes) * MINUTE

/** Two characters for each kind of step. */
export const stepKind = ({ type }: Pick<Step, 'type'>): string => stepTraits(type)?.step ?? '记录'

/** Steps that the program took by itself, or that only led to a record: quieter in a list. */
export const isQuietStep = ({ type }: Pick<Step, 'type'>): boolean =>
  stepTraits(type)?.quiet ?? false
