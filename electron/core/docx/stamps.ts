// 未核实, 演练, 送审稿: boxes at the right edge.
import { AlignmentType, BorderStyle, TextRun, type Paragraph } from 'docx'
import { line } from './pieces'

const STAMP = 'A04F00'

export const stampLine = (stamps: readonly string[], points: number): Paragraph =>
  line(stamps.map((stamp) => new TextRun({
    text: ` ${stamp} `, bold: true, size: points * 2, color: STAMP,
    border: { style: BorderStyle.SINGLE, size: 12, color: STAMP, space: 2 },
  })), { alignment: AlignmentType.RIGHT })
