// Tables of a web page, with what is merged in them: what Excel, WPS and Word put on the clipboard, and what the programs of
// offices call .xls. It is parsed and never shown: nothing in it runs or is fetched.
import { plainTab, type Area, type Tab } from '../../../shared/spreadsheet/book'
import type { CellValue } from '../../../shared/spreadsheet/cells'
import { MOST_COLUMNS, MOST_ROWS, TooMuch } from '../limits'

const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4'])
const SILENT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE'])

/** Ends of lines in the source are spaces, and between Chinese characters nothing. */
const flowing = (text: string): string =>
  text
    .replace(/(?<=[\p{Script=Han}，。、；：）])\s*\n\s*(?=[\p{Script=Han}（])/gu, '')
    .replace(/\s+/g, ' ')

function wordsIn(node: Node): string {
  if (node instanceof Text) return flowing(node.data)
  if (!(node instanceof Element) || SILENT.has(node.tagName)) return ''
  if (node.tagName === 'BR') return '\n'
  const words = [...node.childNodes].map(wordsIn).join('')
  return BLOCKS.has(node.tagName) ? `${words}\n` : words
}

/** A column that is too narrow shows `########` or `1.38E+10`: WPS and older Excels say beside it what stands there. */
const UNSHOWN = /^#+$|^\d(?:\.\d+)?E\+\d+$/i

function cellOf(cell: HTMLTableCellElement): CellValue {
  const text = wordsIn(cell)
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .join('\n')
    .trim()
  const number = cell.getAttribute('x:num') ?? ''
  if (UNSHOWN.test(text) && number !== '' && Number.isFinite(Number(number))) return Number(number)
  return text === '' ? null : text
}

const isHidden = ({ style }: HTMLElement): boolean => style.display === 'none'

/** A span of 0 reaches to the end of the table: nobody's cells do. */
const spanOf = (span: number, most: number): number => Math.min(Math.max(1, span), most)

function tabOf(table: HTMLTableElement, name: string): Tab {
  const rows: CellValue[][] = []
  const merged: Area[] = []
  const hiddenRows: number[] = []
  // In which row each column is free again.
  const free: number[] = []
  const lines = [...table.rows]
  if (lines.length > MOST_ROWS) throw new TooMuch(`超过 ${MOST_ROWS} 行`)
  for (const [row, line] of lines.entries()) {
    const cells: CellValue[] = []
    let column = 0
    for (const cell of line.cells) {
      while ((free[column] ?? 0) > row) column += 1
      if (column >= MOST_COLUMNS) throw new TooMuch(`超过 ${MOST_COLUMNS} 列`)
      const down = spanOf(cell.rowSpan, lines.length - row)
      const across = spanOf(cell.colSpan, MOST_COLUMNS - column)
      for (let right = column; right < column + across; right += 1) free[right] = row + down
      if (down > 1 || across > 1)
        merged.push({
          top: row,
          left: column,
          bottom: row + down - 1,
          right: column + across - 1,
        })
      while (cells.length < column) cells.push(null)
      cells[column] = cellOf(cell)
      column += across
    }
    if (isHidden(line)) hiddenRows.push(row)
    rows.push(cells)
  }
  return { ...plainTab(name, rows), merged, hiddenRows }
}

/** Those that hold no other: a table around tables is how old pages are laid out. Throws `TooMuch`. */
export function tablesOfHtml(html: string, name: string): Tab[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => table.querySelector('table') === null && table.rows.length > 0,
  )
  return tables.map((table, index) =>
    tabOf(table, tables.length === 1 ? name : `${name} 第${index + 1}张`),
  )
}
