// 值班表 as a spreadsheet: one row a day and shift, as such rooms keep it. Reading names every cell
// that it cannot read, and then changes nothing at all; what it leaves out or guesses it says.
import { monthOfDay, monthText, weekdayText, type Month } from '../calendar/month'
import { numbersByName } from '../contact/find'
import { countedAs } from '../spreadsheet/asides'
import { bookOf, type Book } from '../spreadsheet/book'
import { addressOf, type Fault, type Rows, type Table } from '../spreadsheet/cells'
import { headless, leftOut, linesBelow } from '../spreadsheet/head'
import {
  hiddenLines,
  tablesOf,
  unreadTabs,
  withoutTable,
  type TabChoice,
  type TableFound,
} from '../spreadsheet/tab'
import { aboutOf, type About } from '../spreadsheet/title'
import type { DeskState } from '../state'
import type { Day } from '../time'
import { assignmentOf } from './find'
import { rosterOf, type RosterRow } from './month'
import { POST_NAMES, POSTS, type Post } from './post'
import type { RosterChange } from './record'
import { rosterHead, RULES, type Key } from './sheet-head'
import { blankPosts, faultAt, readDate } from './sheet-line'
import { readTable, type RowRead } from './sheet-table'

const HEAD = ['日期', '星期', '班次', '带班领导', '电话', '主班', '电话', '副班', '电话', '备注']

const note = ({ nature: { kind, name } }: RosterRow): string =>
  kind === 'makeup' ? `${name}调休上班` : kind === 'holiday' ? name || '节假日' : ''

export function rosterTable(state: DeskState, month: Month): Table {
  const numbers = numbersByName(state)
  const rows = rosterOf(state, month).flatMap((row) =>
    row.slots.map(({ name, names }) => [
      row.date,
      weekdayText(row.date),
      name,
      ...POSTS.flatMap((post) => [names[post], numbers.get(names[post]) ?? '']),
      note(row),
    ]),
  )
  return { head: HEAD, rows }
}

export interface RosterReading extends TabChoice {
  /** Empty while there is a fault. */
  readonly changes: readonly RosterChange[]
  /** Rows that name a day. */
  readonly read: number
  readonly faults: readonly Fault[]
  /** Lines below the table that are no part of it: said, not imported. */
  readonly notes: readonly Fault[]
  /** What is left out, kept or guessed, a sentence each. */
  readonly remarks: readonly string[]
  /** What of the sheet is not about the month that the page shows, in one sentence; null for nothing. */
  readonly elsewhere: string | null
}

const NO_HEAD = '没有找到表头。表头要有“日期”，还要有“带班领导”“主班”（或“值班员”）中的一项。'
const NOTHING: RosterReading = {
  changes: [],
  read: 0,
  faults: [],
  notes: [],
  remarks: [],
  elsewhere: null,
  tab: '',
  tabs: [],
}

function changesOf(
  { roster }: DeskState,
  { slot: { date, slotId }, names }: RowRead,
): RosterChange[] {
  const before = assignmentOf(roster.days, date, slotId)
  return POSTS.flatMap((post) => {
    const to = names[post]
    return to === undefined || to === before[post]
      ? []
      : [{ date, slotId, post, from: before[post], to }]
  })
}

const monthsText = (months: readonly Month[]): string => months.map(monthText).join('、')
const dayText = (day: Day): string => `${monthText(monthOfDay(day))}${Number(day.slice(8))}日`

/** The title names one month, and not one day of the table lies in it. */
function contradiction({ named }: About, found: readonly RowRead[]): Fault | null {
  const [first] = found
  const titled = named.map(({ month, yearWritten }) => (yearWritten ? month : month.slice(4)))
  if (first === undefined || titled.length === 0) return null
  if (found.some(({ slot: { date } }) => titled.some((month) => monthOfDay(date).endsWith(month))))
    return null
  return faultAt(
    first.line,
    'date',
    `写的是${dayText(first.slot.date)}，而表上写的是${monthsText(named.map(({ month }) => month))}。请核对年份和月份，改成一致的。`,
  )
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

function elsewhereOf(found: readonly RowRead[], shown: Month): string | null {
  const others = found.filter(({ slot }) => monthOfDay(slot.date) !== shown)
  if (others.length === 0) return null
  if (others.length === found.length)
    return `表里是${monthsText(distinct(others.map(({ slot }) => monthOfDay(slot.date))))}，不是${monthText(shown)}`
  const days = distinct(
    others.map(
      ({ slot: { date }, line: { row, columns } }) =>
        `${dayText(date)}（${addressOf(row, columns.date ?? 0)}）`,
    ),
  )
  return `表里有${days.length}天不在${monthText(shown)}：${days.slice(0, 6).join('、')}${days.length > 6 ? '等' : ''}`
}

/** Blank cells where somebody stands: an import takes nobody away who is not struck out. */
function keptNames({ roster }: DeskState, found: readonly RowRead[]): string[] {
  const kept = found.flatMap(({ line, slot: { date, slotId }, names }) => {
    const before = assignmentOf(roster.days, date, slotId)
    return blankPosts(line)
      .filter((post) => names[post] === undefined && before[post] !== '')
      .map((post: Post) => `${dayText(date)}${POST_NAMES[post]}${before[post]}`)
  })
  if (kept.length === 0) return []
  return [
    `${kept.length} 格空着，原来的名字不动：${kept.slice(0, 6).join('、')}${kept.length > 6 ? '等' : ''}。要去掉的请写“—”。`,
  ]
}

function remarksOf(
  state: DeskState,
  book: Book,
  { tab, rows, head: { blocks } }: TableFound<Key>,
  found: readonly RowRead[],
  nobody: readonly string[],
): string[] {
  const of = blocks.map((block) => ({
    ...rosterHead(block),
    strange: block.strange,
    blank: headless(linesBelow(rows, block), block),
  }))
  return [
    ...unreadTabs(book, tab.name),
    ...leftOut(
      '这些列没有认出来，不导入',
      of.flatMap(({ strange, blank }) => [...strange, ...blank]),
    ),
    ...leftOut(
      '每班只记一名带班领导、一名主班、一名副班，这些列没有导入',
      of.flatMap(({ spare }) => spare),
    ),
    ...leftOut(
      '值班表里不记，不导入',
      of.flatMap(({ unkept }) => unkept),
    ),
    ...countedAs('当作没有人', nobody),
    ...keptNames(state, found),
    ...hiddenLines(
      tab,
      found.map(({ line }) => line.row),
    ),
  ]
}

/** The month that a table seems to be about, before it is read. */
function monthsOf({ rows, tab, head: { top, blocks } }: TableFound<Key>, shown: Month): Month[] {
  const about = aboutOf(rows.slice(0, top), tab.name, shown)
  const [block] = blocks
  const column = block === undefined ? undefined : rosterHead(block).columns.date
  const days =
    block === undefined || column === undefined
      ? []
      : linesBelow(rows, block).map(({ row, cells }) =>
          readDate({ row, cells, columns: { date: column } }, null, about),
        )
  return [
    ...about.named.map(({ month }) => month),
    ...days.flatMap((day) => (typeof day === 'string' ? [monthOfDay(day)] : [])),
  ]
}

/**
 * @param shown the month that the page shows; the sheet may be about another, and then says so
 * @param wanted the tab to read; without it, the one that is about the month
 */
export function readRoster(
  state: DeskState,
  source: Book | Rows,
  shown: Month,
  wanted?: string,
): RosterReading {
  const book = bookOf(source)
  const tables = tablesOf(book, RULES)
  const table =
    tables.find(({ tab }) => tab.name === wanted) ??
    tables.find((one) => monthsOf(one, shown).includes(shown)) ??
    tables[0]
  if (table === undefined)
    return { ...NOTHING, faults: [{ address: 'A1', message: withoutTable(book, NO_HEAD) }] }
  const {
    rows,
    tab,
    head: { top, doubled },
  } = table
  const choice: TabChoice = { tab: tab.name, tabs: tables.map((one) => one.tab.name) }
  if (doubled !== null)
    return { ...NOTHING, ...choice, faults: [doubled], remarks: unreadTabs(book, tab.name) }
  const about = aboutOf(rows.slice(0, top), tab.name, shown)
  const { found, notes, nobody, ...gathered } = readTable(state, table, about)
  const contradicted = contradiction(about, found)
  const faults = [...(contradicted === null ? [] : [contradicted]), ...gathered.faults]
  return {
    ...choice,
    faults,
    changes: faults.length > 0 ? [] : found.flatMap((row) => changesOf(state, row)),
    read: found.length,
    notes,
    remarks: remarksOf(state, book, table, faults.length > 0 ? [] : found, nobody),
    elsewhere: elsewhereOf(found, shown),
  }
}
