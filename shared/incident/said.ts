// 来电原话: what callers said, taken over as it was said. Nobody types it again, and nobody writes 正在核实 for
// what a call has told.
import type { PhoneRecord } from '../phone/record'
import { LONGEST_TEXT } from '../text'
import { timeText, toMs } from '../time'
import type { Incident } from './record'

/** Calls that came in, the newest first. */
export const callsIn = ({ phones }: Pick<Incident, 'phones'>): PhoneRecord[] =>
  phones
    .filter(({ direction, said }) => direction === 'in' && said.trim() !== '')
    .sort((a, b) => toMs(b.at) - toMs(a.at))

const QUOTES = '来电人称：'
const QUOTE = /^(?:\d{2}:\d{2} ?)?来电人称：/

/** Whether a line of a text quotes a call. */
export const isQuote = (line: string): boolean => QUOTE.test(line)
export const quotesCall = (text: string): boolean => text.split('\n').some(isQuote)

const onOneLine = (text: string): string => text.trim().replace(/\s*\n+\s*/g, '；')

/**
 * One line a call, the first call first, each later one with its time: `来电人称：北山起火…`, `13:40 来电人称：明火已灭`.
 * @param calls the newest first; those that would make a field too long are left to the strip beside it
 */
export function quoteOf(calls: readonly PhoneRecord[]): string {
  const lines: string[] = []
  let length = 0
  for (const [index, { at, said }] of calls.toReversed().entries()) {
    const line = `${index === 0 ? '' : `${timeText(toMs(at))} `}${QUOTES}${onOneLine(said)}`
    length += line.length + 1
    if (length > LONGEST_TEXT) break
    lines.push(line)
  }
  return lines.join('\n')
}

/** A figure keeps its comma: 1,200. */
const ENDS = /(?<=[，。；！？\n])|(?<=[,;!?])(?!\d)/u
const bare = (text: string): string => text.replace(/[\s，。；！？,;!?]+$/u, '').trim()

/** The words of one breath, and the marks behind them. */
export interface Breath {
  readonly words: string
  readonly marks: string
}

/** The whole of it, to the letter. */
export const breathsOf = (said: string): Breath[] =>
  said
    .split(ENDS)
    .map((part) => ({ words: bare(part), marks: /[\s，。；！？,;!?]*$/u.exec(part)![0] }))
    .filter(({ words }) => words !== '')

/** What is said in one breath, as it can be put into another box. */
export const clausesOf = (said: string): string[] => breathsOf(said).map(({ words }) => words)

/** A quote without this clause; nothing when it was all of it. */
function quoteWithout(line: string, clause: string): string {
  const lead = QUOTE.exec(line)![0]
  const kept = clausesOf(line.slice(lead.length)).filter((one) => one !== clause)
  return kept.length === 0 ? '' : lead + kept.join('，')
}

const leftOf = (line: string, clause: string): string =>
  isQuote(line) ? quoteWithout(line, clause) : line

/** A quote of which nothing is left goes; what somebody wrote stays, empty lines and all. */
const withoutQuoted = (text: string, clauses: readonly string[]): string =>
  text
    .split('\n')
    .flatMap((line) => {
      if (!isQuote(line)) return [line]
      const left = clauses.reduce(leftOf, line)
      return left === '' ? [] : [left]
    })
    .join('\n')

const appended = (text: string, said: string): string => {
  if (text.trim() === '') return said
  return /[。！？；，\n]$/u.test(text) ? text + said : `${text}，${said}`
}

/**
 * Puts what was said into a section: it stands there once, and no longer in a quote of the call elsewhere.
 * @param said one clause or a few, as they were marked
 */
export function placed(
  sections: Readonly<Record<string, string>>,
  key: string,
  said: string,
): Readonly<Record<string, string>> {
  const words = bare(said)
  if (words === '') return sections
  const clauses = clausesOf(words)
  const rest = Object.fromEntries(
    Object.entries(sections).map(([name, text]) => [name, withoutQuoted(text, clauses)]),
  )
  const own = rest[key] ?? ''
  const lines = own.split('\n')
  if (lines.some((line) => !isQuote(line) && line.includes(words))) return rest
  // What somebody took out of the quote stands in front of what is left of it.
  const quoted = lines.filter(isQuote)
  const free = lines.filter((line) => !isQuote(line)).join('\n')
  return { ...rest, [key]: [appended(free, words), ...quoted].join('\n') }
}
