// 人员伤亡和损失情况 as a table of Word.
import { AlignmentType, LineRuleType, Table, TableCell, TableRow, VerticalAlign, WidthType, type Paragraph } from 'docx'
import { tabulated, type ReportedFigures } from '../../../shared/paper/official/figure-table'
import { SIZE_4, TYPE_AREA } from '../../../shared/paper/official/measures'
import type { Face } from '../../../shared/paper/faces'
import { LINE, line, run, twips } from './pieces'

const ROW = Math.round(LINE * 0.8)

const cell = (text: string, face: Face, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [line([run(text, { face, size: SIZE_4 })], {
      // Exact: anything else the grid of 22 lines would stretch.
      alignment: AlignmentType.CENTER, spacing: { line: ROW, lineRule: LineRuleType.EXACT }, keepNext: true,
    })],
  })

export function figuresOf(reports: readonly ReportedFigures[]): (Paragraph | Table)[] {
  const table = tabulated(reports)
  if (table === null) return []
  const width = Math.floor(twips(TYPE_AREA.width) / (table.heads.length + 1))
  const row = (first: string, cells: readonly string[], face: Face) =>
    new TableRow({ cantSplit: true, children: [first, ...cells].map((text) => cell(text, face, width)) })
  return [
    line([run(table.caption, { face: 'head', size: SIZE_4 })], {
      alignment: AlignmentType.CENTER, spacing: { before: LINE }, keepNext: true,
    }),
    new Table({
      width: { size: twips(TYPE_AREA.width), type: WidthType.DXA },
      columnWidths: Array.from({ length: table.heads.length + 1 }, () => width),
      rows: [
        row('报次', table.heads.map(({ name, unit }) => `${name}（${unit}）`), 'head'),
        ...table.rows.map(({ name, cells }) => row(name, cells, 'body')),
      ],
    }),
  ]
}
