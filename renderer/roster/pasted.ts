// Names that were copied elsewhere, laid on the month from the chosen cell on: days downwards, posts to the right.
import { err, ok, type Result } from '../../shared/result'
import type { Place } from '../../shared/roster/record'
import { readNames } from '../../shared/roster/sheet-cells'
import { isBlank, textOf, type CellValue, type Rows } from '../../shared/spreadsheet/cells'
import { columnAt, placeAt, type DayRow, type PostColumn } from './cells'

export interface Fill {
  readonly place: Place
  readonly name: string
}

export interface Laid {
  readonly fills: readonly Fill[]
  /** Names for which the month has no cell. */
  readonly outside: number
}

/** What one cell of many says; null for what nobody is called. */
function nameIn(cell: CellValue): string | null {
  const names = readNames(cell)
  return names === null || names.length > 1 ? null : (names[0] ?? '')
}

/** A name by itself is taken as it is, like one that is typed. */
const isOne = (rows: Rows): boolean => rows.length === 1 && rows[0]!.length === 1

export function laid(
  rows: Rows,
  from: Place,
  columns: readonly PostColumn[],
  days: readonly DayRow[],
): Result<Laid, string> {
  if (isOne(rows)) {
    const name = textOf(rows[0]![0])
    return ok({ fills: name === '' ? [] : [{ place: from, name }], outside: 0 })
  }
  const [top, left] = [days.findIndex(({ date }) => date === from.date), columnAt(columns, from)]
  const fills: Fill[] = []
  let outside = 0
  for (const [down, cells] of rows.entries())
    for (const [right, cell] of cells.entries()) {
      // As in an import: a blank cell changes nothing.
      if (isBlank(cell)) continue
      const name = nameIn(cell)
      if (name === null)
        return err(
          `没有粘贴：第${down + 1}行第${right + 1}列“${textOf(cell)}”不是一个姓名。请只复制姓名，一格一名；带日期、表头的整张表请按 Alt+I 导入。`,
        )
      const place = placeAt(days[top + down], columns[left + right])
      if (place === null) outside += 1
      else fills.push({ place, name })
    }
  return ok({ fills, outside })
}
