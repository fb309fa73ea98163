// The tables of a form: fields with their names, and grids to be filled in.
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
  type Paragraph,
} from 'docx'
import type { Block, FieldRow, GridRow, Words } from '../../../shared/paper/official/form'
import { circled } from '../../../shared/vocabulary'
import { cellParagraphs } from './form-cell'
import { exactly, line, run, twips } from './pieces'

export const FORM_WIDTH = 170
const LABEL = 30
const PADDING = 1.4
/** Millimetres that a row keeps at least. */
const FIELD_ROW = 8.4
const GRID_ROW = 8.5

const OUTER = { style: BorderStyle.SINGLE, size: 12, color: '000000' }
const INNER = { ...OUTER, size: 6 }
const BORDERS = {
  top: OUTER,
  bottom: OUTER,
  left: OUTER,
  right: OUTER,
  insideHorizontal: INNER,
  insideVertical: INNER,
}
const MARGINS = { top: twips(0.5), bottom: twips(0.5), left: twips(PADDING), right: twips(PADDING) }
const NARROW = { ...MARGINS, left: twips(0.6), right: twips(0.6) }
const centred = { alignment: AlignmentType.CENTER }

const cell = (
  width: number,
  children: readonly Paragraph[],
  middle = true,
  margins = MARGINS,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    verticalAlign: middle ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: [...children],
  })

const table = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: BORDERS,
    rows: [...rows],
  })

const inside = (width: number): number => width - 2 * twips(PADDING)

const nameOf = ({ no, label, sub }: FieldRow, keepNext: boolean): Paragraph[] => [
  line([run(`${no === undefined ? '' : circled(no)}${label}`, { face: 'head', size: 11 })], {
    ...centred,
    keepNext,
    spacing: exactly(300),
  }),
  ...(sub === undefined
    ? []
    : [line([run(sub, { size: 8.5 })], { ...centred, spacing: exactly(220) })]),
]

/** Longer than this a cell may run on to the next page. */
const LONGEST_WHOLE = 400
const lengthOf = (words: Words): number => JSON.stringify(words).length

/** @param whole on one page: Word keeps a row with the next by its first paragraph */
export function fieldTable(fields: readonly FieldRow[], whole = false): Table {
  const [label, value] = [twips(LABEL), twips(FORM_WIDTH - LABEL)]
  return table(
    [label, value],
    fields.map(
      (field, at) =>
        new TableRow({
          cantSplit: lengthOf(field.value) <= LONGEST_WHOLE,
          height: { value: twips(field.height ?? FIELD_ROW), rule: HeightRule.ATLEAST },
          children: [
            cell(label, nameOf(field, whole && at < fields.length - 1), true, NARROW),
            cell(
              value,
              cellParagraphs(field.value, { size: 12, height: 380, width: inside(value) }),
              field.height === undefined,
            ),
          ],
        }),
    ),
  )
}

export function gridTable(
  { columns, rows, centred: isCentred = false }: Extract<Block, { kind: 'grid' }>,
  tableWidth = FORM_WIDTH,
): Table {
  const taken = columns.reduce((sum, { width = 0 }) => sum + width, 0)
  const free = columns.filter(({ width }) => width === undefined).length
  const widths = columns.map(({ width }) => Math.floor(twips(width ?? (tableWidth - taken) / free)))
  const filled = (words: Words, column: number, size: number, more = {}) =>
    cell(
      widths[column]!,
      cellParagraphs(words, { size, height: 270, width: inside(widths[column]!) }, more),
    )
  const drawn = (row: GridRow): TableRow => {
    if (typeof row === 'string')
      return new TableRow({
        cantSplit: true,
        height: { value: twips(GRID_ROW), rule: HeightRule.ATLEAST },
        children: columns.map((_column, at) =>
          filled(at === 0 ? row : '', at, 10, at === 0 && isCentred ? centred : {}),
        ),
      })
    if (row.kind === 'cells')
      return new TableRow({
        cantSplit: Math.max(...row.cells.map(({ length }) => length)) <= LONGEST_WHOLE,
        children: row.cells.map((text, at) => filled(text, at, 9.5)),
      })
    const width = widths.reduce((sum, one) => sum + one, 0)
    const look = { height: 270, width: inside(width) }
    return new TableRow({
      cantSplit: row.text.length <= LONGEST_WHOLE,
      children: [
        new TableCell({
          columnSpan: columns.length,
          width: { size: width, type: WidthType.DXA },
          margins: MARGINS,
          shading: { fill: 'EEEEEE' },
          children: [
            ...cellParagraphs(row.head, { ...look, size: 10, face: 'head' }, { keepNext: true }),
            ...(row.text === ''
              ? []
              : cellParagraphs(row.text, { ...look, size: 9.5 }, { keepNext: true })),
          ],
        }),
      ],
    })
  }
  return table(widths, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ head }, at) => filled(head, at, 10, centred)),
    }),
    ...rows.map(drawn),
  ])
}
