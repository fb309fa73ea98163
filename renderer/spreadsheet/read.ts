// An .xlsx file that somebody chose, as rows of cells: the first sheet, nothing interpreted.
import { err, ok, type Result } from '../../shared/result'
import type { Rows } from '../../shared/spreadsheet/cells'

/** Far more than two thousand contacts fill. */
const LARGEST = 8 * 1024 * 1024

const OLD = '这是旧格式的表格。请在 Excel 或 WPS 里“另存为”.xlsx，再导入。'
const BROKEN = '这个文件读不出来，可能不是 .xlsx 表格，或者已经损坏、加了密码。'
const LARGE = '文件太大（超过 8 MB）。请只留要导入的那一张表。'

export async function readRows(file: File): Promise<Result<Rows, string>> {
  if (/\.(xls|et|csv)$/i.test(file.name)) return err(OLD)
  if (file.size > LARGEST) return err(LARGE)
  const { readSheet } = await import('read-excel-file/universal')
  try {
    return ok((await readSheet(file)) as unknown as Rows)
  } catch {
    return err(BROKEN)
  }
}
