// What would become of what was handed in, told before anything is changed.
import type { DeskState } from '../../../shared/desk'
import { incidentNumber } from '../../../shared/incident/number'
import type { Incident } from '../../../shared/incident/record'
import {
  freshOf,
  isFactsAhead,
  isMadeAhead,
  isNothing,
  notOurs,
  receivedFrom,
  relatedTo,
  roomKnownAs,
} from '../../../shared/packet/merge'
import { missingNumbers, type PeriodRow } from '../../../shared/packet/period'
import type {
  CarriedPreview,
  Covered,
  ImportPreview,
  OwnIncident,
} from '../../../shared/packet/preview'
import { candidatesOf, matchSlip, recipientOf, settledBy } from '../../../shared/packet/receipt'
import type { ReceiptSlip } from '../../../shared/packet/record'
import type { Report } from '../../../shared/report/record'
import { nameOf } from '../../../shared/report/state'
import { ok, refuse, type Result } from '../../../shared/result'
import { lookUp } from '../../../shared/lookup'
import type { Ms } from '../../../shared/time'
import type { Found, FoundPeriod, Told } from './find'

export interface Here {
  readonly state: DeskState
  readonly desk: string
  readonly now: Ms
}

const ownOf = (incident: Incident): OwnIncident => ({
  incidentId: incident.id,
  number: incidentNumber(incident),
  title: incident.facts.title,
})

function ofCarried(
  { carried, via, digest, sealed }: Told,
  { state, desk, now }: Here,
): Result<{ readonly kind: 'packet' | 'report' } & CarriedPreview> {
  const foreign = notOurs(carried, desk)
  if (!foreign.ok) return foreign
  const before = receivedFrom(state, carried.source)
  const fresh = freshOf(state, before, carried)
  if (!fresh.ok) return fresh
  if (before === undefined && isFactsAhead(carried, now))
    return refuse('packetAhead', 'facts.occurredAt')
  const { reports, steps, attachments } = fresh.value
  const related = relatedTo(state, carried)
  return ok({
    kind: via === 'packet' ? 'packet' : 'report',
    carried,
    via,
    digest,
    sealed,
    isAhead: isMadeAhead(carried, now),
    roomKnownAs: roomKnownAs(state, carried.source.desk),
    known: before === undefined ? null : ownOf(before),
    related: related === undefined ? null : ownOf(related),
    isFresh: before === undefined || !isNothing(fresh.value),
    fresh: {
      reports: reports.map(({ reportId }) => reportId),
      steps: steps.length,
      attachments: attachments.length,
    },
  })
}

function standingOf({ deliveries }: Report, recipientId: string | null): Covered['standing'] {
  const delivery = recipientId === null ? undefined : lookUp(deliveries, recipientId)
  if (recipientId !== null && delivery === undefined) return 'undelivered'
  return delivery === undefined || delivery.receipt === null ? 'open' : 'known'
}

function ofReceipt(
  slip: ReceiptSlip,
  digest: string,
  { state, desk, now }: Here,
): Result<ImportPreview> {
  const matched = matchSlip(state, slip, desk)
  if (!matched.ok) return matched
  const recipientId = recipientOf(state, matched.value, slip)
  if (recipientId !== null) {
    const settled = settledBy(matched.value, recipientId, slip, now)
    if (!settled.ok) return settled
  }
  const candidates = candidatesOf(matched.value)
  if (recipientId === null && candidates.length === 0) return refuse('receiptNobodyWaits', 'slip')
  return ok({
    kind: 'receipt',
    slip,
    digest,
    incident: ownOf(matched.value.incident),
    recipientId,
    candidates,
    reports: matched.value.reports.map((report) => ({
      reportId: report.id,
      name: nameOf(report),
      standing: standingOf(report, recipientId),
    })),
  })
}

/** What another room's packet is here. */
function rowOf({ listed, found }: FoundPeriod['packets'][number], here: Here): PeriodRow {
  const { file, number } = listed
  const preview = found.ok ? ofCarried(found.value, here) : found
  if (!preview.ok)
    return { file, number, fault: preview.error, told: null, known: null, isFresh: false }
  const { carried, known, isFresh } = preview.value
  const { facts, level, closedAt, reports, steps } = carried
  return {
    file,
    number,
    fault: null,
    told: {
      title: facts.title,
      occurredAt: facts.occurredAt,
      level,
      exercise: facts.exercise,
      closed: closedAt !== null,
      reports: reports.length,
      steps: steps.length,
    },
    known,
    isFresh,
  }
}

function ofPeriod({ period, digest, sealed, packets }: FoundPeriod, here: Here): ImportPreview {
  const { source, months, madeAt, madeBy, incidents } = period
  return {
    kind: 'period',
    digest,
    sealed,
    unit: source.unit,
    months,
    madeAt,
    madeBy,
    rows: packets.map((one) => rowOf(one, here)),
    missing: missingNumbers(incidents.map(({ incidentId }) => incidentId)),
  }
}

export function previewOf(found: Found, here: Here): Result<ImportPreview> {
  if (found.kind === 'period') return ok(ofPeriod(found, here))
  if (found.kind === 'carried') return ofCarried(found, here)
  return found.kind === 'receipt' ? ofReceipt(found.slip, found.digest, here) : ok(found)
}
