// One line of a 值班表: its day, its shift, its names, or which cell cannot be read.
import { weekdayOf } from '../calendar/day-kind'
import { monthText, weekdayText } from '../calendar/month'
import { isLabelled, isNobody, isSum } from '../spreadsheet/asides'
import {
  addressOf,
  brokenText,
  isBlank,
  plainOf,
  textOf,
  type CellValue,
  type Fault,
} from '../spreadsheet/cells'
import { isBareDay, isDayNumber, isHalfDay, readDay, readWeekday } from '../spreadsheet/day'
import type { About } from '../spreadsheet/title'
import type { SlotOnDay } from '../shift/slots'
import type { Day } from '../time'
import { POSTS, type Post } from './post'
import { numbersBeside, readNames, readSlot } from './sheet-cells'
import type { RosterColumns } from './sheet-head'

export interface Line {
  readonly row: number
  readonly cells: readonly CellValue[]
  readonly columns: RosterColumns
}
type Key = keyof RosterColumns

const at = ({ cells, columns }: Line, key: Key): CellValue => {
  const column = columns[key]
  return column === undefined ? undefined : cells[column]
}
export const faultAt = ({ row, columns }: Line, key: Key, message: string): Fault => ({
  address: addressOf(row, columns[key] ?? 0),
  message,
})

export interface Sheet {
  readonly about: About
  readonly from1904: boolean
}

/** Why a cell is no day. */
function dayFault(cell: CellValue): string | null {
  if (!isHalfDay(cell)) return brokenText(cell)
  const [month, day] = textOf(cell).split('.') as [string, string]
  return `${textOf(cell)} 可能是${month}月${day}日，也可能是${month}月${day}0日，请写成“${month}月${day}0日”这样。`
}

/** The last days of a month and the first of the next follow each other on a sheet of weeks. */
const LATE = 25
const EARLY = 7

/** Days without their months, of which the first is not of the month before. */
function turnOf(lines: readonly Line[]): Line | undefined {
  const seen = new Set<number>()
  let previous = 0
  return lines.find((line) => {
    const cell = at(line, 'date')
    if (!isBareDay(cell)) return false
    const day = Number.parseInt(plainOf(cell), 10)
    const turns = previous >= LATE && day <= EARLY && !seen.has(day)
    seen.add(day)
    previous = day
    return turns
  })
}

/** What leaves the days of a whole sheet open, said once at the first of them; null when nothing does. */
export function openDays(
  lines: readonly Line[],
  { about: { named }, from1904 }: Sheet,
): Fault | null {
  const bare = lines.find((line) => isBareDay(at(line, 'date')))
  if (bare !== undefined && named.length > 1) {
    const months = named.map(({ month }) => monthText(month)).join('和')
    return faultAt(
      bare,
      'date',
      `只写了日，没有写月，而表上写着${months}，看不出是哪个月。请把日期都写成“11月3日”这样。`,
    )
  }
  const turn = turnOf(lines)
  if (turn !== undefined)
    return faultAt(
      turn,
      'date',
      `“${textOf(at(turn, 'date'))}”像是下个月的，可是没有写月。请把日期都写成“11月3日”这样。`,
    )
  // Whoever typed or copied a bare number may have meant either count.
  const counted = from1904 ? lines.find((line) => isDayNumber(at(line, 'date'))) : undefined
  return counted === undefined
    ? null
    : faultAt(
        counted,
        'date',
        `${textOf(at(counted, 'date'))} 是天数，而这张表从1904年起算，看不准是哪一天。请把日期都写成“11月3日”这样。`,
      )
}

/** @param previous the day of the line above: cells that are merged over the shifts of a day are blank but for the first */
export function readDate(line: Line, previous: Day | null, { month, year }: About): Day | Fault {
  const cell = at(line, 'date')
  const wrong = dayFault(cell)
  if (wrong !== null) return faultAt(line, 'date', wrong)
  const day = isBlank(cell) ? previous : readDay(cell, month, year)
  if (day === null)
    return faultAt(line, 'date', isBlank(cell) ? '没有写日期。' : unreadable(dateText(cell)))
  const weekday = readWeekday(at(line, 'weekday'))
  if (weekday === null || weekday === weekdayOf(day)) return day
  const written = textOf(at(line, 'weekday'))
  return faultAt(
    line,
    'weekday',
    `写的是${written}，而${day}是${weekdayText(day)}。请核对年份和日期。`,
  )
}

const SEVERAL_DAYS = /\d ?[日号]? ?(?:[-—–~至到、,，]) ?\d+ ?(?:[日号]|[月.]\d)/
const unreadable = (text: string): string =>
  SEVERAL_DAYS.test(text.normalize('NFKC'))
    ? `“${text}”一格写了几天，请一天一行。`
    : `看不懂日期“${text}”。`

const dateText = (cell: CellValue): string =>
  cell instanceof Date && !Number.isNaN(cell.getTime())
    ? cell.toISOString().slice(0, 10)
    : textOf(cell)

export function readShift(line: Line, slots: readonly SlotOnDay[]): SlotOnDay | Fault {
  const broken = brokenText(at(line, 'slot'))
  if (broken !== null) return faultAt(line, 'slot', broken)
  const slot = readSlot(at(line, 'slot'), slots)
  if (slot !== null) return slot
  const written = textOf(at(line, 'slot'))
  const what = written === '' ? '没有写班次' : `看不懂班次“${written}”`
  const offered = slots.map(({ name }) => name).join('、')
  return faultAt(
    line,
    line.columns.slot === undefined ? 'date' : 'slot',
    `${what}，这一天的班次是：${offered}。`,
  )
}

/** Empty: the cell says that nobody stands there. Left out: it says nothing. */
export type NamesRead = Readonly<Partial<Record<Post, string>>>

/** Posts that have no column are left out; one column for both officers of a shift is read as two. */
export interface Beside {
  /** Words that mean that nobody stands there. */
  readonly nobody: string[]
  /** Numbers that stand beside names, with their cells. */
  readonly numbers: string[]
}

export function readPosts(line: Line, faults: Fault[], { nobody, numbers }: Beside): NamesRead {
  const names: Partial<Record<Post, string>> = {}
  for (const post of POSTS.filter((one) => !isBlank(at(line, one)))) {
    const broken = brokenText(at(line, post))
    if (isNobody(at(line, post))) nobody.push(textOf(at(line, post)))
    const read = isNobody(at(line, post)) ? [] : broken === null ? readNames(at(line, post)) : null
    const both = post === 'main' && line.columns.second === undefined && read?.length === 2
    if (read === null)
      faults.push(faultAt(line, post, broken ?? `看不懂姓名“${textOf(at(line, post))}”。`))
    else if (read.length > 1 && !both)
      faults.push(faultAt(line, post, '这一格写了几个人，请每格只写一人。'))
    else {
      names[post] = read[0] ?? ''
      const column = line.columns[post] ?? 0
      for (const number of numbersBeside(line.cells[column]))
        numbers.push(`${addressOf(line.row, column)}“${number}”`)
    }
    if (both) names.second = read[1]!
  }
  return names
}

/** Posts that have a column and say nothing in it. */
export const blankPosts = (line: Line): Post[] =>
  POSTS.filter((post) => line.columns[post] !== undefined && isBlank(at(line, post)))

const said = ({ cells }: Line): number[] =>
  [...cells.entries()].filter(([, cell]) => !isBlank(cell)).map(([column]) => column)

/** Below a table stand sums, and who made it with a colon. */
export const isMakers = (line: Line): boolean =>
  isSum(line.cells[said(line)[0] ?? 0]) ||
  said(line).every((column) => isLabelled(line.cells[column]))

/** A line of one cell that is no day. */
export const isNote = (line: Line): boolean => said(line).length === 1

export function noteOf(line: Line): Fault {
  const [first = 0, ...more] = said(line)
  return {
    address: addressOf(line.row, first),
    message: [first, ...more].map((column) => textOf(line.cells[column])).join('，'),
  }
}
