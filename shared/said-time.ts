// A time as people say and type it: 1302, 13点, 下午1点, 昨晚11点40, 9:5, 24:00, 20分钟前, 刚才,
// 23日 13:02, 20261122 2340, 约13时. One grammar for time fields, the front of an entry and what
// stands behind 待办. What could mean two days (昨晚2点) is not guessed: it is no time here.
import { HOUR, MINUTE, type Ms } from './time'

/** The day that was said. */
export type SaidDay =
  /** 昨 is -1, 明 is 1. */
  | { readonly kind: 'offset'; readonly days: number }
  | {
      readonly kind: 'date'
      readonly year: number | null
      readonly month: number | null
      readonly day: number
    }

export type Said = {
  /** 约13时, 13时左右. */
  readonly about: boolean
} & (
  | { readonly kind: 'clock'; readonly day: SaidDay | null; readonly minutes: number }
  /** 20分钟前 is negative. */
  | { readonly kind: 'from now'; readonly ms: Ms }
)

const PART =
  /(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜间|半夜|深夜|午夜|[早晨晚夜])?\s*/
    .source
const TOLD_CLOCK =
  /(?<h>\d{1,2})(?:[:点时](?<m>\d{1,2})(?::\d{1,2}|分(?:\d{1,2}秒)?)?|\.(?<mm>\d{2})|[点时](?:(?<half>半)|(?<quarter>[123])刻|[整钟])?)|(?<hm>\d{3,4})/
    .source
const CLOCK = `${PART}(?:${TOLD_CLOCK}|(?<bare>\\d{1,2}))`

const SHAPES: readonly RegExp[] = [
  new RegExp(`^(?:(?<word>大前|大后|[今昨前明后])[天日]?\\s*)?${CLOCK}$`),
  new RegExp(`^(?<day>\\d{1,2})[日号]\\s*${CLOCK}$`),
  // `23 13` may be 23:13 as well: between bare numbers the clock must be told from the day.
  new RegExp(`^(?<day>\\d{1,2})\\s+${PART}(?:${TOLD_CLOCK})$`),
  new RegExp(`^(?<month>\\d{1,2})[-./月](?<day>\\d{1,2})(?:[日号]\\s*|\\s+)${CLOCK}$`),
  new RegExp(
    `^(?<year>\\d{4})[-./年](?<month>\\d{1,2})[-./月](?<day>\\d{1,2})(?:[日号T]\\s*|\\s+)${CLOCK}$`,
  ),
  new RegExp(`^(?<month>\\d{2})(?<day>\\d{2})\\s+${PART}(?:${TOLD_CLOCK})$`),
  new RegExp(`^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})\\s*${PART}(?:${TOLD_CLOCK})$`),
]

const OFFSETS: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
}

type Groups = Readonly<Record<string, string | undefined>>

const NUMERALS = '零一二三四五六七八九'
const digitOf = (numeral: string): string =>
  String(NUMERALS.indexOf(numeral.replace('〇', '零').replace('两', '二')))

/** 十一 is 11, 二十 20, 零五 05, 一三〇二 1302. */
function numberOf(numerals: string): string {
  const ten = numerals.indexOf('十')
  if (ten === -1) return [...numerals].map(digitOf).join('')
  const tens = ten === 0 ? '1' : digitOf(numerals.slice(0, ten))
  return `${tens}${ten === numerals.length - 1 ? '0' : digitOf(numerals.slice(ten + 1))}`
}

const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[∶ː]/g, ':')
    .replace(/[零〇一二两三四五六七八九十]+/g, numberOf)
    .replace(/[。,，;；!]+$/, '')
    .trim()

/** What the hands of a clock show, before the part of the day is heard. */
function handsOf(groups: Groups): readonly [hours: number, minutes: number] | null {
  const { h, m, mm, half, quarter, hm, bare } = groups
  const hours = Number(hm?.slice(0, -2) ?? h ?? bare)
  if (half !== undefined) return [hours, 30]
  if (quarter !== undefined) return [hours, Number(quarter) * 15]
  const minutes = Number(hm?.slice(-2) ?? m ?? mm ?? 0)
  return minutes < 60 && (hours < 24 || (hours === 24 && minutes === 0)) ? [hours, minutes] : null
}

const MORNING = new Set(['凌晨', '清晨', '早上', '早晨', '上午', '早', '晨'])
const EVENING = new Set(['晚上', '晚'])

/** Midnight belongs to both days: 昨晚12点 is over into today; 昨晚2点 could be either night. */
function nightHours(hours: number, evening: boolean, dayTold: boolean): number | null {
  if (hours >= 12) return hours === 12 ? 24 : hours
  if (hours >= (evening ? 5 : 7)) return hours + 12
  return dayTold || hours > 4 ? null : hours
}

/** The hour of the day that is meant, or null where the words contradict each other. */
function hoursIn(part: string | undefined, hours: number, dayTold: boolean): number | null {
  if (part === undefined) return hours
  if (part === '凌晨' && hours === 12) return 0
  if (MORNING.has(part)) return hours <= 12 ? hours : null
  if (part === '中午') {
    if (hours >= 10 && hours <= 14) return hours
    return hours === 1 || hours === 2 ? hours + 12 : null
  }
  if (part === '下午' || part === '傍晚') {
    if (hours === 0 || hours === 24) return null
    return hours < 12 ? hours + 12 : hours
  }
  return nightHours(hours, EVENING.has(part), dayTold)
}

function dayIn({ word, year, month, day }: Groups): SaidDay | null {
  if (word !== undefined) return { kind: 'offset', days: OFFSETS[word]! }
  if (day === undefined) return null
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
  return { kind: 'date', year: number(year), month: number(month), day: Number(day) }
}

function clockSaid(text: string, about: boolean): Said | null {
  for (const shape of SHAPES) {
    const groups = shape.exec(text)?.groups
    if (groups === undefined) continue
    const day = dayIn(groups)
    const hands = handsOf(groups)
    const hours = hands === null ? null : hoursIn(groups.part, hands[0], day !== null)
    return hands === null || hours === null
      ? null
      : { kind: 'clock', about, day, minutes: hours * 60 + hands[1] }
  }
  return null
}

const FROM_NOW =
  /^(?:(?<hours>\d{1,2})个?(?<more>半)?(?:小时|钟头)|(?<halfHour>半)个?(?:小时|钟头))?(?:(?<quarters>[123])刻钟?|(?<minutes>\d{1,3})分钟?)?(?<way>前|以前|之前|后|以后|之后|内|之内)$/

function fromNow(text: string, about: boolean): Said | null {
  if (/^刚[才刚]$|^现在$/.test(text)) return { kind: 'from now', about, ms: 0 }
  const groups = FROM_NOW.exec(text)?.groups
  if (groups === undefined) return null
  const { hours, more, halfHour, quarters, minutes, way } = groups
  const halves = more === undefined && halfHour === undefined ? 0 : HOUR / 2
  const ms =
    Number(hours ?? 0) * HOUR +
    halves +
    (Number(quarters ?? 0) * 15 + Number(minutes ?? 0)) * MINUTE
  if (ms === 0) return null
  return { kind: 'from now', about, ms: way!.endsWith('前') ? -ms : ms }
}

const ABOUT = /^(?:大约|大概|约)\s*|\s*(?:左右|前后|许)$/g

/** What was said, or null when it is no time. */
export function saidTime(typed: string): Said | null {
  const text = plain(typed)
  const bare = text.replace(ABOUT, '')
  const about = bare !== text
  return fromNow(bare, about) ?? clockSaid(bare, about)
}
