// Times that cannot be: refused with the reason. And how long each side of the chain took (N11).
import type { Result } from '../result'
import { sentAt, sentProgress } from '../report/state'
import { toMs, type Ms } from '../time'
import type { Facts, Incident } from './record'
import { allOf, notBefore, notInFuture } from '../checks'

/** 事发 ≤ 接报 ≤ now. */
export const possibleTimes = (facts: Facts, now: Ms): Result<null> =>
  allOf(
    notInFuture(facts.occurredAt, now, 'facts.occurredAt'),
    notInFuture(facts.learnedAt, now, 'facts.learnedAt'),
    notBefore(facts.learnedAt, facts.occurredAt, 'learnedBeforeOccurred', 'facts.learnedAt'),
  )

export interface Delays {
  /** 事发 → 接报: time that was lost before this room knew. */
  readonly toLearnMs: Ms
  /** 接报 → 首报报送: this room's own time; null while nothing was sent. */
  readonly toSendMs: Ms | null
}

export function delaysOf(incident: Incident): Delays {
  const { occurredAt, learnedAt } = incident.facts
  const initial = sentProgress(incident)[0]
  const sent = initial === undefined ? null : sentAt(initial)
  return {
    toLearnMs: toMs(learnedAt) - toMs(occurredAt),
    toSendMs: sent === null ? null : sent - toMs(learnedAt),
  }
}

/** N6: the media knew before our first word upwards, by phone or in writing. */
export function exposedBeforeReport(incident: Incident): boolean {
  if (incident.mediaExposure === null) return false
  const calls = incident.phones
    .filter(({ direction }) => direction === 'out')
    .map(({ at }) => toMs(at))
  const initial = sentProgress(incident)[0]
  const firstWord = Math.min(...calls, ...(initial === undefined ? [] : [sentAt(initial)!]))
  return toMs(incident.mediaExposure.at) < firstWord
}
