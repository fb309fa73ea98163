// The red head of a report: urgency, issuer, number and who signs, the red line, title, addressees.
import { AlignmentType, BorderStyle, TabStopType, type Paragraph } from 'docx'
import { issuerLines, issuerSize } from '../../../shared/paper/official/issuer'
import {
  ISSUER_TOP,
  RULE_BELOW_NUMBER,
  SIZE_2,
  TYPE_AREA,
} from '../../../shared/paper/official/measures'
import { linesOf } from '../../../shared/paper/official/one-page'
import type { ReportSheet } from '../../../shared/paper/official/report'
import { titleLines } from '../../../shared/paper/official/title'
import { CHARACTER, exactly, line, lines, pitchOf, run, tabbed, twips, widthOf } from './pieces'

const RED = 'E60012'
const POINTS_PER_MM = 72 / 25.4
/** What a line of 三号 has of air below its characters, in millimetres. */
const AIR = 2.3
/** Eighths of a point. */
const RULE_WIDTH = 16
/** 签发人： and room for a name of four characters, or for a longer one. */
const SIGNER_LABEL = 4
const SIGNER_ROOM = 4

export function headOf(sheet: ReportSheet): Paragraph[] {
  const { document, signer } = sheet
  const pitch = pitchOf(linesOf(sheet))
  const size = Math.round(issuerSize(document.issuer) * POINTS_PER_MM)
  const signing = SIGNER_LABEL + Math.max(SIGNER_ROOM, widthOf(signer))
  return [
    line([run(document.urgency, { face: 'head' })], { spacing: { line: pitch } }),
    line(lines(issuerLines(document.issuer), { face: 'title', size, color: RED }), {
      alignment: AlignmentType.CENTER,
      spacing: exactly(Math.round(size * 20 * 1.15), { before: twips(ISSUER_TOP) - pitch }),
    }),
    line([run(document.number), tabbed('签发人：'), run(signer, { face: 'kai' })], {
      spacing: { line: pitch, before: 2 * pitch },
      indent: { left: CHARACTER, right: CHARACTER },
      tabStops: [
        {
          type: TabStopType.LEFT,
          position: twips(TYPE_AREA.width) - Math.round((1 + signing) * CHARACTER),
        },
      ],
    }),
    line([run('', { size: 1 })], {
      spacing: exactly(twips(RULE_BELOW_NUMBER - AIR)),
      border: { bottom: { style: BorderStyle.SINGLE, size: RULE_WIDTH, color: RED, space: 0 } },
    }),
    line(lines(titleLines(document.title), { face: 'title', size: SIZE_2 }), {
      alignment: AlignmentType.CENTER,
      spacing: { line: pitch, before: 2 * pitch, after: pitch },
      keepNext: true,
    }),
    line([run(document.salutation)], { keepNext: true, spacing: { line: pitch } }),
  ]
}
