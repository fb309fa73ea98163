// A table that somebody chose or copied, as a book of tabs: nothing interpreted. What is none says what it is instead.
import { err, ok, type Result } from '../../shared/result'
import type { Book } from '../../shared/spreadsheet/book'
import type { Rows } from '../../shared/spreadsheet/cells'
import { foreignFile } from './foreign'
import { TooMuch } from './limits'
import { isText } from './text/decode'

/** Far more than two thousand contacts fill. */
const LARGEST = 8 * 1024 * 1024

const BROKEN =
  '这个文件读不出来，可能不是 .xlsx 表格，或者已经损坏。请在 Excel 或 WPS 里打开看看，再“另存为”.xlsx。'
const LARGE = '文件太大（超过 8 MB）。请只留要导入的那一张表。'
/** As a web page, a cell is many times as long as what it says. */
const LARGEST_COPIED = 4 * LARGEST
const LARGE_COPIED = '复制的表太大。请只复制要导入的那几行那几列（连表头一起）。'

/** Whatever comes from somebody else does to its reader, it cannot be read. */
async function guarded<Value>(
  read: () => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  try {
    return await read()
  } catch (error) {
    return err(
      error instanceof TooMuch
        ? `${error.message}。请把要导入的那几行复制到一张新表里，再导入。`
        : BROKEN,
    )
  }
}

export async function readRows(file: File): Promise<Result<Book, string>> {
  if (file.size > LARGEST) return err(LARGE)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const foreign = foreignFile(file.name, bytes)
  if (foreign !== null) return err(foreign)
  return guarded(async () => {
    if (isText(bytes)) return (await import('./text/book')).bookOfTextFile(bytes, file.name)
    return ok(await (await import('./xlsx/book')).readBook(bytes))
  })
}

type Copied = Pick<DataTransfer, 'getData'>

/** Read before the event is over: what was copied is gone after it. */
async function ofCopied<Value>(
  data: Copied,
  read: (html: string, text: string) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  if (html.length + text.length > LARGEST_COPIED) return err(LARGE_COPIED)
  return guarded(() => read(html, text))
}

/** A table that was copied in a spreadsheet or in a text. */
export const readCopied = (data: Copied): Promise<Result<Book, string>> =>
  ofCopied(data, async (html, text) => (await import('./text/book')).bookOfCopied(html, text))

/** A block of cells that was copied, what is merged filled in. */
export const copiedCells = (data: Copied): Promise<Result<Rows, string>> =>
  ofCopied(data, async (html, text) => (await import('./text/book')).cellsOfCopied(html, text))
