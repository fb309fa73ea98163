// What a person said about a sheet that lies before them: what a column is, which rows are not wanted,
// what an unreadable cell should have said. Readers take it as if the sheet had been written so.
import type { Month } from '../calendar/month'
import { filledRows, type Tab } from './book'
import { placeOfAddress, type CellValue, type Rows } from './cells'

/** A column that is not to be taken in. */
export const NOT_TAKEN = ''

export interface Told {
  /** What a column is, counted from 0: one of the reader's keys, or `NOT_TAKEN`. */
  readonly columns: Readonly<Record<number, string>>
  /** Rows that are left out, counted from 0. */
  readonly without: readonly number[]
  /** What stands in a cell instead, by its address; blank where it is knowingly left out. */
  readonly cells: Readonly<Record<string, string>>
  /** Odd numbers that are kept as they are written, by the addresses of their cells. */
  readonly asWritten: readonly string[]
  /** Known things that are emptied, by their keys: nothing is unless it was ticked. */
  readonly emptied: readonly string[]
  /** Questions of the reader that were answered with yes, by their keys. */
  readonly yes: readonly string[]
  /** Which month the sheet is about, where it does not say so itself. */
  readonly month: Month | null
}

export const NOTHING_TOLD: Told = {
  columns: {},
  without: [],
  cells: {},
  asWritten: [],
  emptied: [],
  yes: [],
  month: null,
}

/** The rows of a tab with what is merged filled in, as they are after what was told. */
export function rowsAsTold(tab: Tab, { cells, without }: Told): Rows {
  const typed: CellValue[][] = tab.rows.map((row) => [...row])
  for (const [address, text] of Object.entries(cells)) {
    const place = placeOfAddress(address)
    const row = place === null ? undefined : typed[place.row]
    if (place === null || row === undefined) continue
    while (row.length < place.column) row.push(null)
    row[place.column] = text === '' ? null : text
  }
  const rows = filledRows({ ...tab, rows: typed })
  return rows.map((row, index) => (without.includes(index) ? [] : row))
}

/** A question that has to be answered with a tick before anything is taken in, or may be. */
export interface Question {
  readonly key: string
  readonly text: string
  /** Nothing is taken in before it was ticked. */
  readonly must: boolean
}

/** Something known that the sheet would empty. */
export interface Emptied {
  readonly key: string
  /** `11月3日 副班`, `单国强 手机` */
  readonly what: string
  readonly before: string
}

/** What a sheet looks like and what was made of it, for whoever looks at it beside the sheet. */
export interface Sight {
  readonly tab: Tab
  /** The first row of the head and its last; null where none was found. */
  readonly head: { readonly top: number; readonly bottom: number } | null
  /** What each column was taken for; columns that are not taken are not in it. */
  readonly taken: ReadonlyMap<number, string>
  /** Rows that are no part of what is taken in, and why. */
  readonly struck: ReadonlyMap<number, string>
  /** Cells that are odd, and what is odd about them. */
  readonly doubts: ReadonlyMap<string, string>
  /** The same for sheets of the same heads. */
  readonly heads: string
}
