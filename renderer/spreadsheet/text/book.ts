// A table that came as text: a file of it, or what somebody copied.
import { err, ok, type Result } from '../../../shared/result'
import { filledRows, plainTab, type Book } from '../../../shared/spreadsheet/book'
import type { Rows } from '../../../shared/spreadsheet/cells'
import { delimitedRows } from '../../../shared/spreadsheet/delimited'
import { MOST_COLUMNS, MOST_ROWS, PASTED, TooMuch } from '../limits'
import { decoded } from './decode'
import { tablesOfHtml } from './html-table'

const UNDECODED =
  '这个文件里的文字认不出来（不是 GBK，也不是 UTF-8）。请在 Excel 或 WPS 里打开它，“另存为”.xlsx，再导入。'
const RICH =
  '这是 Word 的文字（RTF），不是表格。请在 Word 里打开它，复制里面的表格，到这里按 Ctrl+V。'
const NO_TABLE =
  '这是网页或程序的数据，里面没有表格。请在 Excel 或 WPS 里打开它，“另存为”.xlsx，再导入。'

const NOTHING_COPIED =
  '剪贴板里没有表格。请在 Excel、WPS 表格或 Word 里选中整张表（连表头一起），按 Ctrl+C，再到这里按 Ctrl+V。'

const book = (tabs: Book['tabs']): Book => ({ tabs, hidden: [] })

function ofDelimited(text: string, name: string): Result<Book, string> {
  const rows = delimitedRows(text)
  if (!rows.ok) return rows
  if (rows.value.length > MOST_ROWS) throw new TooMuch(`超过 ${MOST_ROWS} 行`)
  if (rows.value.some((cells) => cells.length > MOST_COLUMNS))
    throw new TooMuch(`超过 ${MOST_COLUMNS} 列`)
  return ok(book([plainTab(name, rows.value)]))
}

/** @param name of the file: what month it is about may stand there. Throws `TooMuch`. */
export function bookOfTextFile(bytes: Uint8Array, name: string): Result<Book, string> {
  const text = decoded(bytes)
  if (text === null) return err(UNDECODED)
  const title = name.replace(/\.[^.]*$/, '')
  if (text.startsWith('{\\rtf')) return err(RICH)
  if (!text.trimStart().startsWith('<')) return ofDelimited(text, title)
  const tabs = tablesOfHtml(text, title)
  return tabs.length === 0 ? err(NO_TABLE) : ok(book(tabs))
}

/** A block of cells to be laid somewhere; words with commas in them are one cell. Throws `TooMuch`. */
export function cellsOfCopied(html: string, text: string): Result<Rows, string> {
  const [tab] = html === '' ? [] : tablesOfHtml(html, PASTED)
  if (tab !== undefined) return ok(filledRows(tab))
  return text.trim() === '' ? err('剪贴板里没有文字。') : delimitedRows(text, '\t')
}

/** What was copied, with what is merged where the program says so. Throws `TooMuch`. */
export function bookOfCopied(html: string, text: string): Result<Book, string> {
  const tabs = html === '' ? [] : tablesOfHtml(html, PASTED)
  if (tabs.length > 0) return ok(book(tabs))
  return text.trim() === '' ? err(NOTHING_COPIED) : ofDelimited(text, PASTED)
}
