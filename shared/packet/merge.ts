// What of an arrival is new here. A sent report never changes and a journal line never does: whatever
// is here already must come again exactly as it came before, or something happened on the way.
import { attachmentsOfIncident } from '../attachment/find'
import { notInFuture } from '../checks'
import type { Incident } from '../incident/record'
import { lookUp } from '../lookup'
import { nameOf } from '../report/state'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { MINUTE, toMs, type Ms } from '../time'
import type {
  Carried,
  CarriedAttachment,
  CarriedReport,
  CarriedStep,
  Received,
  Source,
} from './record'

/** Two rooms' clocks may differ by this much and both be honest. */
export const CLOCKS_APART: Ms = 10 * MINUTE

/** It says that it was made later than it is now: one of the two clocks is wrong. */
export const isMadeAhead = ({ madeAt }: Pick<Carried, 'madeAt'>, now: Ms): boolean =>
  madeAt !== null && toMs(madeAt) > now + CLOCKS_APART

/** It says that something happened later than it is now. */
export const isFactsAhead = ({ facts: { occurredAt } }: Pick<Carried, 'facts'>, now: Ms): boolean =>
  occurredAt !== null && !notInFuture(occurredAt, now, 'facts.occurredAt').ok

/** The incident that came from there: a room and its id of it say which. */
export const receivedFrom = (
  state: DeskState,
  { desk, incidentId }: Pick<Source, 'desk' | 'incidentId'>,
) =>
  Object.values(state.incidents).find(
    ({ received }) =>
      received !== null &&
      received.source.desk === desk &&
      received.source.incidentId === incidentId,
  )

const isSame = (a: Source, b: Source): boolean => a.desk === b.desk && a.incidentId === b.incidentId

/** Where it began: two rooms may each pass the same incident on. */
export const beginningOf = ({
  source,
  origins,
}: {
  readonly source: Source
  readonly origins: readonly Source[]
}): Source => origins.at(-1) ?? source

/** Another incident here that began as the same one and came another way. */
export const relatedTo = (state: DeskState, carried: Carried): Incident | undefined =>
  Object.values(state.incidents).find(
    ({ received }) =>
      received !== null &&
      !isSame(received.source, carried.source) &&
      isSame(beginningOf(received), beginningOf(carried)),
  )

/** Our own packet, or our own incident on its way back from a room above. */
export function notOurs({ source, origins }: Carried, desk: string): Result<null> {
  if (source.desk === desk) return refuse('packetOwn', 'source')
  const ours = origins.find((one) => one.desk === desk)
  return ours === undefined ? ok(null) : refuse('packetOurs', 'origins', { number: ours.number })
}

/** The name under which that room has sent anything before; null for a stranger. */
export const roomKnownAs = ({ rooms }: DeskState, desk: string): string | null =>
  lookUp(rooms.names, desk) ?? null

export interface Fresh {
  readonly reports: readonly CarriedReport[]
  /** Known from a code, which could not say when they left. */
  readonly completed: readonly CarriedReport[]
  readonly steps: readonly CarriedStep[]
  readonly attachments: readonly CarriedAttachment[]
}

export const isNothing = ({ reports, completed, steps, attachments }: Fresh): boolean =>
  reports.length + completed.length + steps.length + attachments.length === 0

function sameReports(
  known: readonly CarriedReport[],
  told: readonly CarriedReport[],
): Result<null> {
  for (const report of told) {
    const before = known.find(({ reportId }) => reportId === report.reportId)
    if (before !== undefined && before.digest !== report.digest) {
      return refuse('packetReportDiffers', 'reports', { name: nameOf(report) })
    }
  }
  return ok(null)
}

/**
 * Up to the line that both reach, no line that is known may be missing or be another. More lines may
 * have joined them: those of a report leave the room only once it was sent.
 */
function sameSteps(known: readonly CarriedStep[], told: readonly CarriedStep[]): Result<null> {
  const last = told.at(-1)?.seq ?? 0
  const now = new Map(told.map(({ seq, hash }) => [seq, hash]))
  const other = known.find(({ seq, hash }) => seq <= last && now.get(seq) !== hash)
  return other === undefined ? ok(null) : refuse('packetLineDiffers', 'steps', { seq: other.seq })
}

const untold = (received: Received, { reports }: Carried): CarriedReport[] =>
  reports.filter(({ reportId }) => !received.reports.some((one) => one.reportId === reportId))

const completed = (received: Received, { reports }: Carried): CarriedReport[] =>
  reports.filter(
    ({ reportId, sentAt }) =>
      sentAt !== null &&
      received.reports.some((one) => one.reportId === reportId && one.sentAt === null),
  )

/** What an arrival adds to an incident that is here already. */
export function freshOf(
  state: DeskState,
  incident: Incident | undefined,
  carried: Carried,
): Result<Fresh> {
  const received = incident?.received
  if (incident === undefined || received === null || received === undefined) {
    const { reports, steps, attachments } = carried
    return ok({ reports, completed: [], steps, attachments })
  }
  const reports = sameReports(received.reports, carried.reports)
  if (!reports.ok) return reports
  const steps = sameSteps(received.steps, carried.steps)
  if (!steps.ok) return steps
  const held = new Set(attachmentsOfIncident(state, incident.id).map(({ sha256 }) => sha256))
  const known = new Set(received.steps.map(({ seq }) => seq))
  return ok({
    reports: untold(received, carried),
    completed: completed(received, carried),
    steps: carried.steps.filter(({ seq }) => !known.has(seq)),
    attachments: carried.attachments.filter(({ sha256 }) => !held.has(sha256)),
  })
}

/**
 * An older packet that arrives late tells nothing about how things stand now. Which is older, the numbers of the other
 * room's lines say: its clock may have been wrong by a year when it made one of them. A code has neither.
 */
export const isLater = (received: Received | null, { steps }: Pick<Carried, 'steps'>): boolean =>
  received === null || (steps.at(-1)?.seq ?? 0) > (received.steps.at(-1)?.seq ?? 0)
