// 版记: a table that lies on the foot of the page on which the text ends. No codes above it: they say the
// text that left, and this one is there to be changed.
import {
  AlignmentType,
  BorderStyle,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  WidthType,
  type Paragraph,
  type TextRun,
} from 'docx'
import { SHEET, SIZE_4, TYPE_AREA } from '../../../shared/paper/official/measures'
import type { ReportSheet } from '../../../shared/paper/official/report'
import { exactly, line, run, twips } from './pieces'

const CHARACTER_4 = SIZE_4 * 20
const ROW = twips(9)
/** `2026年11月23日印发` and the character to the right of it, in millimetres. */
const PRINTED_ON = 56
/** Free at the left of it; a face with wider digits than the official ones may need that. */
const SPARE = twips(6)
/** Eighths of a point: 0.35 mm and 0.25 mm (GB/T 9704-2012 §7.4.1). */
const OUTER = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 }
const INNER = { ...OUTER, size: 6 }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const WIDTHS = [twips(TYPE_AREA.width - PRINTED_ON), twips(PRINTED_ON)] as const
const LOOK = { size: SIZE_4 }

const cell = (paragraph: Paragraph, width: number, columnSpan = 1): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    children: [paragraph],
    margins: { left: 0, right: 0 },
  })

const words = (texts: readonly TextRun[], more: Parameters<typeof line>[1] = {}): Paragraph =>
  line(texts, { spacing: exactly(ROW), ...more })

export function imprintOf({ document }: ReportSheet): (Paragraph | Table)[] {
  const copies = document.copies ?? ''
  return [
    new Table({
      float: {
        // Of the page and not of the text: LibreOffice lets no table float that is as wide as the text.
        horizontalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: twips(SHEET.left),
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      width: { size: WIDTHS[0] + WIDTHS[1], type: WidthType.DXA },
      columnWidths: [...WIDTHS],
      // Otherwise it begins to the left of where it stands, by the margin that cells have by default.
      margins: { left: 0, right: 0 },
      borders: {
        top: OUTER,
        bottom: OUTER,
        left: NONE,
        right: NONE,
        insideVertical: NONE,
        insideHorizontal: INNER,
      },
      rows: [
        ...(copies === ''
          ? []
          : [
              new TableRow({
                cantSplit: true,
                children: [
                  cell(
                    words([run(`抄送：${copies}。`, LOOK)], {
                      alignment: AlignmentType.BOTH,
                      indent: {
                        left: 4 * CHARACTER_4,
                        hanging: 3 * CHARACTER_4,
                        right: CHARACTER_4,
                      },
                    }),
                    WIDTHS[0] + WIDTHS[1],
                    2,
                  ),
                ],
              }),
            ]),
        new TableRow({
          cantSplit: true,
          children: [
            cell(
              words([run(document.printedBy ?? document.signature, LOOK)], {
                indent: { left: CHARACTER_4 },
              }),
              WIDTHS[0],
            ),
            cell(
              words([run(`${document.date}印发`, LOOK)], {
                alignment: AlignmentType.RIGHT,
                indent: { left: -SPARE, right: CHARACTER_4 },
              }),
              WIDTHS[1],
            ),
          ],
        }),
      ],
    }),
    // The table hangs on the paragraph behind it.
    line([run('', { size: 1 })], { spacing: exactly(20) }),
  ]
}
