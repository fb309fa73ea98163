// From a line of the journal to what the page lists of it, when it is what was looked for.
import type { DeskEvent } from '../event'
import type { ReadingsOf } from '../readings'
import { plainText } from '../search'
import { docOf, type PastDoc } from './doc'
import type { PastHit } from './record'
import type { FactsOf } from './subject'
import { isReadAs, isWanted, type Wanted } from './wanted'

/** In UTF-16 units, before what was looked for and in all. */
const BEFORE = 16
const LONGEST = 80

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** From a little before the first place of the word; null where it stands nowhere. */
function around(lines: readonly string[], text: string): string | null {
  for (const line of lines) {
    const at = plainText(line).indexOf(text)
    if (at !== -1) return cut(line, Math.max(0, at - BEFORE))
  }
  return null
}

/** Of what was looked for, the first that stands there, in characters or in letters. */
function excerptOf(doc: PastDoc, { words, person, unit }: Wanted, readingsOf: ReadingsOf): string {
  const lines = doc.parts.map(oneLine)
  const names = [...doc.titles, ...doc.units, ...doc.names]
  for (const { text, letters } of [...words, ...person, ...unit]) {
    const read = names.find((name) => letters !== null && isReadAs(name, letters, readingsOf))
    const found = around(lines, text) ?? read
    if (found !== undefined) return found
  }
  return cut(oneLine(doc.lead), 0)
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
  return { place, kind, label, at, day, incident, excerpt: excerptOf(doc, wanted, readingsOf) }
}
