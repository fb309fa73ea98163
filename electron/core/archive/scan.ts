// The same answer without the read model, line by line through the journal, the newest month first: what is left when the
// index cannot be had.
import { join } from 'node:path'
import { upcast, type DeskEvent } from '../../../shared/event'
import { hitOf, type HitDeps } from '../../../shared/past/hit'
import {
  MOST_FOUND,
  placeIn,
  type PastFound,
  type PastHit,
  type PastQuery,
} from '../../../shared/past/record'
import { isSpoken } from '../../../shared/past/says'
import { FACT_TYPES, toldBy, type FactsOf, type Subject } from '../../../shared/past/subject'
import { wantedOf, type KnownPerson } from '../../../shared/past/wanted'
import { eachLine } from '../journal/journal-read'
import { journalFiles, journalFolder } from '../journal/journal-walk'
import { readableLine } from '../journal/readable-line'
import { linesWith, type ReadLinesDeps } from '../recall/read-lines'
import { EARLIEST } from '../recall/recall'
import { loadReadings } from './readings'

async function factsOfAll(deps: ReadLinesDeps): Promise<FactsOf> {
  const facts = new Map<Subject, DeskEvent[]>()
  for (const line of await linesWith(deps, FACT_TYPES, EARLIEST)) {
    const event = upcast(line)
    if (event === null) continue
    for (const subject of toldBy(event)) facts.set(subject, [...(facts.get(subject) ?? []), event])
  }
  return (subject) => facts.get(subject) ?? []
}

/** What is wanted of one month, the newest first. */
async function hitsIn(
  { disk, dataDir }: ReadLinesDeps,
  name: string,
  before: number,
  hitDeps: HitDeps,
): Promise<PastHit[]> {
  const hits: PastHit[] = []
  const file = await disk.open(join(journalFolder(dataDir), name), 'read')
  await eachLine(file, (raw) => {
    const place = placeIn(name.slice(0, 7), raw.start)
    if (place >= before) return
    const line = readableLine(raw)
    const event = line !== null && isSpoken(line.type) ? upcast(line) : null
    const hit = event === null ? null : hitOf(event, place, hitDeps)
    if (hit !== null) hits.push(hit)
  }).finally(() => file.close())
  return hits.reverse()
}

/** Throws what the disk throws. */
export async function scanPast(
  deps: ReadLinesDeps,
  query: PastQuery,
  people: readonly KnownPerson[],
): Promise<PastFound> {
  const readingsOf = await loadReadings()
  const wanted = wantedOf(query, people, readingsOf)
  const hitDeps = { wanted, readingsOf, factsOf: await factsOfAll(deps) }
  const before = query.before ?? Number.MAX_SAFE_INTEGER
  const hits: PastHit[] = []
  for (const name of [...(await journalFiles(deps.disk, deps.dataDir))].reverse()) {
    if (placeIn(name.slice(0, 7), 0) >= before) continue
    hits.push(...(await hitsIn(deps, name, before, hitDeps)))
    if (hits.length > MOST_FOUND) break
  }
  const first = hits.slice(0, MOST_FOUND)
  return {
    hits: first,
    next: hits.length > MOST_FOUND ? first.at(-1)!.place : null,
    reach: { by: 'scan', arranging: null, since: null },
  }
}
