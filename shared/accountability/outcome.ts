// The words of 问责 (H6, N11; 突发事件应对法 arts. 61, 95 add 授意 and 阻碍, Guangdong 轻报). No regulation that could be
// read defines them: what each means here is text that the room edits.
import { z } from 'zod'

export const bodySchema = z.enum(['government', 'department', 'enterprise'])
/** Who owes a report of an incident: each is judged alone, and the two lines bind at once (应对法 art. 61). */
export type Body = z.infer<typeof bodySchema>
export const BODIES: readonly Body[] = bodySchema.options
export const BODY_NAMES: Readonly<Record<Body, string>> = {
  government: '事发地政府',
  department: '主管部门',
  enterprise: '事发单位',
}

export const outcomeSchema = z.enum([
  'onTime',
  'late',
  'omitted',
  'false',
  'understated',
  'concealed',
  'instructed',
  'obstructed',
])
export type Outcome = z.infer<typeof outcomeSchema>
export const OUTCOMES: readonly Outcome[] = outcomeSchema.options
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  onTime: '准时',
  late: '迟报',
  omitted: '漏报',
  false: '谎报',
  understated: '轻报',
  concealed: '瞒报',
  instructed: '授意他人迟报、谎报、瞒报',
  obstructed: '阻碍他人报告',
}

export const faultSchema = outcomeSchema.exclude(['onTime'])
/** What a unit is named for. */
export type Fault = z.infer<typeof faultSchema>
export const FAULTS: readonly Fault[] = faultSchema.options

/** The record can show that something was late or never came; that somebody knew better needs a person and evidence. */
export const needsEvidence = (outcome: Outcome): boolean =>
  outcome !== 'onTime' && outcome !== 'late' && outcome !== 'omitted'

/** For the rates each duty is one of three; what was concealed was not reported. */
export type Timeliness = 'onTime' | 'late' | 'omitted'
export const timelinessOf = (outcome: Outcome, byRecord: Timeliness): Timeliness => {
  if (outcome === 'concealed') return 'omitted'
  return outcome === 'onTime' || outcome === 'late' || outcome === 'omitted' ? outcome : byRecord
}
