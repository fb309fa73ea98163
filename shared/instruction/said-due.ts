// By when, as a leader's words say it. The words are found and the moments that they can mean are offered; which one
// is meant a person says: "12月1日前" may or may not include that day. And a moment said in such words again.
import { saidTime } from '../said-time'
import {
  dayOf,
  daysAfter,
  HOUR,
  inShanghai,
  MINUTE,
  momentOn,
  yearOf,
  type Day,
  type Ms,
} from '../time'

/** One moment that the words can mean. */
export interface DueMeaning {
  readonly at: Ms
  readonly label: string
}

export interface SaidDue {
  /** `12月1日17时前` */
  readonly words: string
  /** The likeliest first; only one where the words name an hour; none where it is an hour that cannot be read. */
  readonly meanings: readonly DueMeaning[]
}

/** The end of an office's day, where no hour was said. */
const OFFICE_ENDS = '17:00'

/** What may stand between a day and 前: an hour in any words that a time field takes, or the day of the week. */
const HOUR_WORDS = String.raw`(?<clock>[\d零一二两三四五六七八九十:：.点时分半刻整早上中下午晚傍夜凌晨清深间班星期周日天（）()\s]{0,14}?)`
const LIMIT = String.raw`\s*(?<limit>之?前|以前|之?内|以内)`
const DATE = new RegExp(
  String.raw`(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})[日号]${HOUR_WORDS}${LIMIT}`,
  'u',
)
const NEAR = new RegExp(
  String.raw`(?<near>[今当明后][天日]|[今明当](?=[早上中下午晚]))${HOUR_WORDS}${LIMIT}`,
  'u',
)
const NUMERALS = '一二三四五六七八九十'
const WITHIN =
  /(?<![\d一二两三四五六七八九十月])(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?<unit>小时|钟头|[天日周])(?:之?内|以内)/u

const two = (n: number): string => String(n).padStart(2, '0')

/** 3, 两, 十五, 二十. */
function numberIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const digit = (numeral: string) => (numeral === '两' ? 2 : NUMERALS.indexOf(numeral) + 1)
  const ten = text.indexOf('十')
  if (ten === -1) return digit(text.slice(0, 1))
  const tens = ten === 0 ? 1 : digit(text.slice(0, ten))
  return tens * 10 + (ten === text.length - 1 ? 0 : digit(text.slice(ten + 1)))
}

const NEAR_DAYS: Readonly<Record<string, number>> = { 今: 0, 当: 0, 明: 1, 后: 2 }

type Groups = Readonly<Record<string, string | undefined>>

/** The first such day that is not before the day on which it was said. */
function dateOf(groups: Groups, said: Day): Day | null {
  const [saidYear, saidMonth] = said.split('-').map(Number) as [number, number]
  const dayNumber = Number(groups['day'])
  const year = groups['year'] === undefined ? null : Number(groups['year'])
  const month = groups['month'] === undefined ? null : Number(groups['month'])
  const candidates: Day[] =
    month !== null
      ? [0, 1].map((by) => `${year ?? saidYear + by}-${two(month)}-${two(dayNumber)}`)
      : [0, 1, 2].map((by) => {
          const months = saidYear * 12 + saidMonth - 1 + by
          return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(dayNumber)}`
        })
  const real = candidates.filter((day) => {
    const noon = momentOn(day, '12:00')
    return !Number.isNaN(noon) && dayOf(noon) === day
  })
  return real.find((day) => day >= said) ?? null
}

export const dayText = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** As such words say it: `12月1日17时`; what ends with a day is its 24时, not the next day's beginning. */
export function dueText(at: Ms, now: Ms): string {
  const { hours, minutes } = {
    hours: inShanghai(at).getHours(),
    minutes: inShanghai(at).getMinutes(),
  }
  const isMidnight = hours === 0 && minutes === 0
  const day = dayOf(isMidnight ? at - MINUTE : at)
  const year = Number(day.slice(0, 4)) === yearOf(now) ? '' : `${day.slice(0, 4)}年`
  return `${year}${dayText(day)}${isMidnight ? 24 : hours}时${minutes === 0 ? '' : `${minutes}分`}`
}

const exactly = (at: Ms, now: Ms): DueMeaning[] => [{ at, label: dueText(at, now) }]

/** Without an hour it is for a person to say whether that day counts, and until when. */
const openMeanings = (day: Day, now: Ms): DueMeaning[] =>
  [
    { at: momentOn(daysAfter(day, 1), '00:00'), label: `含${dayText(day)}，到24时` },
    { at: momentOn(day, OFFICE_ENDS), label: `含${dayText(day)}，到17时` },
    { at: momentOn(day, '00:00'), label: `不含${dayText(day)}，到前一天24时` },
  ].filter(({ at }) => at > now)

const WEEKDAY = /[（(]?(?:星期|周)[一二三四五六日天][)）]?/u

function meaningsOf(day: Day, hourWords: string, now: Ms): DueMeaning[] {
  const words = hourWords.replace(WEEKDAY, '').trim()
  if (words === '') return openMeanings(day, now)
  if (words === '下班') return exactly(momentOn(day, OFFICE_ENDS), now)
  const said = saidTime(words)
  return said?.kind === 'clock' && said.day === null && !said.about
    ? exactly(momentOn(day, '00:00') + said.minutes * MINUTE, now)
    : []
}

/** 24小时内 runs from when it was said; 3日内 is a day that may count or not. */
function within(groups: Groups, words: string, now: Ms): SaidDue {
  const count = numberIn(groups['count'] ?? '')
  const { unit } = groups
  if (unit === '小时' || unit === '钟头')
    return { words, meanings: exactly(Math.floor(now / MINUTE) * MINUTE + count * HOUR, now) }
  return {
    words,
    meanings: openMeanings(daysAfter(dayOf(now), count * (unit === '周' ? 7 : 1)), now),
  }
}

/** 3日内 is a number of days, 3日前 a date. */
const isDate = ({ month, clock, limit }: Groups): boolean =>
  month !== undefined || clock !== '' || limit?.endsWith('内') !== true

/**
 * The first time that the words name; null when they name none.
 * @param now when they were said
 */
export function saidDue(words: string, now: Ms): SaidDue | null {
  const today = dayOf(now)
  const found = [DATE, NEAR, WITHIN]
    .map((shape) => shape.exec(words))
    .filter((match) => match !== null)
    .filter(({ groups }) => groups?.['day'] === undefined || isDate(groups))
    .sort((a, b) => a.index - b.index)[0]
  const groups = found?.groups
  if (found === undefined || groups === undefined) return null
  const text = found[0].trim()
  if (groups['count'] !== undefined) return within(groups, text, now)
  const day =
    groups['near'] === undefined
      ? dateOf(groups, today)
      : daysAfter(today, NEAR_DAYS[groups['near'].slice(0, 1)] ?? 0)
  if (day === null) return null
  return { words: text, meanings: meaningsOf(day, groups['clock'] ?? '', now) }
}
