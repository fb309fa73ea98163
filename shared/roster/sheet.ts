// 值班表 as a spreadsheet: one row a day and shift, as such rooms keep it. Reading names every cell
// that it cannot read, and then changes nothing at all.
import { weekdayOf } from '../calendar/day-kind'
import { weekdayText, type Month } from '../calendar/month'
import { numbersByName } from '../contact/find'
import {
  addressOf, findHead, isBlank, linesBelow, textOf, type CellValue, type Fault, type Names, type Rows, type SheetLine,
  type Table,
} from '../spreadsheet/cells'
import { readDay, readMonth, readWeekday } from '../spreadsheet/day'
import type { SlotOnDay } from '../shift/slots'
import { slotsOfDay } from '../shift/start'
import type { DeskState } from '../state'
import type { Day } from '../time'
import { assignmentOf } from './find'
import { rosterOf, type RosterRow } from './month'
import { POSTS, type Post } from './post'
import type { RosterChange } from './record'
import { readNames, readSlot } from './sheet-cells'

const HEAD = ['日期', '星期', '班次', '带班领导', '电话', '主班', '电话', '副班', '电话', '备注']

const note = ({ nature: { kind, name } }: RosterRow): string =>
  kind === 'makeup' ? `${name}调休上班` : kind === 'holiday' ? name || '节假日' : ''

export function rosterTable(state: DeskState, month: Month): Table {
  const numbers = numbersByName(state)
  const rows = rosterOf(state, month).flatMap((row) =>
    row.slots.map(({ name, names }) => [
      row.date, weekdayText(row.date), name,
      ...POSTS.flatMap((post) => [names[post], numbers.get(names[post]) ?? '']),
      note(row),
    ]))
  return { head: HEAD, rows }
}

type Key = 'date' | 'weekday' | 'slot' | Post

const NAMES: Names<Key> = {
  date: ['日期', '值班日期', '时间', '值班时间', '日'],
  weekday: ['星期', '周', '星期几'],
  slot: ['班次', '班别', '班', '时段', '值班时段'],
  leader: ['带班领导', '值班领导', '带班', '领导', '带班人', '带班人员', '带班干部'],
  main: ['主班', '主班人员', '主值班员', '主值', '值班员', '值班人员', '值班人', '值班干部', '值班员1', '值班员一'],
  second: ['副班', '副班人员', '副值班员', '副值', '备班', '值班员2', '值班员二', '值班员', '值班人员'],
}

export interface RosterReading {
  /** Empty while there is a fault. */
  readonly changes: readonly RosterChange[]
  /** Rows that name a day. */
  readonly read: number
  readonly faults: readonly Fault[]
  /** Lines below the table that are no part of it: said, not imported. */
  readonly notes: readonly Fault[]
}

const NO_HEAD = '没有找到表头。表头要有“日期”，还要有“带班领导”“主班”（或“值班员”）中的一项。'

type Line = SheetLine<Key>

const at = ({ cells, columns }: Line, key: Key): CellValue => {
  const column = columns[key]
  return column === undefined ? undefined : cells[column]
}
const fault = ({ row, columns }: Line, key: Key, message: string): Fault =>
  ({ address: addressOf(row, columns[key] ?? 0), message })

function readDate(line: Line, previous: Day | null, month: Month): Day | Fault {
  const cell = at(line, 'date')
  // Cells that are merged over the shifts of a day are blank but for the first.
  const day = isBlank(cell) ? previous : readDay(cell, month)
  if (day === null) return fault(line, 'date', isBlank(cell) ? '没有写日期。' : `看不懂日期“${textOf(cell)}”。`)
  const weekday = readWeekday(at(line, 'weekday'))
  if (weekday === null || weekday === weekdayOf(day)) return day
  const written = textOf(at(line, 'weekday'))
  return fault(line, 'weekday', `写的是${written}，而${day}是${weekdayText(day)}。请核对年份和日期。`)
}

function readShift(line: Line, slots: readonly SlotOnDay[]): SlotOnDay | Fault {
  const slot = readSlot(at(line, 'slot'), slots)
  if (slot !== null) return slot
  const written = textOf(at(line, 'slot'))
  const what = written === '' ? '没有写班次' : `看不懂班次“${written}”`
  const offered = slots.map(({ name }) => name).join('、')
  return fault(line, line.columns.slot === undefined ? 'date' : 'slot', `${what}，这一天的班次是：${offered}。`)
}

type NamesRead = Readonly<Partial<Record<Post, string>>>

/** Posts that have no column are left out; one column for both officers of a shift is read as two. */
function readPosts(line: Line, faults: Fault[]): NamesRead {
  const names: Partial<Record<Post, string>> = {}
  for (const post of POSTS.filter((one) => line.columns[one] !== undefined)) {
    const read = readNames(at(line, post))
    const both = post === 'main' && line.columns.second === undefined && read?.length === 2
    if (read === null) faults.push(fault(line, post, `看不懂姓名“${textOf(at(line, post))}”。`))
    else if (read.length > 1 && !both) faults.push(fault(line, post, '这一格写了几个人，请每格只写一人。'))
    else names[post] = read[0] ?? ''
    if (both) names.second = read[1]!
  }
  return names
}

const isNote = ({ cells }: Line): boolean => cells.filter((cell) => !isBlank(cell)).length === 1

function noteOf({ row, cells }: Line): Fault {
  const column = cells.findIndex((cell) => !isBlank(cell))
  return { address: addressOf(row, column), message: textOf(cells[column]) }
}

interface RowRead {
  readonly slot: SlotOnDay
  readonly names: NamesRead
}

function changesOf({ roster }: DeskState, { slot: { date, slotId }, names }: RowRead): RosterChange[] {
  const before = assignmentOf(roster.days, date, slotId)
  return POSTS.flatMap((post) => {
    const to = names[post]
    return to === undefined || to === before[post] ? [] : [{ date, slotId, post, from: before[post], to }]
  })
}

/** The month that a line above the head names, whatever month the page shows. */
const monthAbove = (rows: Rows, month: Month): Month =>
  rows.flat().map((cell) => readMonth(cell, month)).find((found) => found !== null) ?? month

/** @param shown the month that the page shows; the sheet may be about another, and then says so */
export function readRoster(state: DeskState, rows: Rows, shown: Month): RosterReading {
  const head = findHead(rows, NAMES, ({ date, leader, main }) => date !== undefined && (leader ?? main) !== undefined)
  if (head === null) return { changes: [], read: 0, faults: [{ address: 'A1', message: NO_HEAD }], notes: [] }
  const month = monthAbove(rows.slice(0, head.row), shown)
  const faults: Fault[] = []
  const notes: Fault[] = []
  const found = new Map<string, RowRead>()
  let previous: Day | null = null
  for (const line of linesBelow(rows, head)) {
    const date = readDate(line, previous, month)
    if (typeof date !== 'string') {
      if (isNote(line)) notes.push(noteOf(line))
      else faults.push(date)
      continue
    }
    previous = date
    const names = readPosts(line, faults)
    const slot = readShift(line, slotsOfDay(state, date))
    if ('message' in slot) faults.push(slot)
    else if (found.has(`${date} ${slot.slotId}`)) faults.push(fault(line, 'date', `${date} ${slot.name}前面已经写过一行。`))
    else found.set(`${date} ${slot.slotId}`, { slot, names })
  }
  const changes = faults.length > 0 ? [] : [...found.values()].flatMap((row) => changesOf(state, row))
  return { changes, read: found.size, faults, notes }
}
