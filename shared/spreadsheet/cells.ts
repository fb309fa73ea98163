// Rows of cells as a spreadsheet holds them: where a cell stands, what it says, which column is which.
// Nothing here knows a file format.
import { oneLine } from '../text'

export type CellValue = string | number | boolean | Date | null | undefined
export type Rows = readonly (readonly CellValue[])[]

/** A table to write: every cell is text, so that no leading zero is lost. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A cell that could not be read, and why. */
export interface Fault {
  /** As the spreadsheet names it: `C7`. */
  readonly address: string
  readonly message: string
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** Both counted from 0. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** What a cell says, on one line; a date is not text. */
export function textOf(cell: CellValue): string {
  if (cell === null || cell === undefined || cell instanceof Date) return ''
  return oneLine(String(cell))
}

/** The same with marks and digits of full width made plain: to be understood, not to be kept. */
export const plainOf = (cell: CellValue): string => textOf(cell).normalize('NFKC')

/** Numbers are kept with plain digits, so that they can be found and dialled. */
export const withPlainDigits = (text: string): string => text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))

export const isBlank = (cell: CellValue): boolean => !(cell instanceof Date) && textOf(cell) === ''

/** `姓 名（必填）` → `姓名` */
const headText = (cell: CellValue): string => plainOf(cell).replace(/\(.*?\)/g, '').replace(/[\s:*、]/g, '')

/** For each column that is looked for, what people call it. A name may stand for two: the first found goes first. */
export type Names<Key extends string> = Readonly<Record<Key, readonly string[]>>
export type Columns<Key extends string> = Readonly<Partial<Record<Key, number>>>

function columnsOf<Key extends string>(row: readonly CellValue[], names: Names<Key>): Columns<Key> {
  const columns: Partial<Record<Key, number>> = {}
  for (const [column, cell] of row.entries()) {
    const text = headText(cell)
    const key = (Object.keys(names) as Key[]).find((one) => columns[one] === undefined && names[one].includes(text))
    if (key !== undefined) columns[key] = column
  }
  return columns
}

/** A head stands below a title and a line or two about the sheet. */
const LOWEST_HEAD = 15

export interface Head<Key extends string> {
  readonly row: number
  readonly columns: Columns<Key>
}

/** The first row in which enough columns are recognised. */
export function findHead<Key extends string>(
  rows: Rows, names: Names<Key>, isEnough: (columns: Columns<Key>) => boolean,
): Head<Key> | null {
  for (const [row, cells] of rows.slice(0, LOWEST_HEAD).entries()) {
    const columns = columnsOf(cells, names)
    if (isEnough(columns)) return { row, columns }
  }
  return null
}

export interface SheetLine<Key extends string> {
  /** Counted from 0, as in the file. */
  readonly row: number
  readonly cells: readonly CellValue[]
  readonly columns: Columns<Key>
}

/** The lines of the table that say anything. */
export const linesBelow = <Key extends string>(rows: Rows, { row, columns }: Head<Key>): SheetLine<Key>[] =>
  rows
    .map((cells, index) => ({ row: index, cells, columns }))
    .filter((line) => line.row > row && !line.cells.every(isBlank))
