// The moment that a said time means: behind us for what has happened, ahead for what is to be done.
// Always in Asia/Shanghai. A day left out means the latest that fits: at 00:20 "2340" is last night.
import { saidTime, type Said, type SaidDay } from './said-time'
import { DAY, dayOf, HOUR, inShanghai, MINUTE, momentOn, type Day, type Ms } from './time'

/** How far ahead a time without a day may lie before it is taken for the day before. */
const AHEAD: Ms = 12 * HOUR

type SaidClock = Extract<Said, { kind: 'clock' }>

const two = (n: number): string => String(n).padStart(2, '0')

/** The moment, or null for a day that is not in the calendar (31 November). 24:00 is the next day's 0:00. */
function moment(year: number, month: number, day: number, minutes: number): Ms | null {
  const written: Day = `${year}-${two(month)}-${two(day)}`
  const midnight = momentOn(written, '00:00')
  if (Number.isNaN(midnight) || dayOf(midnight) !== written) return null
  return midnight + minutes * MINUTE
}

const onDayAfter = (now: Ms, days: number, minutes: number): Ms =>
  momentOn(dayOf(now + days * DAY), '00:00') + minutes * MINUTE

/** The month so many months away, from 1. */
function monthFrom(now: Ms, by: number): readonly [year: number, month: number] {
  const today = inShanghai(now)
  const months = today.getFullYear() * 12 + today.getMonth() + by
  return [Math.floor(months / 12), (months % 12) + 1]
}

type SaidDate = Extract<SaidDay, { kind: 'date' }>

/** What the date may mean, going so many months or years away. */
function onDates(
  { year, month, day }: SaidDate,
  now: Ms,
  away: readonly number[],
  minutes: number,
) {
  if (year !== null) return [moment(year, month ?? 0, day, minutes)]
  if (month === null) return away.map((by) => moment(...monthFrom(now, by), day, minutes))
  const thisYear = inShanghai(now).getFullYear()
  return away.map((by) => moment(thisYear + by, month, day, minutes))
}

const isReal = (ms: Ms | null): ms is Ms => ms !== null

/** The first that is not too far ahead; else the first. */
function latest(candidates: readonly (Ms | null)[], now: Ms): Ms | null {
  const real = candidates.filter(isReal)
  return real.find((ms) => ms <= now + AHEAD) ?? real[0] ?? null
}

function behind({ day, minutes }: SaidClock, now: Ms): Ms | null {
  if (day === null) return latest([onDayAfter(now, 0, minutes), onDayAfter(now, -1, minutes)], now)
  if (day.kind === 'offset') return onDayAfter(now, day.days, minutes)
  return latest(onDates(day, now, [0, -1, -2], minutes), now)
}

const wholeMinute = (ms: Ms): Ms => Math.floor(ms / MINUTE) * MINUTE

export interface ReadTime {
  readonly at: Ms
  /** It was said with 约. */
  readonly about: boolean
}

/** When something happened, as it was said; null when it is not a time. */
export function readTime(typed: string, now: Ms): ReadTime | null {
  const said = saidTime(typed)
  if (said === null) return null
  const { about } = said
  if (said.kind === 'from now')
    return said.ms > 0 ? null : { at: wholeMinute(now + said.ms), about }
  const at = behind(said, now)
  return at === null ? null : { at, about }
}

/** Epoch milliseconds of an exact time, or null when it is not one. */
export function parseTime(typed: string, now: Ms): Ms | null {
  const read = readTime(typed, now)
  return read === null || read.about ? null : read.at
}

function ahead({ day, minutes }: SaidClock, now: Ms): Ms | null {
  if (day?.kind === 'offset') return day.days < 0 ? null : onDayAfter(now, day.days, minutes)
  // Yesterday's 24:00 is always behind; a 31st may be two months away.
  const candidates =
    day === null
      ? [onDayAfter(now, 0, minutes), onDayAfter(now, 1, minutes)]
      : onDates(day, now, [0, 1, 2], minutes)
  const real = candidates.filter(isReal)
  return (
    real.find((ms) => ms > now) ?? (day?.kind === 'date' && day.year !== null ? real[0]! : null)
  )
}

/** By when something is to be done, as it was said; null when it is not a time. */
export function parseDue(typed: string, now: Ms): Ms | null {
  const said = saidTime(typed) ?? saidTime(typed.trim().replace(/[之以]?前[。.]?$/, ''))
  if (said === null) return null
  if (said.kind === 'from now') return said.ms > 0 ? wholeMinute(now + said.ms) : null
  return ahead(said, now)
}
