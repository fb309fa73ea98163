// 值班表 as a spreadsheet: one row a day and shift, as such rooms keep it. Reading names every cell
// that it cannot read, and then changes nothing at all; what it leaves out or guesses it says.
import { monthOfDay, monthText, weekdayText, type Month } from '../calendar/month'
import { numbersByName } from '../contact/find'
import { bookOf, type Book } from '../spreadsheet/book'
import { addressOf, placeOfAddress, type Fault, type Rows, type Table } from '../spreadsheet/cells'
import { linesBelow } from '../spreadsheet/head'
import {
  sightOf,
  tablesOf,
  unreadTabs,
  unseen,
  withoutTable,
  type TabChoice,
  type TableFound,
} from '../spreadsheet/tab'
import { aboutOf, type About } from '../spreadsheet/title'
import {
  NOTHING_TOLD,
  type Emptied,
  type Question,
  type Sight,
  type Told,
} from '../spreadsheet/told'
import type { DeskState } from '../state'
import { assignmentOf } from './find'
import { rosterOf, type RosterRow } from './month'
import { POST_NAMES, POSTS } from './post'
import type { RosterChange } from './record'
import { rosterHead, RULES, type Key } from './sheet-head'
import { faultAt, readDate } from './sheet-line'
import { dayText, remarksOf } from './sheet-remarks'
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
  readonly questions: readonly Question[]
  /** Names that the sheet strikes out; of these `changes` has those that were ticked. */
  readonly emptied: readonly Emptied[]
  /** Months that the sheet may be about, where that was asked or may be doubted. */
  readonly months: readonly Month[]
  readonly sight: Sight | null
}

const NO_HEAD = '没有找到表头。表头要有“日期”，还要有“带班领导”“主班”（或“值班员”）中的一项。'
const NOTHING: RosterReading = {
  changes: [],
  read: 0,
  faults: [],
  notes: [],
  remarks: [],
  elsewhere: null,
  questions: [],
  emptied: [],
  months: [],
  sight: null,
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

const emptiedKey = ({ date, slotId, post }: RosterChange): string => `${date} ${slotId} ${post}`

const isEmptied = ({ from, to }: RosterChange): boolean => to === '' && from !== ''

/** What each column is: those that a roster does not keep are not taken. */
const takenOf = (blocks: TableFound<Key>['head']['blocks']): Map<number, string> =>
  new Map(
    blocks.flatMap((block) =>
      Object.entries(rosterHead(block).columns).map(([key, column]) => [column, key] as const),
    ),
  )

const rowOf = ({ address }: Fault): number => placeOfAddress(address)?.row ?? 0

/** Of the sheet by somebody's word, instead of what its title says. */
const aboutMonth = (month: Month): About => ({
  month,
  named: [{ month, yearWritten: true }],
  year: null,
})

/**
 * @param shown the month that the page shows; the sheet may be about another, and then says so
 * @param wanted the tab to read; without it, the one that is about the month
 * @param told what somebody said about that tab
 */
export function readRoster(
  state: DeskState,
  source: Book | Rows,
  shown: Month,
  wanted?: string,
  told: Told = NOTHING_TOLD,
): RosterReading {
  const book = bookOf(source)
  const tables = tablesOf(book, RULES, wanted, told)
  const table =
    tables.find(({ tab }) => tab.name === wanted) ??
    (wanted === undefined || book.tabs.every(({ name }) => name !== wanted)
      ? (tables.find((one) => monthsOf(one, shown).includes(shown)) ?? tables[0])
      : undefined)
  if (table === undefined)
    return {
      ...NOTHING,
      ...noTable(book, wanted, tables),
      faults: [{ address: 'A1', message: withoutTable(book, NO_HEAD) }],
    }
  const {
    rows,
    tab,
    head: { top, doubled },
  } = table
  const choice: TabChoice = { tab: tab.name, tabs: tables.map((one) => one.tab.name) }
  const taken = takenOf(table.head.blocks)
  if (doubled !== null)
    return {
      ...NOTHING,
      ...choice,
      sight: sightOf(table, taken, new Map(), told),
      faults: [doubled],
      remarks: unreadTabs(book, tab.name),
    }
  const titled = aboutOf(rows.slice(0, top), tab.name, shown)
  const about = told.month === null ? titled : aboutMonth(told.month)
  const { found, notes, nobody, numbers, ...gathered } = readTable(state, table, about)
  const contradicted = contradiction(about, found)
  const faults = [...(contradicted === null ? [] : [contradicted]), ...gathered.faults]
  const all = faults.length > 0 ? [] : found.flatMap((row) => changesOf(state, row))
  const elsewhere = elsewhereOf(found, shown)
  const isDoubtful = told.month !== null || faults.length > 0 || elsewhere !== null
  return {
    ...choice,
    faults,
    changes: all.filter(
      (change) => !isEmptied(change) || told.emptied.includes(emptiedKey(change)),
    ),
    read: found.length,
    notes,
    remarks: remarksOf(state, book, table, faults.length > 0 ? [] : found, { nobody, numbers }),
    elsewhere,
    questions:
      elsewhere === null
        ? []
        : [{ key: 'elsewhere', text: `${elsewhere}。没有错，照样导入`, must: true }],
    emptied: all.filter(isEmptied).map((change) => ({
      key: emptiedKey(change),
      what: `${dayText(change.date)}${POST_NAMES[change.post]}`,
      before: change.from,
    })),
    months: isDoubtful
      ? distinct([
          shown,
          ...titled.named.map(({ month }) => month),
          ...found.map(({ slot }) => monthOfDay(slot.date)),
          ...(told.month === null ? [] : [told.month]),
        ])
      : [],
    sight: sightOf(
      table,
      taken,
      new Map(notes.map((note) => [rowOf(note), '表下面的说明'] as const)),
      told,
    ),
  }
}

const noTable = (
  book: Book,
  wanted: string | undefined,
  tables: readonly TableFound<Key>[],
): Pick<RosterReading, 'sight' | 'tab' | 'tabs'> => {
  const sight = unseen(book, wanted)
  return { sight, tab: sight?.tab.name ?? '', tabs: tables.map(({ tab }) => tab.name) }
}
