// 人员伤亡和损失情况 as a table of Word, as high and as wide as the printed one.
import { AlignmentType, HeightRule, Table, TableCell, TableRow, VerticalAlign, WidthType, type Paragraph } from 'docx'
import { tabulated, type ReportedFigures } from '../../../shared/paper/official/figure-table'
import { SIZE_4, TYPE_AREA } from '../../../shared/paper/official/measures'
import type { Face } from '../../../shared/paper/faces'
import { exactly, LINE, line, run, twips } from './pieces'

/** Millimetres: the caption, the row of names and units, a row of figures. */
const CAPTION = 10
const HEAD = 13
const ROW = 8
const SMALL = 10

const centred = (text: string, face: Face, size: number, height: number): Paragraph =>
  line([run(text, { face, size })], {
    alignment: AlignmentType.CENTER, spacing: exactly(twips(height)), keepNext: true,
  })

const cell = (width: number, ...children: readonly Paragraph[]): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER,
    margins: { left: 0, right: 0 }, children: [...children],
  })

const row = (height: number, children: readonly TableCell[]): TableRow =>
  new TableRow({ cantSplit: true, height: { value: twips(height), rule: HeightRule.EXACT }, children: [...children] })

export function figuresOf(reports: readonly ReportedFigures[]): (Paragraph | Table)[] {
  const table = tabulated(reports)
  if (table === null) return []
  const width = Math.floor(twips(TYPE_AREA.width) / (table.heads.length + 1))
  const plain = (text: string, face: Face = 'body') => cell(width, centred(text, face, SIZE_4, ROW - 1))
  const headed = ({ name, unit }: typeof table.heads[number]) =>
    cell(width, centred(name, 'head', SIZE_4, 6), centred(`（${unit}）`, 'body', SMALL, 5))
  return [
    line([run(table.caption, { face: 'head', size: SIZE_4 })], {
      alignment: AlignmentType.CENTER, spacing: exactly(twips(CAPTION), { before: LINE }), keepNext: true,
    }),
    new Table({
      width: { size: twips(TYPE_AREA.width), type: WidthType.DXA },
      columnWidths: Array.from({ length: table.heads.length + 1 }, () => width),
      rows: [
        row(HEAD, [plain('报次', 'head'), ...table.heads.map(headed)]),
        ...table.rows.map(({ name, cells }) => row(ROW, [plain(name), ...cells.map((text) => plain(text))])),
      ],
    }),
  ]
}
