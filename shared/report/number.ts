// 发文字号 (GB/T 9704-2012 §7.2.5): 机关代字, year, serial. Each word has a gapless series of its own a
// year. A report takes its number with the first step that fixes its text, and keeps it, whatever comes.
import type { Incident } from '../incident/record'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { toMs, yearOf, type Instant } from '../time'
import type { DocNumber, Report } from './record'

type Series = Pick<DeskState, 'template' | 'docSerials'>

/** `呼值报〔2026〕`: under this the last serial is kept, so that a word taken up again goes on counting. */
const headOf = (word: string, year: number): string => `${word}〔${year}〕`

/** 演呼值报: what an exercise writes is counted by itself, and leaves no gap in what was really reported. */
const wordOf = ({ series }: DeskState['template'], exercise: boolean): string =>
  exercise ? `演${series.word}` : series.word

/** Room for a serial that has not been given. */
const BLANK = '　'

/** `呼值报〔2026〕　号`: a draft may never leave, and a number that never left would be a gap. */
export const blankNumber = (
  { template }: Pick<DeskState, 'template'>,
  issuedAt: Instant,
  exercise = false,
): string => `${headOf(wordOf(template, exercise), yearOf(toMs(issuedAt)))}${BLANK}号`

export const isNumbered = (text: string): boolean => !text.includes(BLANK)

/** The last serial of a word in a year; 0 before the first. */
export const lastDocSerial = (
  { docSerials }: Pick<DeskState, 'docSerials'>,
  word: string,
  year: number,
): number => lookUp(docSerials, headOf(word, year)) ?? 0

/** The next of the unit's series in the year of the date of issue (Asia/Shanghai). */
export function nextDocNumber(
  { template, docSerials }: Series,
  issuedAt: Instant,
  exercise = false,
): DocNumber {
  const word = wordOf(template, exercise)
  const year = yearOf(toMs(issuedAt))
  const head = headOf(word, year)
  const serial = lastDocSerial({ docSerials }, word, year) + 1
  return { word, year, serial, text: `${head}${serial}号` }
}

type Numbered = Pick<Report, 'docNumber' | 'approval' | 'savedAt'>

/**
 * The number that this step gives, if it is the first of 送审, 审定 and 报送. What an earlier version
 * approved under the incident's own number leaves under that one: it is the text that was approved.
 */
export const numbering = (
  state: Series,
  { facts }: Incident,
  { docNumber, approval, savedAt }: Numbered,
): DocNumber | null =>
  docNumber === null && approval === null ? nextDocNumber(state, savedAt, facts.exercise) : null

/** The state that remembers that the number was given. */
export function withDocNumber(state: DeskState, docNumber: DocNumber | null): DeskState {
  if (docNumber === null) return state
  const { word, year, serial } = docNumber
  return { ...state, docSerials: { ...state.docSerials, [headOf(word, year)]: serial } }
}
