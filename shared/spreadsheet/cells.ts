// Rows of cells as a spreadsheet holds them: where a cell stands, what it says, which column is which.
// Nothing here knows a file format.
import { oneLine } from '../text'

/** A cell that shows no content but that something went wrong: `#N/A`; empty for a formula that was never calculated. */
export interface Broken {
  readonly fault: string
}
export const UNCALCULATED: Broken = { fault: '' }

export type CellValue = string | number | boolean | Date | Broken | null | undefined
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

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** Both counted from 0. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** `C7` → row 6, column 2; null for what is no address. */
export function placeOfAddress(
  address: string,
): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? []
  if (letters === undefined) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** What a cell says, on one line; a date is not text. */
export const textOf = (cell: CellValue): string =>
  cell === null || cell === undefined || typeof cell === 'object' ? '' : oneLine(String(cell))

/** The same with marks and digits of full width made plain: to be understood, not to be kept. */
export const plainOf = (cell: CellValue): string => textOf(cell).normalize('NFKC')

/** Numbers are kept with plain digits, so that they can be found and dialled. */
export const withPlainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))

export const isBlank = (cell: CellValue): boolean =>
  (typeof cell !== 'object' || cell === null) && textOf(cell) === ''

/** As spreadsheets show what they could not work out. */
const ERROR =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!)$/i

/** What a column that is too narrow shows, and what is copied from it. */
const NARROW = /^#{3,}$/

/** Why a cell holds nothing that could be meant; null when it does, or is blank. */
export function brokenText(cell: CellValue): string | null {
  const broken = typeof cell === 'object' && cell !== null && !(cell instanceof Date)
  if (broken && cell.fault === '') return '公式没有算出来，请在 Excel/WPS 打开后保存，再导入。'
  const shown = broken ? cell.fault : plainOf(cell)
  if (NARROW.test(shown)) return '是一串 #，列太窄，内容没有显示出来。请把那一列拉宽，再来一次。'
  return broken || ERROR.test(shown) ? `是 ${shown}，公式出了错。请改成要写的内容，再导入。` : null
}
