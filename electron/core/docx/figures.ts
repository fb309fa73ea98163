// 人员伤亡和损失情况 as a table of Word, as high and as wide as the printed one.
import {
  AlignmentType,
  HeightRule,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
  type Paragraph,
} from 'docx'
import {
  headSize,
  mayBreak,
  nameColumn,
  tabulated,
  type ReportedFigures,
} from '../../../shared/paper/official/figure-table'
import { SIZE_4, TYPE_AREA } from '../../../shared/paper/official/measures'
import type { Face } from '../../../shared/paper/faces'
import { exactly, LINE, line, run, twips } from './pieces'

/** Millimetres: the caption, the row of names and units, a row of figures. */
const CAPTION = 10
const HEAD = 13
const ROW = 8
const SMALL = 10

const centred = (
  text: string,
  face: Face,
  size: number,
  height: number,
  keepNext: boolean,
): Paragraph =>
  line([run(text, { face, size })], {
    alignment: AlignmentType.CENTER,
    spacing: exactly(twips(height)),
    keepNext,
  })

const cell = (width: number, ...children: readonly Paragraph[]): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 0, right: 0 },
    children: [...children],
  })

const row = (height: number, children: readonly TableCell[], tableHeader = false): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader,
    height: { value: twips(height), rule: HeightRule.EXACT },
    children: [...children],
  })

export function figuresOf(reports: readonly ReportedFigures[]): (Paragraph | Table)[] {
  const table = tabulated(reports)
  if (table === null) return []
  const first = twips(nameColumn(table))
  const width = Math.floor((twips(TYPE_AREA.width) - first) / table.heads.length)
  const large = headSize(table)
  const headed = ({ name, unit }: (typeof table.heads)[number]) =>
    cell(
      width,
      centred(name, 'head', large, 6, true),
      centred(`（${unit}）`, 'body', SMALL, 5, true),
    )
  // In one piece, or row by row with the last one beside the signature.
  const keeps = (index: number): boolean => !mayBreak(table) || index === table.rows.length - 1
  return [
    line([run(table.caption, { face: 'head', size: SIZE_4 })], {
      alignment: AlignmentType.CENTER,
      spacing: exactly(twips(CAPTION), { before: LINE }),
      keepNext: true,
    }),
    new Table({
      width: { size: twips(TYPE_AREA.width), type: WidthType.DXA },
      columnWidths: [first, ...table.heads.map(() => width)],
      rows: [
        row(
          HEAD,
          [cell(first, centred('报次', 'head', large, ROW - 1, true)), ...table.heads.map(headed)],
          true,
        ),
        ...table.rows.map(({ name, cells }, index) =>
          row(ROW, [
            cell(first, centred(name, 'body', SIZE_4, ROW - 1, keeps(index))),
            ...cells.map((text) =>
              cell(width, centred(text, 'body', SIZE_4, ROW - 1, keeps(index))),
            ),
          ]),
        ),
      ],
    }),
  ]
}
