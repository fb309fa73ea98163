// The terms under which a line stands in the index, and the question in terms that every line which is wanted answers.
// Characters stand two by two, letters and digits three by three: any part of a text is found, and a word that nobody has
// cut out. Terms only narrow down where to look; `isWanted` says what is found.
import type { ReadingsOf } from '../readings'
import { plainText } from '../search'
import { categoryOf } from '../vocabulary'
import type { PastDoc } from './doc'
import { initialsOf } from './initials'
import { termsOfDate } from './typed-date'
import type { Wanted, WantedWord } from './wanted'
import { plainOf } from './wanted'

/** White space alone parts what was typed. */
const RUN = /\S+/gu
const IS_ASCII = /^[a-z0-9]/
/** Letters and digits are few: three of them, or what follows them, tell as much as two of any others. */
const widthAt = (character: string): number => (IS_ASCII.test(character) ? 3 : 2)

/** SQLite takes these for gaps between terms; as characters that nobody uses they are as good as any. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g
const UNUSED = 0xe000
const written = (plain: string): string =>
  plain.replace(PUNCTUATION, (mark) => String.fromCharCode(UNUSED + mark.charCodeAt(0)))

const runsOf = (plain: string): string[] => written(plain).match(RUN) ?? []

/** The shorter ones at its end stand by themselves, so that a single character is found there too. */
function pieces(run: string): { readonly text: string; readonly isWhole: boolean }[] {
  const characters = [...run]
  return characters.map((character, at) => {
    const width = widthAt(character)
    const piece = characters.slice(at, at + width)
    return { text: piece.join(''), isWhole: piece.length === width }
  })
}

const monthDay = (day: string): string => day.slice(5).replace('-', '')

/** Long before it was written down: see `periodOf`. */
const LATE_YEARS = 5

export type TermsOf = (doc: PastDoc, recorded: number) => Set<string>

/** Offices and people come again and again; so many are kept in mind. */
const MOST_NAMES = 10_000

/** @returns the terms of a line. `recorded`: the year in which it was written down */
export function termsWith(readingsOf: ReadingsOf): TermsOf {
  const known = new Map<string, readonly string[]>()

  function rowsOf(name: string): readonly string[] {
    const rows = known.get(name) ?? [...new Set(initialRows(plainText(name), readingsOf))]
    if (known.size >= MOST_NAMES) known.clear()
    known.set(name, rows)
    return rows
  }

  return (doc, recorded) => {
    const terms = marksOf(doc, recorded)
    for (const run of runsOf(plainOf(doc))) for (const { text } of pieces(run)) terms.add(text)
    for (const name of [...doc.titles, ...doc.units, ...doc.names])
      for (const row of rowsOf(name)) terms.add(row)
    return terms
  }
}

/** What it is, apart from its words. */
function marksOf(doc: PastDoc, recorded: number): Set<string> {
  const year = Number(doc.day.slice(0, 4))
  const terms = new Set<string>([
    `:k${doc.kind}`,
    `:b${doc.by}`,
    `:y${year}`,
    `:m${doc.day.slice(0, 7).replace('-', '')}`,
    `:mm${doc.day.slice(5, 7)}`,
    `:d${monthDay(doc.day)}`,
  ])
  if (year < recorded - LATE_YEARS) terms.add(':yold')
  if (doc.also !== null) terms.add(`:k${doc.also}`)
  if (doc.number !== null) terms.add(`:n${doc.number}`)
  if (doc.incident !== null) {
    terms.add(`:l${doc.incident.level ?? 'unset'}`)
    terms.add(`:c${categoryOf(doc.incident.kind)}`)
  }
  return terms
}

/** So many initials stand together. */
const INITIALS = 3

/** `:ihht`: three characters in a row may be typed h, h, t; and the shorter ones that end here. */
function* initialRows(plain: string, readingsOf: ReadingsOf): Generator<string> {
  let rows: readonly string[] = []
  for (const character of plain) {
    const own = new Set(readingsOf(character).map((reading) => reading[0] as string))
    if (/^[a-z]$/.test(character)) own.add(character)
    rows = [...own].flatMap((one) => [one, ...rows.map((row) => (row + one).slice(-INITIALS))])
    rows = [...new Set(rows)]
    for (const row of rows) yield `:i${row}`
  }
}

/** A question to FTS5. Null: everything may be it. */
type Question = string | null

const quoted = (term: string): string => `"${term}"`
const all = (questions: readonly Question[]): Question => {
  const parts = questions.filter((question) => question !== null)
  return parts.length === 0 ? null : parts.length === 1 ? parts[0]! : `(${parts.join(' AND ')})`
}
/** Where one of them may be anything, all of them may. */
const any = (questions: readonly Question[]): Question => {
  if (questions.includes(null)) return null
  return questions.length === 1 ? questions[0]! : `(${questions.join(' OR ')})`
}

function asText(plain: string): Question {
  const questions = runsOf(plain).flatMap((run) => {
    const whole = pieces(run).filter(({ isWhole }) => isWhole)
    return whole.length === 0 ? [`${quoted(run)} *`] : whole.map(({ text }) => quoted(text))
  })
  return all([...new Set(questions)])
}

function rowsIn(initials: string): string[] {
  const rows = Array.from(initials, (_, at) => initials.slice(at, at + INITIALS))
  return initials.length <= INITIALS ? [initials] : rows.slice(0, 1 - INITIALS)
}

const asLetters = (letters: string): Question =>
  any(
    initialsOf(letters).map((initials) => {
      const terms = rowsIn(initials).map((row) => quoted(`:i${row}`))
      return all([...new Set(terms)])
    }),
  )

const byPeople = ({ people }: WantedWord): Question[] => [...people].map((id) => quoted(`:b${id}`))

const named = (word: WantedWord): Question[] => [
  asText(word.text),
  ...(word.letters === null ? [] : [asLetters(word.letters)]),
]

const asWord = (word: WantedWord): Question =>
  any([
    ...named(word),
    ...byPeople(word),
    ...(word.level === null ? [] : [quoted(`:l${word.level}`)]),
    ...(word.date === null ? [] : [all(termsOfDate(word.date).map(quoted))]),
  ])

const MONTHS = 12
const two = (n: number): string => String(n).padStart(2, '0')

/** The years and months that a period touches. */
function periodOf({ from, to }: Pick<Wanted, 'from' | 'to'>, span: Span): Question {
  if (from === null && to === null) return null
  const earliest = `${span.first - LATE_YEARS}-01-01`
  const isOpen = from === null || from < earliest
  const first = isOpen ? earliest : from
  const last = to ?? `${span.last + 1}-12-31`
  const terms: string[] = isOpen ? [':yold'] : []
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const begin = first.startsWith(String(year)) ? Number(first.slice(5, 7)) : 1
    const end = last.startsWith(String(year)) ? Number(last.slice(5, 7)) : MONTHS
    if (begin === 1 && end === MONTHS) terms.push(`:y${year}`)
    else for (let month = begin; month <= end; month += 1) terms.push(`:m${year}${two(month)}`)
  }
  return any(terms.length === 0 ? [quoted(':none')] : terms.map(quoted))
}

/** The years of the first and the last line. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** Of which every line that is wanted is an answer, and some others are. */
export function questionOf(wanted: Wanted, span: Span): Question {
  const { kind, level, category, number } = wanted
  return all([
    ...wanted.words.map(asWord),
    ...wanted.person.map((word) => any([...named(word), ...byPeople(word)])),
    ...wanted.unit.map((word) => any(named(word))),
    kind === null ? null : quoted(`:k${kind}`),
    level === null ? null : quoted(`:l${level}`),
    category === null ? null : quoted(`:c${category}`),
    number === null ? null : quoted(`:n${number}`),
    periodOf(wanted, span),
  ])
}
