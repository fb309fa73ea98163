// Lines closer than 22 a page, where that keeps a short document on one: GB/T 9704-2012 §7.3.5.5 lets the
// spacing be adjusted where what is left of a page does not hold the seal and the date.
import { footHeight } from './imprint'
import { issuerLines, issuerSize } from './issuer'
import {
  CHARACTERS,
  ISSUER_TOP,
  LINES,
  LINES_ABOVE_SEALED,
  LONGEST_CENTRED,
  RULE_BELOW_NUMBER,
  TYPE_AREA,
} from './measures'
import type { ReportSheet } from './report'
import { titleLines } from './title'

/** Closer than this, 三号 is no longer easy to read from a fax: nearly half a character between the lines. */
const CLOSEST = 28
/** Around the number, below the title, above it: lines of the head that hold no text. */
const HEAD_LINES = 2 + 1 + 2 + 1
/** The widest a figure or a Latin letter is in any of the faces, in characters. */
const NARROW = 0.6

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? NARROW : 1), 0)
const linesFor = (text: string, first = 0, characters: number = CHARACTERS): number =>
  Math.max(1, Math.ceil((widthOf(text) + first) / characters))

/** Rather one too many: what is taken for longer than it is only stands closer. */
function textLines({ document, contact }: ReportSheet): number {
  const { title, salutation, paragraphs, signature, seal } = document
  const texts = paragraphs
    .flatMap(({ heading, text }) => [heading, text])
    .filter((text) => text !== '')
  const signing =
    signature.length > LONGEST_CENTRED || seal === 'none'
      ? linesFor(signature, 0, CHARACTERS - 4)
      : 1
  return (
    titleLines(title).length +
    linesFor(salutation) +
    texts.reduce((sum, text) => sum + linesFor(text, 2), 0) +
    (seal === 'none' ? 1 : LINES_ABOVE_SEALED) +
    signing +
    1 +
    (contact === '' ? 0 : linesFor(contact, 4))
  )
}

/** What is as tall as it is whatever the lines are, in millimetres. */
function fixedHeight({
  document: { issuer, copies = '', printedBy = '', date },
}: ReportSheet): number {
  const foot = footHeight({ copies, printedBy, printedOn: date }, { height: 0, body: false })
  return (
    ISSUER_TOP + issuerLines(issuer).length * issuerSize(issuer) * 1.15 + RULE_BELOW_NUMBER + foot
  )
}

/** Lines a page: as many as it takes to stand on one, or the 22 of the standard. */
export function linesOf(sheet: ReportSheet): number {
  if (sheet.onePage !== true) return LINES
  const wanted =
    ((HEAD_LINES + textLines(sheet)) * TYPE_AREA.height) / (TYPE_AREA.height - fixedHeight(sheet))
  return wanted > CLOSEST ? LINES : Math.max(LINES, Math.ceil(wanted))
}
