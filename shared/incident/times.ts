// Times that cannot be: refused with the reason. And how long each side of the chain took (N11).
import { err, ok, refuse, type Refusal, type Result } from '../result'
import { sentAt, sentReports } from '../report/state'
import { MINUTE, toMs, type Ms } from '../time'
import type { Facts, Incident } from './record'

/** Two clocks in one room may differ by a little; more than this ahead of now is the future. */
const TOLERANCE: Ms = MINUTE

/** Written down this much later than it happened is 补录. */
const LATE_ENTRY: Ms = 10 * MINUTE

export const isLateEntry = (happenedAt: string, recordedAt: string): boolean =>
  toMs(recordedAt) - toMs(happenedAt) > LATE_ENTRY

export const notInFuture = (at: string, now: Ms, path: string): Result<null> =>
  toMs(at) > now + TOLERANCE ? refuse('inFuture', path) : ok(null)

/** People write times to the minute: what lies within one minute is not upside down. */
const minuteOf = (at: string): number => Math.floor(toMs(at) / MINUTE)

export const notBefore = (at: string, earliest: string, code: string, path: string): Result<null> =>
  minuteOf(at) < minuteOf(earliest) ? refuse(code, path) : ok(null)

/** The first refusal among several checks. */
export const allOf = (...checks: Result<null>[]): Result<null, Refusal> => {
  const failed = checks.find((check) => !check.ok)
  return failed?.ok === false ? err(failed.error) : ok(null)
}

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
  const initial = sentReports(incident)[0]
  const sent = initial === undefined ? null : sentAt(initial)
  return {
    toLearnMs: toMs(learnedAt) - toMs(occurredAt),
    toSendMs: sent === null ? null : sent - toMs(learnedAt),
  }
}

/** N6: the media knew before our first word upwards, by phone or in writing. */
export function exposedBeforeReport(incident: Incident): boolean {
  if (incident.mediaExposure === null) return false
  const calls = incident.phones.filter(({ direction }) => direction === 'out').map(({ at }) => toMs(at))
  const initial = sentReports(incident)[0]
  const firstWord = Math.min(...calls, ...(initial === undefined ? [] : [sentAt(initial)!]))
  return toMs(incident.mediaExposure.at) < firstWord
}
