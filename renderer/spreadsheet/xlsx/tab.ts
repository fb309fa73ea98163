// One tab of a workbook: its cells, which of them are merged, what is hidden.
import type { Area, Tab } from '../../../shared/spreadsheet/book'
import { addressOf, isBlank, type CellValue } from '../../../shared/spreadsheet/cells'
import { cellOf, type Workings } from './cell'
import { gather } from './strings'
import { MOST_COLUMNS, MOST_ROWS, TooMuch } from '../limits'
import { readXml, type Budget, type Element } from './xml'

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function placeOf(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? []
  return letters === undefined ? null : { row: Number(digits) - 1, column: columnOf(letters) }
}

function areaOf(reference: string): Area | null {
  const [from = null, to = null] = reference.split(':').map(placeOf)
  return from === null || to === null
    ? null
    : {
        top: from.row,
        left: from.column,
        bottom: Math.min(to.row, MOST_ROWS),
        right: Math.min(to.column, MOST_COLUMNS),
      }
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

/** The cells as they come: the format lets a writer leave their addresses out, then they follow each other. */
function cellsReader(workings: Workings) {
  const rows: CellValue[][] = []
  const hiddenRows: number[] = []
  const text = gather()
  let [row, column, seen] = [-1, -1, 0]
  let cell: Element['attributes'] | null = null
  let hasFormula = false
  let value: string | null = null
  let inValue = false
  const keep = (content: CellValue) => {
    if (isBlank(content)) return
    if (row >= MOST_ROWS || column >= MOST_COLUMNS)
      throw new TooMuch(`${addressOf(row, column)} 有内容，离表格太远`)
    while (rows.length <= row) rows.push([])
    const cells = rows[row]!
    while (cells.length < column) cells.push(null)
    cells[column] = content
  }
  return {
    rows,
    hiddenRows,
    open: (element: Element) => {
      const { name, attributes } = element
      text.open(element)
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1
        column = -1
        seen += 1
        if (seen > MOST_ROWS) throw new TooMuch(`超过 ${MOST_ROWS} 行，多半是带格式的空行`)
        if (isOn(attributes['hidden'])) hiddenRows.push(row)
      } else if (name === 'c') {
        const place = placeOf(attributes['r'] ?? '')
        if (place === null) column += 1
        else ({ row, column } = place)
        ;[cell, hasFormula, value] = [attributes, false, null]
      } else if (name === 'f') hasFormula = true
      else if (name === 'v') [inValue, value] = [true, '']
    },
    text: (piece: string) => {
      if (inValue) value += piece
      else text.text(piece)
    },
    close: (name: string) => {
      text.close(name)
      if (name === 'v') inValue = false
      if (name !== 'c' || cell === null) return
      keep(
        cellOf(
          {
            type: cell['t'] ?? 'n',
            style: Number(cell['s'] ?? 0),
            hasFormula,
            value,
            text: text.take(),
          },
          workings,
        ),
      )
      cell = null
    },
  }
}

export async function readTab(
  name: string,
  pieces: Iterable<Uint8Array>,
  workings: Workings,
  budget: Budget,
): Promise<Tab> {
  const cells = cellsReader(workings)
  const merged: Area[] = []
  const hiddenColumns: number[] = []
  await readXml(pieces, budget, {
    ...cells,
    open: (element) => {
      cells.open(element)
      const { name: tag, attributes } = element
      const area = tag === 'mergeCell' ? areaOf(attributes['ref'] ?? '') : null
      if (area !== null) merged.push(area)
      if (tag !== 'col' || !isOn(attributes['hidden'])) return
      for (
        let column = Number(attributes['min']) - 1;
        column < Math.min(Number(attributes['max']), MOST_COLUMNS);
        column += 1
      )
        hiddenColumns.push(column)
    },
  })
  return {
    name,
    rows: cells.rows,
    merged,
    hiddenRows: cells.hiddenRows,
    hiddenColumns,
    from1904: workings.dayZero !== 0,
  }
}
