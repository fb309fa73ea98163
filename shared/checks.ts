// Times that cannot be, refused with the reason; and what counts as written down late (补录).
import type { RefusalCode } from './refusal-texts'
import { err, ok, refuse, type Refusal, type Result } from './result'
import { MINUTE, toMs, type Ms } from './time'

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

export const notBefore = (
  at: string,
  earliest: string,
  code: RefusalCode,
  path: string,
): Result<null> => (minuteOf(at) < minuteOf(earliest) ? refuse(code, path) : ok(null))

/** The same, where nobody may know when that was: then anything can have come after it. */
export const notBeforeKnown = (
  at: string,
  earliest: string | null,
  code: RefusalCode,
  path: string,
): Result<null> => (earliest === null ? ok(null) : notBefore(at, earliest, code, path))

/** The first refusal among several checks. */
export const allOf = (...checks: Result<null>[]): Result<null, Refusal> => {
  const failed = checks.find((check) => !check.ok)
  return failed?.ok === false ? err(failed.error) : ok(null)
}
