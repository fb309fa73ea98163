// Answers a question from the read model: it says where to look, newest first; each line is read from the journal, and the
// line alone says whether it is wanted.
import { hitOf } from '../../../shared/past/hit'
import {
  MOST_FOUND,
  type PastFound,
  type PastHit,
  type PastQuery,
  type PastReach,
} from '../../../shared/past/record'
import { questionOf, type Span } from '../../../shared/past/terms'
import { wantedOf, type KnownPerson } from '../../../shared/past/wanted'
import type { ReadingsOf } from '../../../shared/readings'
import type { PastDatabase } from './database'
import { factsIn } from './index-lines'
import type { LinesAt } from './lines-at'

export interface SeekDeps {
  readonly database: PastDatabase
  readonly lines: LinesAt
  readonly readingsOf: ReadingsOf
}

function spanOf(database: PastDatabase): Span {
  const row = database.one('SELECT min(name) AS first, max(name) AS last FROM files')
  const yearOf = (name: unknown) => (typeof name === 'string' ? Number(name.slice(0, 4)) : 0)
  return { first: yearOf(row?.first), last: yearOf(row?.last) }
}

function candidates(database: PastDatabase, question: string | null, before: number) {
  return question === null
    ? database.each('SELECT rowid FROM words WHERE rowid < ? ORDER BY rowid DESC', before)
    : database.each(
        'SELECT rowid FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC',
        question,
        before,
      )
}

export function seek(
  { database, lines, readingsOf }: SeekDeps,
  query: PastQuery,
  people: readonly KnownPerson[],
  reach: PastReach,
): PastFound {
  const wanted = wantedOf(query, people, readingsOf)
  const question = questionOf(wanted, spanOf(database))
  const factsOf = factsIn(database, lines.read)
  const hits: PastHit[] = []
  for (const { rowid } of candidates(database, question, query.before ?? Number.MAX_SAFE_INTEGER)) {
    const place = rowid as number
    const event = lines.read(place)
    const hit = event === null ? null : hitOf(event, place, { wanted, readingsOf, factsOf })
    if (hit === null) continue
    if (hits.length === MOST_FOUND) return { hits, next: hits.at(-1)!.place, reach }
    hits.push(hit)
  }
  return { hits, next: null, reach }
}
