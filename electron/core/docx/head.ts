// The red head of a report: urgency, issuer, number and who signs, the red line, title, addressees.
import { AlignmentType, BorderStyle, TabStopType, type Paragraph, type TextRun } from 'docx'
import { issuerLines, issuerSize } from '../../../shared/paper/official/issuer'
import { layoutOf } from '../../../shared/paper/official/layouts'
import {
  BRIEF_NUMBERS,
  BRIEF_RULE,
  BRIEF_TITLE,
  ISSUER_TOP,
  RULE_BELOW_NUMBER,
  SIZE_2,
  TYPE_AREA,
} from '../../../shared/paper/official/measures'
import { showsSigner, type ReportSheet } from '../../../shared/paper/official/report'
import { titleLines } from '../../../shared/paper/official/title'
import { CHARACTER, exactly, line, lines, run, tabbed, twips, widthOf } from './pieces'
import { pitchFor } from './pitch'

const RED = 'E60012'
const POINTS_PER_MM = 72 / 25.4
/** What a line of 三号 has of air below its characters, in millimetres. */
const AIR = 2.3
/** Eighths of a point. */
const RULE_WIDTH = 16
const DOUBLE_WIDTH = 6
/** 签发人： and room for a name of four characters, or for a longer one. */
const SIGNER_LABEL = 4
const SIGNER_ROOM = 4

const named = (document: ReportSheet['document'], before: number): Paragraph => {
  const size = Math.round(issuerSize(document) * POINTS_PER_MM)
  return line(lines(issuerLines(document), { face: 'title', size, color: RED }), {
    alignment: AlignmentType.CENTER,
    spacing: exactly(Math.round(size * 20 * 1.15), { before }),
  })
}

/** A paragraph that is nothing but the line below it. */
const rule = (mm: number, style: 'single' | 'double', size: number): Paragraph =>
  line([run('', { size: 1 })], {
    spacing: exactly(twips(mm)),
    border: {
      bottom: {
        style: style === 'double' ? BorderStyle.DOUBLE : BorderStyle.SINGLE,
        size,
        color: RED,
        space: 0,
      },
    },
  })

/** Where 签发人 begins, from the right edge, in twentieths of a point. */
const signerRoom = (signer: string): number =>
  Math.round((SIGNER_LABEL + Math.max(SIGNER_ROOM, widthOf(signer))) * CHARACTER)

const signing = (sheet: ReportSheet): TextRun[] =>
  showsSigner(sheet) ? [tabbed('签发人：'), run(sheet.signer, { face: 'kai' })] : []

const officialHead = (sheet: ReportSheet, pitch: number): Paragraph[] => [
  line([run(sheet.document.urgency, { face: 'head' })], { spacing: { line: pitch } }),
  named(sheet.document, twips(ISSUER_TOP) - pitch),
  line([run(sheet.document.number), ...signing(sheet)], {
    spacing: { line: pitch, before: 2 * pitch },
    indent: { left: CHARACTER, right: CHARACTER },
    tabStops: [
      {
        type: TabStopType.LEFT,
        position: twips(TYPE_AREA.width) - CHARACTER - signerRoom(sheet.signer),
      },
    ],
  }),
  rule(RULE_BELOW_NUMBER - AIR, 'single', RULE_WIDTH),
]

/** Urgency, number and who signs on one line, below the name and its line (GB/T 9704-2012 §10.1). */
const briefHead = (sheet: ReportSheet, pitch: number): Paragraph[] => {
  const width = twips(TYPE_AREA.width)
  return [
    named(sheet.document, 0),
    rule(BRIEF_RULE, 'double', DOUBLE_WIDTH),
    line(
      [
        run(sheet.document.urgency, { face: 'head' }),
        tabbed(sheet.document.number),
        ...signing(sheet),
      ],
      {
        spacing: { line: pitch, before: twips(BRIEF_NUMBERS) },
        tabStops: showsSigner(sheet)
          ? [
              { type: TabStopType.CENTER, position: Math.round(width / 2) },
              { type: TabStopType.LEFT, position: width - signerRoom(sheet.signer) },
            ]
          : [{ type: TabStopType.RIGHT, position: width }],
      },
    ),
  ]
}

export function headOf(sheet: ReportSheet): Paragraph[] {
  const { document } = sheet
  const pitch = pitchFor(sheet)
  const isBrief = layoutOf(document) === 'brief'
  return [
    ...(isBrief ? briefHead(sheet, pitch) : officialHead(sheet, pitch)),
    line(lines(titleLines(document.title), { face: 'title', size: SIZE_2 }), {
      alignment: AlignmentType.CENTER,
      spacing: {
        line: pitch,
        before: isBrief ? twips(BRIEF_TITLE) : 2 * pitch,
        after: isBrief ? twips(BRIEF_TITLE) : pitch,
      },
      keepNext: true,
    }),
    line([run(document.salutation)], { keepNext: true, spacing: { line: pitch } }),
  ]
}
