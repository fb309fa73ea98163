// The page of a 零报告: the words that were read over and sent, under the head of the unit.
import { blankNumber } from '../report/number'
import type { DocNumber, Document } from '../report/record'
import { headed, type Letterhead } from '../report/letterhead'
import { fill } from '../fill'
import { dateText, momentOn, toMs, type Day, type Instant } from '../time'
import type { NilReport } from './record'

export interface NilDraft {
  /** The day of which it says that nothing happened. */
  readonly date: Day
  readonly text: string
  /** When it is issued, which gives the date on the page and the year of the number. */
  readonly writtenAt: Instant
  readonly docNumber: DocNumber | null
}

export function composeNil(
  letterhead: Letterhead,
  { date, text, writtenAt, docNumber }: NilDraft,
): Document {
  const {
    unit,
    template: { phrases },
  } = letterhead
  const named = { 日期: dateText(momentOn(date, '12:00')), 单位: unit.name }
  const closing = fill(phrases.nilClosing, named)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return {
    ...headed(letterhead),
    urgency: '',
    number: docNumber?.text ?? blankNumber(letterhead, writtenAt),
    title: fill(phrases.nilTitle, named),
    paragraphs: [...lines, ...(closing === '' ? [] : [closing])].map((line) => ({
      heading: '',
      text: line,
    })),
    date: dateText(toMs(writtenAt)),
    stamps: [],
  }
}

/** The page as it left; of one from before there were pages, as it would stand on one. */
export const nilDocument = (letterhead: Letterhead, report: NilReport): Document =>
  report.document ?? composeNil(letterhead, report)
