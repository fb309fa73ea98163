// What a line of the journal is about, where its own words do not say enough to choose by: the title and level of its
// incident, to whom its report went, the day of its shift. Those stand on other lines, the facts of the subject.
import type { DeskEvent } from '../event'
import { incidentNumber } from '../incident/number'
import { shiftIdOf } from '../shift/find'
import type { Day } from '../time'
import type { PastIncident } from './record'

/** `incident 2026-17`, `report 2026-17 r1`, `nil 2026-11-23`, `shift s1` */
export type Subject = string

export const incidentSubject = (id: string): Subject => `incident ${id}`
const reportSubject = (incidentId: string, reportId: string): Subject =>
  `report ${incidentId} ${reportId}`
const nilSubject = (date: string): Subject => `nil ${date}`
const shiftSubject = (id: string): Subject => `shift ${id}`

/** The lines that tell of a subject, oldest first. */
export type FactsOf = (subject: Subject) => readonly DeskEvent[]

/** Of which subjects this line is a fact. */
export function toldBy(event: DeskEvent): Subject[] {
  switch (event.type) {
    case 'incidentOpened':
    case 'incidentReceived':
    case 'levelSet':
      return [incidentSubject(event.data.incidentId)]
    case 'recordCorrected':
      return event.data.target.kind === 'facts' ? [incidentSubject(event.data.incidentId)] : []
    case 'reportDelivered':
      return event.data.sent === null
        ? []
        : [reportSubject(event.data.incidentId, event.data.reportId)]
    case 'nilReportWritten':
      return [nilSubject(event.data.date)]
    case 'shiftBegan':
      return [shiftSubject(event.data.shiftId)]
    case 'shiftHandedOver':
    case 'shiftTakenOver':
      return [shiftSubject(event.data.next.shiftId)]
    default:
      return []
  }
}

export const FACT_TYPES = [
  'incidentOpened',
  'incidentReceived',
  'levelSet',
  'recordCorrected',
  'reportDelivered',
  'nilReportWritten',
  'shiftBegan',
  'shiftHandedOver',
  'shiftTakenOver',
] as const satisfies readonly DeskEvent['type'][]

interface Named {
  readonly incidentId?: unknown
  readonly reportId?: unknown
  readonly date?: unknown
  readonly shiftId?: unknown
  readonly entryId?: unknown
  readonly owner?: { readonly entryId?: unknown }
}

/** Whose facts it takes to tell what this line says. */
export function subjectsOf(event: DeskEvent): Subject[] {
  const { incidentId, reportId, date, shiftId, entryId, owner } = event.data as Named
  const entry = typeof entryId === 'string' ? entryId : owner?.entryId
  const subjects: Subject[] = []
  if (typeof incidentId === 'string') {
    subjects.push(incidentSubject(incidentId))
    if (typeof reportId === 'string') subjects.push(reportSubject(incidentId, reportId))
  }
  if (event.type.startsWith('nil') && typeof date === 'string') subjects.push(nilSubject(date))
  if (typeof shiftId === 'string') subjects.push(shiftSubject(shiftId))
  else if (typeof entry === 'string') subjects.push(shiftSubject(shiftIdOf(entry)))
  return subjects
}

const isOpening = (event: DeskEvent) =>
  event.type === 'incidentOpened' || event.type === 'incidentReceived'

/** As the facts add up; null when the line that opened it cannot be read. */
export function incidentIn(facts: readonly DeskEvent[]): PastIncident | null {
  const opening = facts.find(isOpening)
  if (opening === undefined || !isOpening(opening)) return null
  return facts.reduce<PastIncident>(folded, {
    ...pickedFacts(opening.data.facts),
    incidentId: opening.data.incidentId,
    number: incidentNumber(opening.data),
    level: opening.data.level,
  })
}

type Kept = Pick<
  PastIncident,
  'title' | 'kind' | 'place' | 'unitConcerned' | 'occurredAt' | 'exercise'
>

const pickedFacts = ({ title, kind, place, unitConcerned, occurredAt, exercise }: Kept): Kept => ({
  title,
  kind,
  place,
  unitConcerned,
  occurredAt,
  exercise,
})

function folded(incident: PastIncident, event: DeskEvent): PastIncident {
  if (event.type === 'levelSet') return { ...incident, level: event.data.level }
  if (event.type !== 'recordCorrected') return incident
  const patch = Object.fromEntries(event.data.changes.map(({ field, to }) => [field, to]))
  return { ...incident, ...pickedFacts({ ...incident, ...(patch as Partial<Kept>) }) }
}

type Addressed = readonly { readonly id: string; readonly name: string }[]

/** By their ids, the names of those to whom a report or a 零报告 went. */
export function recipientsIn(facts: readonly DeskEvent[]): ReadonlyMap<string, string> {
  const addressed = facts.flatMap((event): Addressed => {
    if (event.type === 'reportDelivered') return event.data.sent?.addressedTo ?? []
    return event.type === 'nilReportWritten' ? event.data.addressedTo : []
  })
  return new Map(addressed.map(({ id, name }) => [id, name]))
}

/** The day under which the log of a shift is kept; null when nothing tells when it began. */
export function dayOfShift(facts: readonly DeskEvent[]): Day | null {
  const event = facts[0]
  if (event?.type === 'shiftBegan') return event.data.date
  if (event?.type === 'shiftHandedOver' || event?.type === 'shiftTakenOver')
    return event.data.next.date
  return null
}
