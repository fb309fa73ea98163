// What is at hand, found by the same rule as the past: an incident by its words, 拼音, number, day, level or officer.
import { incidentNumber, newestFirst } from '../../shared/incident/number'
import { beganAt } from '../../shared/incident/unknown'
import { classificationOf, type Incident } from '../../shared/incident/record'
import { allOpinions } from '../../shared/opinion/find'
import type { Opinion } from '../../shared/opinion/record'
import type { PastDoc } from '../../shared/past/doc'
import { pastQuerySchema } from '../../shared/past/record'
import { isWanted, wantedOf } from '../../shared/past/wanted'
import type { ReadingsOf } from '../../shared/readings'
import { regionText } from '../../shared/region'
import type { DeskState } from '../../shared/state'
import { dayOf, toInstant, toMs } from '../../shared/time'
import { kindName } from '../../shared/vocabulary'

function docOf(incident: Incident): PastDoc {
  const { facts, id: incidentId, serial, openedBy, reports } = incident
  const { title, place, unitConcerned, source, kind, occurredAt, exercise } = facts
  const number = incidentNumber(incident)
  const titles = [title, place ?? '', regionText(facts.region)]
  const units = [unitConcerned, source.unit]
  const docNumbers = reports.map(({ docNumber }) => docNumber?.text ?? '')
  const { level } = classificationOf(incident)
  return {
    kind: 'incident',
    also: null,
    label: '',
    titles,
    units,
    names: [source.name],
    lead: title,
    parts: [...titles, ...units, source.name, number, kindName(kind), ...docNumbers],
    number: serial,
    at: toInstant(beganAt(facts)),
    day: dayOf(beganAt(facts)),
    by: openedBy,
    incident: {
      incidentId,
      number,
      title,
      level,
      kind,
      place,
      unitConcerned,
      occurredAt,
      exercise,
    },
  }
}

function docOfOpinion({ facts, serial, registeredBy }: Opinion): PastDoc {
  const { title, place, unitConcerned, account, excerpt, link, foundAt } = facts
  return {
    kind: 'opinion',
    also: null,
    label: '',
    titles: [title, place],
    units: [unitConcerned],
    names: [account],
    lead: title,
    parts: [title, place, unitConcerned, account, excerpt, link],
    number: serial,
    at: foundAt,
    day: dayOf(toMs(foundAt)),
    by: registeredBy,
    incident: null,
  }
}

/** The newest first. */
export function liveOpinions(
  desk: Pick<DeskState, 'opinion' | 'people'>,
  words: string,
  readingsOf: ReadingsOf,
): readonly Opinion[] {
  const known = Object.values(desk.people).map(({ id, name }) => ({ id, name }))
  const wanted = wantedOf(pastQuerySchema.parse({ words }), known, readingsOf)
  if (wanted.words.length === 0) return []
  return allOpinions(desk).filter((opinion) => isWanted(docOfOpinion(opinion), wanted, readingsOf))
}

/** The number that is meant when nothing but digits was typed. */
export function numberIn(words: string): number | null {
  const digits = words.normalize('NFKC').trim()
  return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : null
}

/** The newest first, and before them those whose number it is: 17 before 179. */
export function liveFinds(
  { incidents, people }: Pick<DeskState, 'incidents' | 'people'>,
  words: string,
  readingsOf: ReadingsOf,
): readonly Incident[] {
  const known = Object.values(people).map(({ id, name }) => ({ id, name }))
  const wanted = wantedOf(pastQuerySchema.parse({ words }), known, readingsOf)
  if (wanted.words.length === 0) return []
  const number = numberIn(words)
  return Object.values(incidents)
    .filter((incident) => isWanted(docOf(incident), wanted, readingsOf))
    .sort((a, b) => Number(b.serial === number) - Number(a.serial === number) || newestFirst(a, b))
}
