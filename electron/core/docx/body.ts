// The body of a report, its signature and date, and whom to call.
import { AlignmentType, type Paragraph } from 'docx'
import { numbered, runsOf, type Style } from '../../../shared/paper/official/levels'
import type { ReportSheet } from '../../../shared/paper/official/report'
import type { Face } from '../../../shared/paper/faces'
import { CHARACTER, LINE, line, run, widthOf } from './pieces'

const FACES: Readonly<Record<Style, Face>> = { head: 'head', kai: 'kai', plain: 'body' }
const FIRST_LINE = { firstLine: 2 * CHARACTER }

function textLine(text: string): Paragraph {
  const runs = runsOf(text)
  const isHeading = runs.length === 1 && runs[0]?.style !== 'plain'
  return line(runs.map(({ style, text: words }) => run(words, { face: FACES[style] })), {
    alignment: AlignmentType.BOTH, indent: FIRST_LINE, keepNext: isHeading,
  })
}

export function bodyOf({ document }: ReportSheet): Paragraph[] {
  let headings = 0
  return document.paragraphs.flatMap(({ heading, text }) => [
    ...(heading === '' ? [] : [line([run(numbered(heading, headings++), { face: 'head' })], { indent: FIRST_LINE, keepNext: true })]),
    ...(text === '' ? [] : [textLine(text)]),
  ])
}

/** §7.3.5: the date four characters from the edge, the signature centred over it. */
const DATE_INDENT = 4

export function endingOf({ document: { signature, date }, contact }: ReportSheet): Paragraph[] {
  const overhang = (widthOf(signature) - widthOf(date)) / 2
  const right = Math.max(0, Math.round((DATE_INDENT - overhang) * CHARACTER))
  const common = { alignment: AlignmentType.RIGHT, keepNext: true }
  return [
    line([run(signature)], { ...common, indent: { right }, spacing: { before: LINE } }),
    line([run(date)], { ...common, indent: { right: DATE_INDENT * CHARACTER }, keepNext: contact !== '' }),
    ...(contact === '' ? [] : [line([run(`（联系人：${contact}）`)], { indent: FIRST_LINE })]),
  ]
}
