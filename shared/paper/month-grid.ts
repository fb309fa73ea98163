// The roster of a month as a grid: the columns that its shifts need, and who stands in them each day.
import { weekdayOf, type DayNature } from '../calendar/day-kind'
import { rosterOf, type RosterRow } from '../roster/month'
import type { Assignment } from '../roster/record'
import type { DeskState } from '../state'
import type { Day } from '../time'

export interface GridSlot {
  readonly id: string
  readonly name: string
}

export interface GridDay {
  readonly day: Day
  /** 0 is Sunday. */
  readonly weekday: number
  readonly nature: DayNature
  /** By the slot's id; a shift that the day does not have is not there. */
  readonly slots: ReadonlyMap<string, Assignment>
}

export interface MonthGrid {
  readonly slots: readonly GridSlot[]
  readonly days: readonly GridDay[]
}

/** Shifts of the pattern in its order, and those of an earlier one in which somebody still stands. */
function columnsOf({ shift: { pattern } }: DeskState, rows: readonly RosterRow[]): GridSlot[] {
  const names = new Map<string, string>()
  for (const { id, name } of [...pattern.workday, ...pattern.dayOff])
    if (!names.has(id)) names.set(id, name)
  for (const { slotId } of rows.flatMap(({ strays }) => strays))
    if (!names.has(slotId)) names.set(slotId, '原班次')
  return [...names].map(([id, name]) => ({ id, name }))
}

const gridDay = ({ date, nature, slots, strays }: RosterRow): GridDay => ({
  day: date,
  weekday: weekdayOf(date),
  nature,
  slots: new Map([...strays, ...slots].map(({ slotId, names }) => [slotId, names])),
})

export function monthGrid(state: DeskState, month: string): MonthGrid {
  const rows = rosterOf(state, month)
  return { slots: columnsOf(state, rows), days: rows.map(gridDay) }
}
