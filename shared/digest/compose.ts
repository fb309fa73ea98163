// The page of a 值班要情: 期号, a heading for each part, who issued it.
import type { Letterhead } from '../report/letterhead'
import { contactLine, headed } from '../report/letterhead'
import { nextDocNumber } from '../report/number'
import type { DocNumber, Document } from '../report/record'
import { lookUp } from '../lookup'
import type { DeskState } from '../state'
import { dateText, toMs, yearOf, type Instant } from '../time'
import type { Digest, DigestWords } from './record'

/** The series of its own: 2026年第1期. */
const WORD = '值班要情'

type Series = Pick<DeskState, 'template' | 'docSerials'>

export const nextIssue = ({ template, docSerials }: Series, at: Instant): DocNumber =>
  nextDocNumber(
    { template: { ...template, series: { ...template.series, word: WORD } }, docSerials },
    at,
  )

const issueText = (year: number, serial: string): string => `${year}年第${serial}期`

export function composeDigest(
  letterhead: Letterhead,
  words: DigestWords,
  number: DocNumber | null,
  at: Instant,
): Document {
  const { signature, seal, layout } = headed(letterhead)
  return {
    issuer: WORD,
    urgency: '',
    number:
      number === null
        ? issueText(yearOf(toMs(at)), '　')
        : issueText(number.year, String(number.serial)),
    title: words.title,
    salutation: '各位领导：',
    paragraphs: words.parts.flatMap(({ heading, text }) =>
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => ({ heading: index === 0 ? heading : '', text: line })),
    ),
    signature,
    date: dateText(toMs(at)),
    copies: '',
    stamps: [],
    ...(seal === undefined ? {} : { seal }),
    ...(layout === undefined ? {} : { layout }),
  }
}

export const printedNow = (
  state: Letterhead & Pick<DeskState, 'people'>,
  { savedBy }: Pick<Digest, 'savedBy'>,
  signer: string,
) => ({
  signer: lookUp(state.people, signer)?.name ?? '',
  contact: contactLine(state, lookUp(state.people, savedBy)),
})
