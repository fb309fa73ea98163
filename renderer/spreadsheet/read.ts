// An .xlsx file that somebody chose, as a book of tabs: nothing interpreted. What is none says what it is instead.
import { err, ok, type Result } from '../../shared/result'
import type { Book } from '../../shared/spreadsheet/book'
import { foreignFile } from './foreign'

/** Far more than two thousand contacts fill. */
const LARGEST = 8 * 1024 * 1024

const BROKEN =
  '这个文件读不出来，可能不是 .xlsx 表格，或者已经损坏。请在 Excel 或 WPS 里打开看看，再“另存为”.xlsx。'
const LARGE = '文件太大（超过 8 MB）。请只留要导入的那一张表。'

export async function readRows(file: File): Promise<Result<Book, string>> {
  if (file.size > LARGEST) return err(LARGE)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const foreign = foreignFile(file.name, bytes)
  if (foreign !== null) return err(foreign)
  const { readBook, TooMuch } = await import('./xlsx/book')
  try {
    return ok(await readBook(bytes))
  } catch (error) {
    // Whatever a file of somebody else's does to its reader, it cannot be read.
    return err(
      error instanceof TooMuch
        ? `${error.message}。请把要导入的那几行复制到一张新表里，再导入。`
        : BROKEN,
    )
  }
}
