// What a line of the journal says to whoever searches: the words that people wrote, and what else it can be found by.
// Drafts, judged items and alarms are left out: what came of them stands on other lines.
import type { DeskEvent } from '../event'
import { happenedAt } from '../happened'
import { dayOf, toMs, type Day, type Instant } from '../time'
import { spoken } from './says'
import type { HitKind, PastIncident } from './record'
import { dayOfShift, incidentIn, subjectsOf, type FactsOf } from './subject'

/** What one line says by itself. */
export interface Said {
  readonly kind: HitKind
  /** A second kind that it is of: a call in which a 批示 was given. */
  readonly also?: HitKind
  readonly label: string
  /** Titles, places, units, names: found by 拼音 as well. */
  readonly titles?: readonly string[]
  readonly units?: readonly string[]
  readonly names?: readonly string[]
  /** Everything else that was written, what says most first. */
  readonly texts: readonly string[]
  readonly number?: number | null
  /** When it happened, where `happenedAt` does not say. */
  readonly at?: Instant
  readonly day?: Day
}

export interface PastDoc {
  readonly kind: HitKind
  readonly also: HitKind | null
  readonly label: string
  readonly titles: readonly string[]
  readonly units: readonly string[]
  readonly names: readonly string[]
  /** What it says, before anything is looked for in it. */
  readonly lead: string
  /** All of it, part by part. */
  readonly parts: readonly string[]
  readonly number: number | null
  readonly at: Instant
  readonly day: Day
  readonly by: string
  readonly incident: PastIncident | null
}

const filled = (texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text): text is string => text !== undefined && text !== '')

/** Null for a line by which nothing is found. */
export function docOf(event: DeskEvent, factsOf: FactsOf): PastDoc | null {
  const said = spoken(event, factsOf)
  if (said === null) return null
  const titles = filled(said.titles ?? [])
  const units = filled(said.units ?? [])
  const names = filled(said.names ?? [])
  const [lead = [...units, ...names].join(' ')] = filled(said.texts)
  const parts = filled([...titles, ...units, ...names, ...said.texts])
  if (parts.length === 0) return null
  const at = said.at ?? happenedAt(event)
  const subjects = subjectsOf(event)
  const incident = subjects.find((subject) => subject.startsWith('incident '))
  const shift = subjects.find((subject) => subject.startsWith('shift '))
  return {
    kind: said.kind,
    also: said.also ?? null,
    label: said.label,
    titles,
    units,
    names,
    lead,
    parts,
    number: said.number ?? null,
    at,
    day: said.day ?? (shift === undefined ? null : dayOfShift(factsOf(shift))) ?? dayOf(toMs(at)),
    by: event.by,
    incident: incident === undefined ? null : incidentIn(factsOf(incident)),
  }
}
