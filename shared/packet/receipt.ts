// A 回执 that comes back: which reports it covers, and whose it is.
import { incidentNumber } from '../incident/number'
import type { Incident } from '../incident/record'
import type { AddressedTo, Delivery, Report } from '../report/record'
import { findReport, nameOf } from '../report/state'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { CLOCKS_APART } from './merge'
import { toInstant, toMs, type Ms } from '../time'
import type { ReceiptSlip } from './record'

export interface Matched {
  readonly incident: Incident
  readonly reports: readonly Report[]
}

function coveredReport(incident: Incident, reportId: string, digest: string): Result<Report> {
  const report = findReport(incident, reportId)
  if (report === undefined || report.sent === null) return refuse('receiptUnknownReport', 'reports')
  return report.sent.digest === digest
    ? ok(report)
    : refuse('receiptTextDiffers', 'reports', { name: nameOf(report) })
}

/** Ours, of an incident that we have, of exactly the texts that we sent. */
export function matchSlip(state: DeskState, slip: ReceiptSlip, desk: string): Result<Matched> {
  if (slip.source.desk !== desk) return refuse('receiptForeign', 'source')
  if (slip.by.desk === desk) return refuse('receiptOwn', 'by')
  const incident = lookUp(state.incidents, slip.source.incidentId)
  if (incident === undefined || incidentNumber(incident) !== slip.source.number) {
    return refuse('receiptUnknownIncident', 'source', { number: slip.source.number })
  }
  const reports: Report[] = []
  for (const { reportId, digest } of slip.reports) {
    const covered = coveredReport(incident, reportId, digest)
    if (!covered.ok) return covered
    reports.push(covered.value)
  }
  return ok({ incident, reports })
}

/** Those to whom one of the reports has gone and who have not confirmed it. */
export const candidatesOf = ({ reports }: Matched): AddressedTo[] => {
  const waiting = reports.flatMap((report) =>
    report.addressedTo.filter(({ id }) => lookUp(report.deliveries, id)?.receipt === null),
  )
  return waiting.filter(({ id }, index) => waiting.findIndex((one) => one.id === id) === index)
}

/** By exact name, otherwise as the person chose the last time; null: a person has to say. */
export function recipientOf(
  state: DeskState,
  matched: Matched,
  { by }: ReceiptSlip,
): string | null {
  const addressed = matched.reports.flatMap(({ addressedTo }) => addressedTo)
  const named =
    addressed.find(({ name }) => name === by.unit)?.id ?? lookUp(state.rooms.answers, by.desk)
  return addressed.some(({ id }) => id === named) ? (named ?? null) : null
}

/** When they confirmed, by their clock; by ours where the two disagree about what came first. */
function confirmedAt({ at }: ReceiptSlip, delivery: Delivery, now: Ms): Result<string> {
  const said = toMs(at)
  if (said > now + CLOCKS_APART) return refuse('receiptAhead', 'slip.at')
  if (said < toMs(delivery.at) - CLOCKS_APART) return refuse('receiptTooEarly', 'slip.at')
  return ok(toInstant(Math.min(Math.max(said, toMs(delivery.at)), now)))
}

export interface Settled {
  readonly report: Report
  readonly at: string
}

/** The reports that this receipt would set, and when; or why it sets none. */
export function settledBy(
  { reports }: Matched,
  recipientId: string,
  slip: ReceiptSlip,
  now: Ms,
): Result<readonly Settled[]> {
  const delivered = reports.filter(
    ({ deliveries }) => lookUp(deliveries, recipientId) !== undefined,
  )
  if (delivered.length === 0) return refuse('receiptNotDelivered', 'recipientId')
  const open = delivered.filter(({ deliveries }) => deliveries[recipientId]?.receipt === null)
  if (open.length === 0) return refuse('receiptKnown', 'slip')
  const settled: Settled[] = []
  for (const report of open) {
    const at = confirmedAt(slip, report.deliveries[recipientId]!, now)
    if (!at.ok) return at
    settled.push({ report, at: at.value })
  }
  return ok(settled)
}
