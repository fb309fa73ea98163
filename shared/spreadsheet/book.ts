// A workbook as it is read: its open tabs with what is merged and hidden in them, its hidden tabs by name.
import type { CellValue, Rows } from './cells'

/** Cells that are shown as one; both ends included, counted from 0. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Where a cell stands, counted from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Tab {
  readonly name: string
  readonly rows: Rows
  readonly merged: readonly Area[]
  /** Counted from 0. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** Days that stand as bare numbers are counted from 1904, as old Macs do. */
  readonly from1904: boolean
}

export interface Book {
  readonly tabs: readonly Tab[]
  readonly hidden: readonly string[]
}

/** Rows of which nothing else is known. */
export const plainTab = (name: string, rows: Rows): Tab => ({
  name,
  rows,
  merged: [],
  hiddenRows: [],
  hiddenColumns: [],
  from1904: false,
})

/** Rows that came from nowhere in particular are a book of one tab. */
export const bookOf = (source: Book | Rows): Book =>
  'tabs' in source ? source : { tabs: [plainTab('', source)], hidden: [] }

/** A cell that is merged over several rows counts for each of them; over several columns, for the first. */
export function filledRows({ rows, merged }: Tab): Rows {
  const filled: CellValue[][] = rows.map((cells) => [...cells])
  for (const { top, left, bottom } of merged) {
    const value = rows[top]?.[left]
    for (const cells of filled.slice(top + 1, bottom + 1)) {
      while (cells.length < left) cells.push(null)
      cells[left] = value
    }
  }
  return filled
}

/** The cell in which a cell stands: its own, or the first of what it is merged into. */
export function anchorOf({ merged }: Pick<Tab, 'merged'>, place: Place): Place {
  const { row, column } = place
  const area = merged.find((one) => isWithin(one, row, column))
  return area === undefined ? place : { row: area.top, column: area.left }
}

export const isWithin = (
  { top, left, bottom, right }: Area,
  row: number,
  column: number,
): boolean => row >= top && row <= bottom && column >= left && column <= right
