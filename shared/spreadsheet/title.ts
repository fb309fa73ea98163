// Which month the lines above a table say that it is about, or the tab.
import type { Month } from '../calendar/month'
import { isBlank, plainOf, type CellValue, type Rows } from './cells'
import { yearNear } from './day'
import { withPlainNumerals } from './numerals'

export interface Named {
  readonly month: Month
  /** False: the year was not written, the nearest was taken. */
  readonly yearWritten: boolean
}

export interface About {
  /** Of days that are written without a month, and the year of those without a year. */
  readonly month: Month
  /** Every month that the lines above name; several leave a day without its month open. */
  readonly named: readonly Named[]
  /** A year that stands there without a month. */
  readonly year: string | null
}

/** When a sheet was made is not what it is about. */
const MADE =
  '(?:填报|填表|填写|制表|制作|编制|编排|印发|印制|打印|报送|上报|报出|更新|截止|截至|审核|签发|发布|修订|调整)'
const MADE_BEFORE = new RegExp(String.raw`${MADE}(?:时间|日期|日|于)?[\s:]*$`)
const MADE_AFTER = new RegExp(String.raw`^份? ?(?:${MADE}|制$)`)

const JOINT = String.raw` ?月?份? ?(?:[-—–~至到、,和及]) ?`
/** `2026年11月`, `11—12月`, `10、11、12月`; a month that its day follows is none. */
const MONTHS = new RegExp(
  String.raw`(?:(?<year>\d{4}|\d{2}) ?年度? ?)?(?<list>(?:(?<!\d)\d{1,2}${JOINT})*)(?<last>(?<!\d)\d{1,2}) ?月(?!份? ?\d)`,
  'g',
)
/** `11月30日—12月6日` */
const DAYS =
  /(?:(?<year>\d{4}|\d{2}) ?年 ?)?(?<from>(?<!\d)\d{1,2})[月.] ?\d{1,2}[日号]? ?[-—–~至到]+ ?(?:(?<toYear>\d{4}|\d{2}) ?年 ?)?(?<to>\d{1,2})[月.] ?\d{1,2}[日号]?/g
/** `2026.11`, `2026-11` */
const DOTTED = /(?<!\d)(?<year>20\d{2}) ?[-/.] ?(?<last>\d{1,2})(?! ?[-/.\d月])/g
const QUARTER = /(?:(?<year>\d{4}|\d{2}) ?年度? ?)?第? ?(?<quarter>[一二三四1-4]) ?季度/g
const YEAR = /(?<!\d)(20\d{2}) ?年/

const two = (number: number): string => String(number).padStart(2, '0')
const fourDigits = (year: string): string => (year.length === 2 ? `20${year}` : year)

function between(first: number, last: number): number[] {
  return first > last
    ? [first, last]
    : Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** `11—` before 12: both and what lies between; `10、11、` before 12: those. */
function listed(list: string, last: number): number[] {
  const before = [...list.matchAll(/\d{1,2}/g)].map(([number]) => Number(number))
  return before.length === 1 && /[-—–~至到]/.test(list)
    ? between(before[0]!, last)
    : [...before, last]
}

interface Found {
  readonly numbers: readonly number[]
  readonly year: string | undefined
  readonly match: RegExpMatchArray
}

const found = (text: string): Found[] => [
  ...[...text.matchAll(MONTHS)].map((match) => ({
    match,
    year: match.groups?.['year'],
    numbers: listed(match.groups?.['list'] ?? '', Number(match.groups?.['last'])),
  })),
  ...[...text.matchAll(DAYS)].map((match) => ({
    match,
    year: match.groups?.['year'],
    numbers: [Number(match.groups?.['from']), Number(match.groups?.['to'])],
  })),
  ...[...text.matchAll(DOTTED)].map((match) => ({
    match,
    year: match.groups?.['year'],
    numbers: [Number(match.groups?.['last'])],
  })),
  ...[...text.matchAll(QUARTER)].map((match) => {
    const first =
      ('一二三四'.indexOf(match.groups?.['quarter'] ?? '') + 1 ||
        Number(match.groups?.['quarter'])) *
        3 -
      2
    return { match, year: match.groups?.['year'], numbers: [first, first + 1, first + 2] }
  }),
]

const isMade = (text: string, { index = 0, 0: matched }: RegExpMatchArray): boolean =>
  MADE_BEFORE.test(text.slice(0, index)) || MADE_AFTER.test(text.slice(index + matched.length))

/** The months that a line names, without those that say when it was made. */
export function monthsNamed(line: string, shown: Month): Named[] {
  const text = withPlainNumerals(line.normalize('NFKC'))
  return found(text)
    .filter(
      ({ match, numbers }) =>
        !isMade(text, match) && numbers.every((number) => number >= 1 && number <= 12),
    )
    .flatMap(({ numbers, year }) =>
      numbers.map((number, index): Named => {
        // December to January turns the year.
        const turned = index > 0 && number < numbers[0]! ? 1 : 0
        const written =
          year === undefined ? yearNear(shown, number) : String(Number(fourDigits(year)) + turned)
        return { month: `${written}-${two(number)}`, yearWritten: year !== undefined }
      }),
    )
}

/** The first of a month as a date cell is how some titles are kept; any other date is the day it was made. */
const firstOfMonth = (cell: CellValue): string =>
  cell instanceof Date && cell.getUTCDate() === 1
    ? `${cell.getUTCFullYear()}年${cell.getUTCMonth() + 1}月`
    : plainOf(cell)

const lineOf = (cells: readonly CellValue[]): string =>
  cells
    .filter((cell) => !isBlank(cell))
    .map(firstOfMonth)
    .join(' ')

const distinct = (named: readonly Named[]): Named[] =>
  named.filter(({ month }, index) => named.findIndex((other) => other.month === month) === index)

const isMadeLine = new RegExp(MADE)
/** The year of a title that names no month. */
const yearOf = (lines: readonly string[]): string | null =>
  lines
    .filter((line) => !isMadeLine.test(line))
    .map((line) => YEAR.exec(withPlainNumerals(line))?.[1])
    .find((year) => year !== undefined) ?? null

/** @param shown the month that the page shows: what names none is about it */
export function aboutOf(above: Rows, tab: string, shown: Month): About {
  const lines = above.map(lineOf)
  const inLines = distinct(lines.flatMap((line) => monthsNamed(line, shown)))
  const named = inLines.length > 0 ? inLines : distinct(monthsNamed(tab, shown))
  if (named[0] !== undefined) return { month: named[0].month, named, year: null }
  const year = yearOf(lines)
  return { month: year === null ? shown : `${year}-${shown.slice(5)}`, named, year }
}
