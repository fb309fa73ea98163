// 未核实, 演练, 送审稿: boxes at the right edge; behind an exercise its word, across every page.
import { AlignmentType, BorderStyle, Header, Paragraph } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { OFFICIAL_FACES } from '../../../shared/paper/faces'
import { EXERCISE_STAMP } from '../../../shared/report/compose'
import { exactly, line, run } from './pieces'

const STAMP = 'A04F00'
/** So pale that the text is read as if there were nothing behind it. */
const PALE = 'F9F4EF'
/** Points; degrees clockwise. */
const WATERMARK = { width: 400, height: 200, rotation: 330 }

export const stampLine = (stamps: readonly string[], points: number): Paragraph =>
  line(
    stamps.map((stamp) =>
      run(
        ` ${stamp} `,
        { face: 'head', size: points, color: STAMP },
        {
          bold: true,
          border: { style: BorderStyle.SINGLE, size: 12, color: STAMP, space: 2 },
        },
      ),
    ),
    { alignment: AlignmentType.RIGHT },
  )

/** In the head of every page; nothing for a paper that is no exercise. */
export function watermark(stamps: readonly string[]): Paragraph[] {
  if (!stamps.includes(EXERCISE_STAMP)) return []
  const word = new TextWatermark({
    text: EXERCISE_STAMP,
    font: OFFICIAL_FACES.head[0]!,
    color: PALE,
    opacity: 1,
    ...WATERMARK,
  })
  return [new Paragraph({ children: [word], spacing: exactly(20) })]
}

export const stampsInHead = (stamps: readonly string[], points: number): Header =>
  new Header({ children: [stampLine(stamps, points), ...watermark(stamps)] })
