// From a line of the journal to what the page lists of it, when it is what was looked for.
import type { DeskEvent } from '../event'
import type { ReadingsOf } from '../readings'
import { plainText } from '../search'
import { docOf, type PastDoc } from './doc'
import type { PastHit } from './record'
import type { FactsOf } from './subject'
import { isWanted, type Wanted } from './wanted'

/** In UTF-16 units, before what was looked for and in all. */
const BEFORE = 16
const LONGEST = 80

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The part in which a word stands, from a little before it; the longest part where none does. */
function excerptOf({ parts }: PastDoc, { words, person, unit }: Wanted): string {
  const lines = parts.map(oneLine)
  for (const { text } of [...words, ...person, ...unit]) {
    for (const line of lines) {
      const at = plainText(line).indexOf(text)
      if (at !== -1) return cut(line, Math.max(0, at - BEFORE))
    }
  }
  return cut(
    lines.reduce((longest, line) => (line.length > longest.length ? line : longest), ''),
    0,
  )
}

const cut = (line: string, from: number): string =>
  `${from > 0 ? '…' : ''}${line.slice(from, from + LONGEST)}${line.length > from + LONGEST ? '…' : ''}`

export interface HitDeps {
  readonly wanted: Wanted
  readonly readingsOf: ReadingsOf
  readonly factsOf: FactsOf
}

/** Null for a line that is not wanted. */
export function hitOf(
  event: DeskEvent,
  place: number,
  { wanted, readingsOf, factsOf }: HitDeps,
): PastHit | null {
  const doc = docOf(event, factsOf)
  if (doc === null || !isWanted(doc, wanted, readingsOf)) return null
  const { kind, label, at, day, incident } = doc
  return { place, kind, label, at, day, incident, excerpt: excerptOf(doc, wanted) }
}
