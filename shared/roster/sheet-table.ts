// All lines of a 值班表: whose turns they are, which cells cannot be read, and which lines are no part of it.
import { isBlank, type Fault } from '../spreadsheet/cells'
import { linesBelow, type Block } from '../spreadsheet/head'
import type { TableFound } from '../spreadsheet/tab'
import type { About } from '../spreadsheet/title'
import type { SlotOnDay } from '../shift/slots'
import { slotsOfDay } from '../shift/start'
import type { DeskState } from '../state'
import type { Day } from '../time'
import { rosterHead, type Key } from './sheet-head'
import {
  faultAt,
  isMakers,
  isNote,
  noteOf,
  openDays,
  readDate,
  readPosts,
  readShift,
  type Beside,
  type Line,
  type NamesRead,
} from './sheet-line'

export interface RowRead {
  readonly line: Line
  readonly slot: SlotOnDay
  readonly names: NamesRead
}

interface Gathering extends Beside {
  readonly found: Map<string, RowRead>
  readonly faults: Fault[]
  readonly notes: Fault[]
}

/** A cell that is merged over several rows is said once. */
function addNote(notes: Fault[], note: Fault): void {
  if (!notes.some(({ message }) => message === note.message)) notes.push(note)
}

/**
 * The main officer of one line and of the next, whose day is blank or merged with it, are the main and
 * the second officer of that shift, where the sheet has no column for a second.
 */
function secondOf(
  { columns, row }: Line,
  names: NamesRead,
  before: RowRead,
  { tab }: TableFound<Key>,
): string | null {
  const goesOn = columns.date !== undefined && isBlank(tab.rows[row]?.[columns.date])
  const isFree =
    columns.second === undefined &&
    before.names.second === undefined &&
    before.names.main !== undefined
  const sameLeader = names.leader === undefined || names.leader === before.names.leader
  return goesOn && isFree && sameLeader && names.second === undefined && names.main !== undefined
    ? names.main
    : null
}

function keep(
  line: Line,
  slot: SlotOnDay,
  names: NamesRead,
  table: TableFound<Key>,
  { found, faults }: Gathering,
): void {
  const key = `${slot.date} ${slot.slotId}`
  const before = found.get(key)
  const second = before === undefined ? null : secondOf(line, names, before, table)
  if (before === undefined) found.set(key, { line, slot, names })
  else if (second !== null) found.set(key, { ...before, names: { ...before.names, second } })
  else faults.push(faultAt(line, 'date', `${slot.date} ${slot.name}前面已经写过一行。`))
}

function readBlock(
  state: DeskState,
  table: TableFound<Key>,
  block: Block<Key>,
  about: About,
  into: Gathering,
): void {
  const { columns } = rosterHead(block)
  const { faults, notes } = into
  const lines = linesBelow(table.rows, block).map(({ row, cells }): Line => ({
    row,
    cells,
    columns,
  }))
  const open = openDays(lines, { about, from1904: table.tab.from1904 })
  if (open !== null) {
    faults.push(open)
    return
  }
  let previous: Day | null = null
  for (const line of lines) {
    if (isMakers(line)) {
      addNote(notes, noteOf(line))
      continue
    }
    const date: Day | Fault = readDate(line, previous, about)
    if (typeof date !== 'string') {
      if (isNote(line)) addNote(notes, noteOf(line))
      else faults.push(date)
      continue
    }
    previous = date
    const names = readPosts(line, faults, into)
    const slot = readShift(line, slotsOfDay(state, date))
    if ('message' in slot) faults.push(slot)
    else keep(line, slot, names, table, into)
  }
}

export interface TableRead extends Omit<Gathering, 'found'> {
  readonly found: readonly RowRead[]
}

export function readTable(state: DeskState, table: TableFound<Key>, about: About): TableRead {
  const gathering: Gathering = { found: new Map(), faults: [], notes: [], nobody: [], numbers: [] }
  for (const block of table.head.blocks) readBlock(state, table, block, about, gathering)
  return { ...gathering, found: [...gathering.found.values()] }
}
