// What is looked for, made ready, and whether a line is it. This alone decides: an index only says where to look.
import { foundAt, isReadable, readable, typed, type ReadingsOf } from '../readings'
import { plainText, searchWords } from '../search'
import { LEVEL_NAMES, LEVEL_NUMERALS, LEVELS, categoryOf, type Level } from '../vocabulary'
import type { PastDoc } from './doc'
import type { PastQuery } from './record'
import { isOn, typedDate, type TypedDate } from './typed-date'

/** Somebody of the room, by whose id the journal says who did what. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
}

/** One word, and everything that it may mean. */
export interface WantedWord {
  readonly text: string
  /** As it may be read off characters; null for what is no row of letters. */
  readonly letters: string | null
  readonly people: ReadonlySet<string>
  readonly level: Level | null
  readonly date: TypedDate | null
}

export interface Wanted extends Pick<
  PastQuery,
  'level' | 'category' | 'kind' | 'number' | 'from' | 'to'
> {
  readonly words: readonly WantedWord[]
  readonly person: readonly WantedWord[]
  readonly unit: readonly WantedWord[]
}

/** A single letter would be half of the room. */
const SHORTEST_NAME = 2

function peopleCalled(
  text: string,
  people: readonly KnownPerson[],
  readingsOf: ReadingsOf,
): ReadonlySet<string> {
  if (text.length < SHORTEST_NAME) return new Set()
  const called = people.filter(({ name }) => isReadAs(name, text, readingsOf))
  return new Set(called.map(({ id }) => id))
}

/** 二级, Ⅱ级, II, 重大 */
const LEVEL_WORDS: ReadonlyMap<string, Level> = new Map(
  LEVELS.flatMap((level, index) => {
    const numeral = plainText(LEVEL_NUMERALS[level])
    const words = [numeral, `${numeral}级`, `${'一二三四'[index]}级`, LEVEL_NAMES[level]]
    return words.map((word) => [word, level] as const)
  }),
)

export function wantedOf(
  query: PastQuery,
  people: readonly KnownPerson[],
  readingsOf: ReadingsOf,
): Wanted {
  const word = (text: string): WantedWord => {
    const letters = typed(text)
    return {
      text,
      letters: isReadable(letters) ? letters : null,
      people: peopleCalled(letters, people, readingsOf),
      level: LEVEL_WORDS.get(text) ?? null,
      date: typedDate(text),
    }
  }
  const wordsIn = (line: string) => searchWords(line).map(word)
  const { level, category, kind, number, from, to } = query
  return {
    words: wordsIn(query.words),
    person: wordsIn(query.person),
    unit: wordsIn(query.unit),
    level,
    category,
    kind,
    number,
    from,
    to,
  }
}

export const isReadAs = (name: string, letters: string, of: ReadingsOf): boolean =>
  foundAt(readable(name, of), letters) !== -1

/** Whether one of these is called so, in characters or letters. */
const isCalled = (names: readonly string[], { text, letters }: WantedWord, of: ReadingsOf) =>
  names.some(
    (name) => plainText(name).includes(text) || (letters !== null && isReadAs(name, letters, of)),
  )

function holdsWord(doc: PastDoc, word: WantedWord, plain: () => string, of: ReadingsOf): boolean {
  return (
    plain().includes(word.text) ||
    word.people.has(doc.by) ||
    (word.level !== null && doc.incident?.level === word.level) ||
    (word.date !== null && isOn(doc.day, word.date)) ||
    (word.letters !== null && isCalled([...doc.titles, ...doc.units, ...doc.names], word, of))
  )
}

/** Whether it is one of what is asked for, apart from its words. */
function isOfThose(doc: PastDoc, wanted: Wanted): boolean {
  const { kind, level, category, number, from, to } = wanted
  const { incident } = doc
  return (
    (kind === null || doc.kind === kind || doc.also === kind) &&
    (number === null || doc.number === number) &&
    (level === null ||
      (incident !== null && incident.level === (level === 'unset' ? null : level))) &&
    (category === null || (incident !== null && categoryOf(incident.kind) === category)) &&
    (from === null || doc.day >= from) &&
    (to === null || doc.day <= to)
  )
}

export const plainOf = ({ parts }: PastDoc): string => plainText(parts.join('\n'))

export function isWanted(doc: PastDoc, wanted: Wanted, of: ReadingsOf): boolean {
  if (!isOfThose(doc, wanted)) return false
  let text: string | null = null
  const plain = () => (text ??= plainOf(doc))
  return (
    wanted.words.every((word) => holdsWord(doc, word, plain, of)) &&
    wanted.person.every((word) => word.people.has(doc.by) || isCalled(doc.names, word, of)) &&
    wanted.unit.every((word) => isCalled(doc.units, word, of))
  )
}
