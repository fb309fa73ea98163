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

const RUN = /[a-z0-9]+|[^\x00-\x7f\p{P}\p{S}\p{Z}\p{C}]+/gu
const IS_ASCII = /^[a-z0-9]/

/** Of a run of letters and digits, so many stand together; of any others two. */
const widthOf = (run: string): number => (IS_ASCII.test(run) ? 3 : 2)

const runsOf = (plain: string): string[] => plain.match(RUN) ?? []

/** The shorter ones at its end stand by themselves, so that a single character is found there too. */
function pieces(run: string): string[] {
  const width = widthOf(run)
  const characters = [...run]
  return characters.map((_, at) => characters.slice(at, at + width).join(''))
}

const monthDay = (day: string): string => day.slice(5).replace('-', '')

/** Long before it was written down: see `periodOf`. */
const LATE_YEARS = 5

/** @param recorded the year in which it was written down */
export function termsOf(doc: PastDoc, recorded: number, readingsOf: ReadingsOf): Set<string> {
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
  for (const run of runsOf(plainOf(doc))) for (const piece of pieces(run)) terms.add(piece)
  for (const name of [...doc.titles, ...doc.units, ...doc.names])
    for (const pair of initialPairs(plainText(name), readingsOf)) terms.add(pair)
  return terms
}

/** `:ihh`: one character is typed h, and the next one h. */
function* initialPairs(plain: string, readingsOf: ReadingsOf): Generator<string> {
  let before: readonly string[] = []
  for (const character of plain) {
    const own = new Set(readingsOf(character).map((reading) => reading[0] as string))
    if (/^[a-z]$/.test(character)) own.add(character)
    for (const one of own) {
      yield `:i${one}`
      for (const last of before) yield `:i${last}${one}`
    }
    before = [...own]
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
    const width = widthOf(run)
    const whole = pieces(run).filter((piece) => [...piece].length === width)
    return whole.length === 0 ? [`${quoted(run)} *`] : whole.map(quoted)
  })
  return all([...new Set(questions)])
}

function asLetters(letters: string): Question {
  const ways = initialsOf(letters)
  return any(
    ways.map((initials) => {
      const pairs = [...initials].slice(1).map((one, at) => `:i${initials[at]}${one}`)
      return all([...new Set(pairs.length === 0 ? [`:i${initials}`] : pairs)].map(quoted))
    }),
  )
}

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
