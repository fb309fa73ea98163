// How a Chinese text may be typed in Latin letters: by initials (szz), in full (sunzhanzhang) or
// anything between (sunzz), each character by any of its readings (单 dan, shan, chan). The table of
// readings is passed in: it is large, and loaded by whoever needs it.
import { plainText } from './search'

/** The readings of one character, without tones: `['zhang', 'chang']`. */
export type ReadingsOf = (character: string) => readonly string[]

/** A text made ready for searching: its characters, and how each may be typed. */
export interface Readable {
  readonly text: string
  readonly readings: readonly (readonly string[])[]
}

/** @param table every reading of a character, without tones */
export function readingsFrom(table: (character: string) => readonly string[]): ReadingsOf {
  const known = new Map<string, readonly string[]>()
  return (character) => {
    const found = known.get(character)
    if (found !== undefined) return found
    // ü is typed v, and as u by those who do not know that.
    const all = table(character).flatMap((reading) =>
      reading.includes('ü') ? [reading.replace('ü', 'v'), reading.replace('ü', 'u')] : [reading],
    )
    const readings = [...new Set(all)]
    known.set(character, readings)
    return readings
  }
}

const none: ReadingsOf = () => []
/** Before the table is there, characters and digits alone are found. */
export { none as noReadings }

export function readable(text: string, readingsOf: ReadingsOf): Readable {
  const shown = plainText(text)
  // By UTF-16 unit, so that a place in the text is a place in the readings.
  return {
    text: shown,
    readings: Array.from({ length: shown.length }, (_, at) => {
      const character = String.fromCodePoint(shown.codePointAt(at) ?? 0)
      return [character, ...readingsOf(character)]
    }),
  }
}

/** An input method writes what is not yet a character as s'z'z. */
export const typed = (query: string): string => plainText(query).replace(/['’`]/g, '')

/** Whether the query, from its place `at`, can be read off the characters from `from` on. */
function reads(readings: Readable['readings'], from: number, query: string, at: number): boolean {
  const rest = query.length - at
  if (rest === 0) return true
  let initial = false
  for (const reading of readings[from] ?? []) {
    if (reading[0] !== query[at]) continue
    initial = true
    if (rest <= reading.length && reading.startsWith(query.slice(at))) return true
    // A reading of one letter is its own initial: once is enough.
    if (
      reading.length > 1 &&
      query.startsWith(reading, at) &&
      reads(readings, from + 1, query, at + reading.length)
    )
      return true
  }
  return initial && reads(readings, from + 1, query, at + 1)
}

const LETTERS = /^[a-z]+$/
/** Whether it may be the reading of characters. */
export const isReadable = (query: string): boolean => LETTERS.test(query)

/** Whether the query begins at this character. */
export const isAt = ({ text, readings }: Readable, at: number, query: string): boolean =>
  text.startsWith(query, at) || (isReadable(query) && reads(readings, at, query, 0))

/** What was typed, word by word. */
export const typedWords = (query: string): string[] =>
  typed(query)
    .split(/\s+/)
    .filter((word) => word !== '')

/** Whether every word that was typed is found somewhere in it. */
export const hasEveryTyped = (line: Readable, words: readonly string[]): boolean =>
  words.every((word) => foundAt(line, word) !== -1)

/** The character at which the query is found first; -1 for nowhere. */
export function foundAt({ text, readings }: Readable, query: string): number {
  const literal = text.indexOf(query)
  if (literal !== -1 || !isReadable(query)) return literal
  for (let from = 0; from < readings.length; from += 1)
    if (reads(readings, from, query, 0)) return from
  return -1
}
