// Puts lines of the journal into the read model, and those anew whose facts they change: an incident that is corrected or
// given another level is found by that, wherever it is told of.
import type { DeskEvent } from '../../../shared/event'
import { docOf } from '../../../shared/past/doc'
import { whereIs } from '../../../shared/past/record'
import { isSpoken } from '../../../shared/past/says'
import { subjectsOf, toldBy, type FactsOf, type Subject } from '../../../shared/past/subject'
import type { TermsOf } from '../../../shared/past/terms'
import type { PastDatabase } from './database'
import type { LinesAt } from './lines-at'

export interface PlacedEvent {
  readonly place: number
  readonly event: DeskEvent
}

/** Whether it is worth being kept until its month is put in order. */
export const isOfUse = (event: DeskEvent): boolean =>
  isSpoken(event.type) || toldBy(event).length > 0

/** The facts as the index knows where they stand, each read from the journal. */
export function factsIn(
  database: PastDatabase,
  read: (place: number) => DeskEvent | null,
): FactsOf {
  const known = new Map<Subject, readonly DeskEvent[]>()
  return (subject) => {
    const facts =
      known.get(subject) ??
      database
        .all(
          'SELECT place FROM facts JOIN subjects ON key = subject WHERE name = ? ORDER BY place',
          subject,
        )
        .flatMap(({ place }) => read(place as number) ?? [])
    known.set(subject, facts)
    return facts
  }
}

/** So many are put in at once before anybody who waits has their turn. */
const AT_ONCE = 100

export interface IndexDeps {
  readonly database: PastDatabase
  readonly lines: LinesAt
  readonly termsOf: TermsOf
  /** Lets whoever waits have their turn. */
  readonly yielding: () => Promise<void>
}

/** Within a transaction of whoever calls. @param taken oldest first, none of which is in the index */
export async function indexLines(
  { database, lines, termsOf, yielding }: IndexDeps,
  taken: readonly PlacedEvent[],
): Promise<void> {
  const own = new Map(taken.map(({ place, event }) => [place, event]))
  const keys = new Map<Subject, number>()

  function keyOf(subject: Subject): number {
    const known = keys.get(subject)
    if (known !== undefined) return known
    database.run('INSERT OR IGNORE INTO subjects(name) VALUES(?)', subject)
    const key = database.one('SELECT key FROM subjects WHERE name = ?', subject)?.key as number
    keys.set(subject, key)
    return key
  }

  /** Places that are in the index already and tell of something that these lines change. */
  function noteFacts(): number[] {
    const stale = new Set<number>()
    for (const { place, event } of taken) {
      for (const subject of toldBy(event)) {
        const key = keyOf(subject)
        database.run('INSERT OR IGNORE INTO facts VALUES(?, ?)', key, place)
        for (const row of database.all('SELECT place FROM told WHERE subject = ?', key))
          stale.add(row.place as number)
      }
    }
    return [...stale].sort((a, b) => a - b)
  }

  const stale = noteFacts()
  const factsOf = factsIn(database, (place) => own.get(place) ?? lines.read(place))

  function put({ place, event }: PlacedEvent): void {
    const doc = docOf(event, factsOf)
    if (doc === null) return
    const recorded = Number(whereIs(place).month.slice(0, 4))
    const terms = [...termsOf(doc, recorded)].join(' ')
    database.run('INSERT INTO words(rowid, terms) VALUES(?, ?)', place, terms)
  }

  let done = 0
  const counted = async () => {
    done += 1
    if (done % AT_ONCE === 0) await yielding()
  }
  for (const line of taken) {
    if (!isSpoken(line.event.type)) continue
    for (const subject of subjectsOf(line.event))
      database.run('INSERT OR IGNORE INTO told VALUES(?, ?)', keyOf(subject), line.place)
    put(line)
    await counted()
  }
  for (const place of stale) {
    const event = lines.read(place)
    database.run('DELETE FROM words WHERE rowid = ?', place)
    if (event !== null) put({ place, event })
    await counted()
  }
}
