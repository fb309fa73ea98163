// What the two times of an intake mean, said beside them while they are typed.
import { isSensitiveAt } from '../../../shared/calendar/periods'
import { ruleBookAt, rulesFor } from '../../../shared/deadline/rules'
import { endsAt } from '../../../shared/deadline/within'
import { notBefore } from '../../../shared/checks'
import { notInFuture } from '../../../shared/checks'
import { refusalText } from '../../../shared/refusals'
import { durationText, MINUTE, relativeText, toInstant, type Ms } from '../../../shared/time'
import type { DeskState } from '../../../shared/state'
import type { IntakeForm } from './intake-form'

const future = (ms: Ms | null, now: Ms): string | undefined => {
  const check = ms === null ? null : notInFuture(toInstant(ms), now, '')
  return check === null || check.ok ? undefined : refusalText(check.error)
}

export const occurredFault = ({ occurredAt }: IntakeForm, now: Ms): string | undefined =>
  future(occurredAt, now)

export function learnedFault({ learnedAt, occurredAt }: IntakeForm, now: Ms): string | undefined {
  const ahead = future(learnedAt, now)
  if (
    ahead !== undefined ||
    learnedAt === null ||
    occurredAt === null ||
    future(occurredAt, now) !== undefined
  )
    return ahead
  const order = notBefore(toInstant(learnedAt), toInstant(occurredAt), 'learnedBeforeOccurred', '')
  return order.ok ? undefined : refusalText(order.error)
}

export interface DueNote {
  readonly tone: 'calm' | 'soon' | 'missed'
  readonly text: string
}

/** By when the written first report is owed, as far as kind and level are known: in a 敏感时段 as of a 敏感 incident. */
export function dueNote(
  form: IntakeForm,
  { ruleBooks, calendar }: Pick<DeskState, 'ruleBooks' | 'calendar'>,
  now: Ms,
): DueNote | null {
  const { learnedAt, kind, level, occurredUnknown } = form
  const sensitive = form.sensitive || (!form.exercise && isSensitiveAt(calendar, now))
  const occurredAt = occurredUnknown ? learnedAt : form.occurredAt
  if (occurredAt === null || occurredAt > now) return null
  const unknown = occurredUnknown ? '时限从接报算起：' : ''
  const held = { from: toInstant(now), level, kind: kind ?? 'other', sensitive, dailyAt: null }
  const clocks = rulesFor(ruleBookAt(ruleBooks, now), 'initial', held, 0).map((rule) => ({
    rule,
    due: endsAt(rule.within, rule.origin === 'learned' ? (learnedAt ?? now) : occurredAt),
  }))
  const [first] = clocks.sort((a, b) => a.due - b.due)
  if (first === undefined) return null
  const { rule, due } = first
  const left = due - now
  if (left > 0) {
    const text = `${unknown}书面首报 ${relativeText(due, now)} 前报出，还剩${durationText(Math.ceil(left / MINUTE) * MINUTE)}`
    return { tone: left <= Math.max(0, ...rule.warnMinutes) * MINUTE ? 'soon' : 'calm', text }
  }
  return {
    tone: 'missed',
    text: `${occurredUnknown ? '接报' : '事发'}已过${durationText(now - occurredAt)}，首报时限（${relativeText(due, now)} 前）已经错过：存上后立即报警，请马上电话报告并补写首报`,
  }
}
