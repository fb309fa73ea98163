// The body of a report, its list of attachments, its signature and date, and whom to call.
import { AlignmentType, type Paragraph } from 'docx'
import { enclosuresOf } from '../../../shared/paper/official/attachments'
import { tabulated } from '../../../shared/paper/official/figure-table'
import { numbered, runsOf, type Style } from '../../../shared/paper/official/levels'
import {
  CHARACTERS,
  COPIES_LINE,
  LINES_ABOVE_SEALED,
  LONGEST_CENTRED,
  SIZE_4,
} from '../../../shared/paper/official/measures'
import { MOST_WHOLE, type ReportSheet } from '../../../shared/paper/official/report'
import type { Face } from '../../../shared/paper/faces'
import type { Document } from '../../../shared/report/record'
import { CHARACTER, exactly, LINE, line, run, tabbed, twips, widthOf } from './pieces'
import { pitchFor } from './pitch'

const FACES: Readonly<Record<Style, Face>> = { head: 'head', kai: 'kai', plain: 'body' }
const FIRST_LINE = { firstLine: 2 * CHARACTER }

/** @param holds the next paragraph must not begin a page without it */
function textLine(text: string, pitch: number, holds: boolean): Paragraph {
  const runs = runsOf(text)
  const isHeading = runs.length === 1 && runs[0]?.style !== 'plain'
  return line(
    runs.map(({ style, text: words }) => run(words, { face: FACES[style] })),
    {
      alignment: AlignmentType.BOTH,
      indent: FIRST_LINE,
      keepNext: isHeading || holds,
      spacing: { line: pitch },
    },
  )
}

export function bodyOf(sheet: ReportSheet): Paragraph[] {
  const {
    document: { paragraphs },
    figures,
  } = sheet
  const pitch = pitchFor(sheet)
  const last = tabulated(figures) === null ? paragraphs.length - 1 : -1
  let headings = 0
  return paragraphs.flatMap(({ heading, text }, index) => [
    ...(heading === ''
      ? []
      : [
          line([run(numbered(heading, headings++), { face: 'head' })], {
            indent: FIRST_LINE,
            keepNext: true,
            spacing: { line: pitch },
          }),
        ]),
    // §7.3.5.6: no signature stands on a page without a line of the text, or the table.
    ...(text === '' ? [] : [textLine(text, pitch, index === last)]),
  ])
}

/** `附件：1. 过火面积图`: two characters in, and what wraps goes on below the name. */
export function enclosuresLines({ document }: ReportSheet): Paragraph[] {
  const enclosures = enclosuresOf(document)
  const numberWidth = enclosures.length > 9 ? 1.5 : 1
  return enclosures.map(({ no, title }, index) => {
    const left = Math.round((2 + 3 + (no === '' ? 0 : numberWidth)) * CHARACTER)
    const label = index === 0 ? '附件：' : ''
    // 附件： ends where the numbers begin: a tab behind it would go on to where the names do.
    const number = no === '' ? [] : [index === 0 ? run(`${no}.`) : tabbed(`${no}.`)]
    return line([run(label), ...number, no === '' ? run(title) : tabbed(title)], {
      alignment: AlignmentType.BOTH,
      indent: { left, hanging: left - 2 * CHARACTER },
      tabStops: [
        { type: 'left', position: 5 * CHARACTER },
        { type: 'left', position: left },
      ],
      spacing: { before: index === 0 ? LINE : 0 },
      keepNext: enclosures.length <= MOST_WHOLE || index === enclosures.length - 1,
    })
  })
}

/** §7.3.5.1: the date four characters from the edge, the signature centred over it, below room for a seal. */
const DATE_INDENT = 4

/** Too wide to stand over a date so far in: two characters from the edge, the date centred below it. */
function widelySealed(
  { signature, date }: Document,
  pitch: number,
  keepNext: boolean,
): Paragraph[] {
  const width = Math.min(widthOf(signature), CHARACTERS - 4)
  const indent = { left: Math.round((CHARACTERS - 2 - width) * CHARACTER), right: 2 * CHARACTER }
  const alignment = AlignmentType.CENTER
  return [
    line([run(signature)], {
      alignment,
      indent,
      keepNext: true,
      spacing: { line: pitch, before: LINES_ABOVE_SEALED * pitch },
    }),
    line([run(date)], { alignment, indent, keepNext, spacing: { line: pitch } }),
  ]
}

/** @param keepNext what follows the date must not begin a page without it */
function sealed(document: Document, pitch: number, keepNext: boolean): Paragraph[] {
  const { signature, date } = document
  if (signature.length > LONGEST_CENTRED) return widelySealed(document, pitch, keepNext)
  const overhang = (widthOf(signature) - widthOf(date)) / 2
  const right = Math.max(0, Math.round((DATE_INDENT - overhang) * CHARACTER))
  const alignment = AlignmentType.RIGHT
  return [
    line([run(signature)], {
      alignment,
      indent: { right },
      keepNext: true,
      spacing: { line: pitch, before: LINES_ABOVE_SEALED * pitch },
    }),
    line([run(date)], {
      alignment,
      indent: { right: DATE_INDENT * CHARACTER },
      keepNext,
      spacing: { line: pitch },
    }),
  ]
}

/** §7.3.5.2: the signature two characters from the edge, the date beginning two characters further in. */
function unsealed({ signature, date }: Document, pitch: number, keepNext: boolean): Paragraph[] {
  const width = Math.min(Math.max(widthOf(signature), widthOf(date) + 2), CHARACTERS - 4)
  const left = Math.round((CHARACTERS - 2 - width) * CHARACTER)
  return [
    line([run(signature)], {
      indent: { left, right: 2 * CHARACTER },
      keepNext: true,
      spacing: { line: pitch, before: pitch },
    }),
    line([run(date)], {
      indent: { left: left + 2 * CHARACTER },
      keepNext,
      spacing: { line: pitch },
    }),
  ]
}

/** Where there is no 版记: who else gets it, below the text. */
const copiesLine = ({ copies = '' }: Document): Paragraph[] =>
  copies === ''
    ? []
    : [
        line([run(`抄送：${copies}。`, { size: SIZE_4 })], {
          indent: { left: 3 * SIZE_4 * 20, hanging: 3 * SIZE_4 * 20 },
          spacing: exactly(twips(COPIES_LINE)),
        }),
      ]

export function endingOf(sheet: ReportSheet): Paragraph[] {
  const { document, contact } = sheet
  const pitch = pitchFor(sheet)
  // The 版记 is on the page on which the text ends, unless attachments come between them.
  const atFoot = sheet.noImprint !== true && enclosuresOf(document).length === 0
  const signing = document.seal === 'none' ? unsealed : sealed
  return [
    ...signing(document, pitch, contact !== '' || atFoot),
    ...(contact === ''
      ? []
      : [
          line([run(`（${contact}）`)], {
            indent: FIRST_LINE,
            keepNext: atFoot,
            spacing: { line: pitch },
          }),
        ]),
    ...(sheet.noImprint === true ? copiesLine(document) : []),
  ]
}
