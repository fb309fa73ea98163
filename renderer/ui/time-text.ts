// Understands a time as a tired person types it: 1302, 13:02, 23 13:02, 11-23 13:02, 昨 2240.
// Always in Asia/Shanghai. A day left out means the latest that fits: at 00:20 "2340" is last night.
import { TZDate } from '@date-fns/tz'
import { DAY, HOUR, inShanghai, ZONE, type Ms } from '../../shared/time'

/** How far ahead a time without a day may lie before it is taken for the day before. */
const AHEAD: Ms = 12 * HOUR

const CLOCK = /(?:(?<h>\d{1,2})[:点时](?<m>\d{2})分?|(?<hm>\d{3,4}))/.source
const DAYS_BACK: Readonly<Record<string, number>> = { 今: 0, 昨: 1, 前: 2 }

const SHAPES: readonly RegExp[] = [
  new RegExp(`^(?:(?<word>今|昨|前)[天日]?\\s*)?${CLOCK}$`),
  new RegExp(`^(?<day>\\d{1,2})(?:日\\s*|\\s+)${CLOCK}$`),
  new RegExp(`^(?<month>\\d{1,2})[-./月](?<day>\\d{1,2})(?:日\\s*|\\s+)${CLOCK}$`),
  new RegExp(
    `^(?<year>\\d{4})[-./年](?<month>\\d{1,2})[-./月](?<day>\\d{1,2})(?:日\\s*|\\s+)${CLOCK}$`,
  ),
]

type Parts = Readonly<Record<string, string | undefined>>

function match(text: string): Parts | null {
  for (const shape of SHAPES) {
    const groups = shape.exec(text)?.groups
    if (groups !== undefined) return groups
  }
  return null
}

function clockOf(parts: Parts): readonly [hours: number, minutes: number] | null {
  const digits = parts.hm
  const hours = Number(digits === undefined ? parts.h : digits.slice(0, -2))
  const minutes = Number(digits === undefined ? parts.m : digits.slice(-2))
  return hours < 24 && minutes < 60 ? [hours, minutes] : null
}

/** The moment, or null for a day that is not in the calendar (31 November). */
function moment(
  year: number,
  month: number,
  day: number,
  [hours, minutes]: readonly [number, number],
): Ms | null {
  const date = new TZDate(year, month, day, hours, minutes, 0, 0, ZONE)
  return date.getDate() === day && date.getHours() === hours ? date.getTime() : null
}

/** The first of `candidates` that exists and is not too far ahead; else the first that exists. */
function latest(candidates: readonly (Ms | null)[], now: Ms): Ms | null {
  const real = candidates.filter((ms) => ms !== null)
  return real.find((ms) => ms <= now + AHEAD) ?? real[0] ?? null
}

function monthBack(year: number, month: number, back: number): readonly [number, number] {
  const months = year * 12 + month - back
  return [Math.floor(months / 12), months % 12]
}

function daysBack(now: Ms, days: number, clock: readonly [number, number]): Ms | null {
  const then = inShanghai(now - days * DAY)
  return moment(then.getFullYear(), then.getMonth(), then.getDate(), clock)
}

/** Epoch milliseconds of what was typed, or null when it is not a time. */
export function parseTime(typed: string, now: Ms): Ms | null {
  const parts = match(typed.normalize('NFKC').trim())
  const clock = parts === null ? null : clockOf(parts)
  if (parts === null || clock === null) return null
  const today = inShanghai(now)
  const [y, m] = [today.getFullYear(), today.getMonth()]
  const { word, year, month, day } = parts

  if (word !== undefined) return daysBack(now, DAYS_BACK[word] ?? 0, clock)
  if (day === undefined) return latest([daysBack(now, 0, clock), daysBack(now, 1, clock)], now)
  if (month === undefined) {
    return latest(
      [0, 1, 2].map((back) => moment(...monthBack(y, m, back), Number(day), clock)),
      now,
    )
  }
  const monthIndex = Number(month) - 1
  if (year !== undefined) return moment(Number(year), monthIndex, Number(day), clock)
  return latest(
    [y, y - 1].map((each) => moment(each, monthIndex, Number(day), clock)),
    now,
  )
}

const WEEKDAYS = '日一二三四五六'
const NEAR: Readonly<Record<number, string>> = { [-1]: '明天', 0: '今天', 1: '昨天', 2: '前天' }

/** `今天 星期一`, `昨天 星期日`, `5天前 星期三`, with a word when it lies ahead of now. */
export function dayHint(ms: Ms, now: Ms): string {
  const midnight = (at: Ms) => Math.floor((at + 8 * HOUR) / DAY)
  const days = midnight(now) - midnight(ms)
  const near = NEAR[days] ?? (days > 0 ? `${days}天前` : `${-days}天后`)
  return `${near} 星期${WEEKDAYS[inShanghai(ms).getDay()]}${ms > now ? '，晚于现在' : ''}`
}
