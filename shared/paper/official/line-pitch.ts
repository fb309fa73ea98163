// How many lines a page has. GB/T 9704-2012 §7.3.5.5 lets the spacing be adjusted where what is left of a
// page does not hold what is to stand there: so a short document stays on one page, and codes and 版记 do
// not begin one of their own behind the text.
import { enclosuresOf } from './attachments'
import { tabulated } from './figure-table'
import { issuerLines, issuerSize } from './issuer'
import { areaOf, layoutOf } from './layouts'
import {
  BRIEF_NUMBERS,
  BRIEF_RULE,
  BRIEF_TITLE,
  CHARACTERS,
  COPIES_LINE,
  ISSUER_TOP,
  LINES_ABOVE_SEALED,
  LONGEST_CENTRED,
  RULE_BELOW_NUMBER,
} from './measures'
import type { ReportSheet } from './report'
import { titleLines } from './title'

/** In millimetres. Closer, 三号 is no longer easy to read from a fax: a third of a character between the lines. */
const CLOSEST = 7.5
/** On a document of several pages nobody looks for the reason of lines that stand so much closer. */
const SEVERAL_PAGES = 4
/** Around the number, below the title, above it: lines of the head that hold no text. */
const HEAD_LINES = { official: 2 + 1 + 2 + 1, brief: 1 } as const
/** The widest a figure or a Latin letter is in any of the faces, in characters. */
const NARROW = 0.6
/** The double line of a low head, what a table has beside its rows, each of them, a line of 抄送. */
const DOUBLE_LINE = 1.6
const TABLE_HEAD = 23
const TABLE_ROW = 8.3
const COPIES_LONG = 27
/** What a browser rounds up. */
const TRACE = 1

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? NARROW : 1), 0)
const linesFor = (text: string, first = 0, characters: number = CHARACTERS): number =>
  Math.max(1, Math.ceil((widthOf(text) + first) / characters))

/** What stands at the end, in millimetres: codes beside the signature, 0 for none; codes and 版记 at the foot. */
export interface AtEnd {
  readonly beside: number
  readonly foot: number
}

function signingLines({ signature, seal }: ReportSheet['document']): number {
  const above = seal === 'none' ? 1 : LINES_ABOVE_SEALED
  const wide = signature.length > LONGEST_CENTRED || seal === 'none'
  return above + (wide ? linesFor(signature, 0, CHARACTERS - 4) : 1) + 1
}

/** Rather one too many: what is taken for longer than it is only stands closer. */
function textLines({ document, contact, figures }: ReportSheet, { beside }: AtEnd): number {
  const { title, salutation, paragraphs } = document
  const texts = paragraphs
    .flatMap(({ heading, text }) => [heading, text])
    .filter((text) => text !== '')
  const enclosures = enclosuresOf(document)
  return (
    HEAD_LINES[layoutOf(document)] +
    titleLines(title).length +
    linesFor(salutation) +
    texts.reduce((sum, text) => sum + linesFor(text, 2), 0) +
    (tabulated(figures) === null ? 0 : 1) +
    (enclosures.length === 0 ? 0 : 1) +
    enclosures.reduce((sum, { title: name }) => sum + linesFor(name, 0, CHARACTERS - 7), 0) +
    (beside > 0 ? 0 : signingLines(document) + (contact === '' ? 0 : linesFor(contact, 4)))
  )
}

function headHeight({ document }: ReportSheet): number {
  const name = issuerLines(document).length * issuerSize(document)
  return layoutOf(document) === 'brief'
    ? name + BRIEF_RULE + DOUBLE_LINE + BRIEF_NUMBERS + 2 * BRIEF_TITLE
    : ISSUER_TOP + name * 1.15 + RULE_BELOW_NUMBER
}

/** What is as tall as it is whatever the lines are, in millimetres; without the foot. */
function fixedHeight(sheet: ReportSheet, { beside }: AtEnd): number {
  const table = tabulated(sheet.figures)
  const { copies = '' } = sheet.document
  return (
    headHeight(sheet) +
    beside +
    (table === null ? 0 : TABLE_HEAD + table.rows.length * TABLE_ROW) +
    (sheet.noImprint === true && copies !== ''
      ? linesFor(copies, 4, COPIES_LONG) * COPIES_LINE
      : 0) +
    TRACE
  )
}

/** Lines a page: as many as it takes to stand on one, or those that the layout has. */
export function linesOf(sheet: ReportSheet, atEnd: AtEnd): number {
  const { height, lines } = areaOf(sheet.document)
  const closest = Math.floor(height / CLOSEST)
  const text = textLines(sheet, atEnd)
  const fixed = fixedHeight(sheet, atEnd)
  // Attachments have pages of their own, and the foot is on theirs.
  const foot = enclosuresOf(sheet.document).length > 0 ? 0 : atEnd.foot
  if (sheet.onePage === true) {
    const wanted = (text * height) / (height - fixed - foot)
    if (wanted > 0 && wanted <= closest) return Math.max(lines, Math.ceil(wanted))
  }
  // A page seldom ends with a whole line: up to one of them is lost.
  const pages = (each: number, end: number): number =>
    Math.ceil((((text + 1) * height) / each + fixed + end) / height)
  const wantedPages = pages(lines, 0)
  for (let each = lines; each <= Math.min(lines + SEVERAL_PAGES, closest); each += 1)
    if (pages(each, foot) <= wantedPages) return each
  return lines
}
