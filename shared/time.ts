// Instants, durations and how a duty room writes them. A duty room in China is always in
// Asia/Shanghai, whatever the zone of the PC: nothing here may use the process's own zone.
import { TZDate } from '@date-fns/tz'
import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { startOfDay } from 'date-fns/startOfDay'

/** A UTC instant, ISO 8601 with milliseconds: `2026-11-23T06:32:07.000Z`. Sorts as text. */
export type Instant = string
/** Milliseconds, as a duration or since the Unix epoch. */
export type Ms = number

export const ZONE = 'Asia/Shanghai'
export const SECOND: Ms = 1_000
export const MINUTE: Ms = 60 * SECOND
export const HOUR: Ms = 60 * MINUTE
export const DAY: Ms = 24 * HOUR

export const toMs = (instant: Instant): Ms => Date.parse(instant)
export const toInstant = (ms: Ms): Instant => new Date(ms).toISOString()

/** The same moment as a Date whose getters speak Shanghai time. */
export const inShanghai = (ms: Ms): TZDate => new TZDate(ms, ZONE)

/** Shanghai clocks have been this far ahead of UTC, winter and summer, since 1991. */
const AHEAD: Ms = 8 * HOUR

/** What Shanghai's calendar and clocks show, as ISO text: by arithmetic, since every line of the journal asks. */
const shanghaiText = (ms: Ms): string => new Date(ms + AHEAD).toISOString()

/** Calendar year in Shanghai: the year of 值班〔2026〕17号. */
export const yearOf = (ms: Ms): number => new Date(ms + AHEAD).getUTCFullYear()

/** `2026-11` in Shanghai: the name of a journal file. */
export const monthOf = (ms: Ms): string => shanghaiText(ms).slice(0, 7)

/** A calendar day in Shanghai: `2026-11-23`. Sorts as text. */
export type Day = string
export const dayOf = (ms: Ms): Day => shanghaiText(ms).slice(0, 10)

/** The moment at which Shanghai clocks show `hhmm` on that day; Shanghai has no summer time. */
export const momentOn = (day: Day, hhmm: string): Ms => Date.parse(`${day}T${hhmm}:00.000+08:00`)

/** The day so many days later; earlier when negative. */
export const daysAfter = (day: Day, days: number): Day => dayOf(momentOn(day, '12:00') + days * DAY)

/** The first moment of the next day in Shanghai: the end of 当日. */
export const endOfDay = (ms: Ms): Ms => startOfDay(addDays(inShanghai(ms), 1)).getTime()

/** The next moment strictly after `ms` at which Shanghai clocks show `hhmm` (`08:30`). */
export function nextTimeOfDay(ms: Ms, hhmm: string): Ms {
  const [hours, minutes] = hhmm.split(':').map(Number) as [number, number]
  const offset = (hours * 60 + minutes) * MINUTE
  const today = startOfDay(inShanghai(ms)).getTime() + offset
  return today > ms ? today : today + DAY
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

const written =
  (pattern: string) =>
  (ms: Ms): string =>
    format(inShanghai(ms), pattern)

/** `14:32:07` */
export const clockText = written('HH:mm:ss')
/** `14:32` */
export const timeText = written('HH:mm')
/** `2026-11-23 14:32` */
export const minuteText = written('yyyy-MM-dd HH:mm')
/** `2026-11-23 14:32:07` */
export const secondText = written('yyyy-MM-dd HH:mm:ss')
/** `2026年11月23日` (GB/T 9704-2012: Arabic numerals, no leading zeros) */
export const dateText = written('yyyy年M月d日')
/** `2026年11月23日14时32分`, as an official text writes it */
export const documentTimeText = written('yyyy年M月d日HH时mm分')
/** The same behind a moment that the text has named: `当日14时32分`, `11月24日02时05分`, in another year with it. */
export function laterTimeText(ms: Ms, named: Ms): string {
  if (dayOf(ms) === dayOf(named)) return `当日${format(inShanghai(ms), 'HH时mm分')}`
  return yearOf(ms) === yearOf(named)
    ? format(inShanghai(ms), 'M月d日HH时mm分')
    : documentTimeText(ms)
}
/** `2026年11月23日 星期一` */
export const longDateText = (ms: Ms): string =>
  `${dateText(ms)} 星期${WEEKDAYS[inShanghai(ms).getDay()]}`

/** `14:32` today, `昨日 22:40`, `11月21日 09:15`, and with its year when that differs. */
export function relativeText(ms: Ms, now: Ms): string {
  const today = startOfDay(inShanghai(now)).getTime()
  if (ms >= today && ms < today + DAY) return timeText(ms)
  if (ms >= today - DAY && ms < today) return `昨日 ${timeText(ms)}`
  return format(inShanghai(ms), yearOf(ms) === yearOf(now) ? 'M月d日 HH:mm' : 'yyyy年M月d日 HH:mm')
}

const two = (n: number) => String(n).padStart(2, '0')

/** A countdown or the time by which something is late: `00:29:53`, hours beyond 24 kept. */
export function countdownText(ms: Ms): string {
  const seconds = Math.floor(Math.abs(ms) / SECOND)
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** `4分12秒`, `1小时18分`, `2天3小时`: the two largest units that are not nothing. */
export function durationText(ms: Ms): string {
  const seconds = Math.floor(Math.abs(ms) / SECOND)
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), '天'],
    [Math.floor(seconds / 3_600) % 24, '小时'],
    [Math.floor(seconds / 60) % 60, '分'],
    [seconds % 60, '秒'],
  ]
  const first = parts.findIndex(([n]) => n > 0)
  if (first === -1) return '0秒'
  return parts
    .slice(first, first + 2)
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n}${unit === '分' && seconds % 60 === 0 && first === 2 ? '分钟' : unit}`)
    .join('')
}
