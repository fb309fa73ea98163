// 报送: to each recipient by a channel at a time; and the 回执 that comes back. H1, N1, N8.
import { digestOf } from './digest'
import { missedByDelivery } from './late'
import type { z } from 'zod'
import { decided, type Decision, type DecisionContext } from '../decision'
import { knownIncident, openIncident } from '../incident/find'
import type { Incident } from '../incident/record'
import { allOf } from '../checks'
import { notBefore } from '../checks'
import { notInFuture } from '../checks'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { toInstant, toMs } from '../time'
import { fitToSend } from './complete'
import { compose } from './compose'
import { contactLine } from './letterhead'
import { numbering } from './number'
import type { AddressedTo, Delivered, reportCommands, Report } from './record'
import { findReport, isSent, mayGoOn, needsApproval, sentAt, sentReports } from './state'

type Command<Type> = Extract<z.infer<(typeof reportCommands)[number]>, { type: Type }>
type Deliver = Command<'deliverReport'>

/** Nothing leaves before the incident was known, nor before the report that it follows. */
function possible(
  incident: Incident,
  report: Report,
  { deliveries }: Deliver,
  env: DecisionContext,
): Result<null> {
  const sent = sentReports(incident)
  const previous = sent[(isSent(report) ? sent.indexOf(report) : sent.length) - 1]
  return allOf(
    ...deliveries.flatMap(({ at }, index) => {
      const path = `deliveries.${index}.at`
      return [
        notInFuture(at, env.now, path),
        notBefore(at, incident.facts.learnedAt, 'beforeLearned', path),
        previous === undefined
          ? ok(null)
          : notBefore(at, toInstant(sentAt(previous)!), 'beforePreviousReport', path),
      ]
    }),
  )
}

/** Each to someone it is owed to, and to nobody twice. */
function fitting(
  report: Report,
  addressedTo: readonly AddressedTo[],
  { deliveries }: Deliver,
): Result<null> {
  const ids = deliveries.map(({ recipientId }) => recipientId)
  for (const [index, id] of ids.entries()) {
    const path = `deliveries.${index}.recipientId`
    if (!addressedTo.some((one) => one.id === id)) return refuse('unknownRecipient', path)
    if (report.deliveries[id] !== undefined || ids.indexOf(id) !== index)
      return refuse('deliveredTwice', path)
  }
  return ok(null)
}

/** The text may leave: complete or openly unverified, and approved where that is asked. */
function ready(
  state: DeskState,
  incident: Incident,
  report: Report,
  command: Deliver,
  env: DecisionContext,
) {
  if (state.unit === null) return refuse('notSetUp')
  if (report.revision !== command.revision) return refuse('textChanged', 'revision')
  const fit = fitToSend(incident, report)
  if (!fit.ok) return fit
  const docNumber = numbering(state, incident, report)
  const letterhead = { unit: state.unit, template: state.template }
  const document = compose(incident, letterhead, {
    ...report,
    docNumber: docNumber ?? report.docNumber,
  })
  const digest = digestOf(document, env)
  if (needsApproval(incident, state.unit) && report.approval === null)
    return refuse('needsApproval', 'reportId')
  if (report.approval !== null && report.approval.digest !== digest)
    return refuse('approvalVoid', 'reportId')
  const contact = contactLine(letterhead, lookUp(state.people, report.savedBy))
  const addressedTo = state.unit.recipients
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ id, name }))
  return ok({ docNumber, sent: { addressedTo, document, digest, contact } })
}

/** 迟报原因 is asked when this delivery comes after the deadline that it meets. */
function lateReasonMissing(
  state: DeskState,
  incident: Incident,
  report: Report,
  command: Deliver,
): boolean {
  if (command.lateReason !== '') return false
  const times = command.deliveries.map(({ at }) => toMs(at))
  return missedByDelivery(incident, state.ruleBooks, report.kind, report, times) !== null
}

/** Each delivery says by itself what went: that all got the same text can be shown line by line (N8). */
const withDigest = ({ deliveries }: Deliver, digest: string): Delivered[] =>
  deliveries.map((delivery) => ({ ...delivery, digest }))

export function deliverReport(
  state: DeskState,
  command: Deliver,
  env: DecisionContext,
): Result<Decision> {
  const { incidentId, reportId, lateReason } = command
  const found = openIncident(state, incidentId)
  if (!found.ok) return found
  const incident = found.value
  const report = findReport(incident, reportId)
  if (report === undefined) return refuse('unknownRecord', 'reportId')
  const goesOn = mayGoOn(incident, report)
  if (!goesOn.ok) return goesOn
  const times = possible(incident, report, command, env)
  if (!times.ok) return times
  if (isSent(report)) {
    const fits = fitting(report, report.addressedTo, command)
    if (!fits.ok) return fits
    if (lateReasonMissing(state, incident, report, command))
      return refuse('lateReason', 'lateReason')
    const deliveries = withDigest(command, report.sent!.digest)
    return decided([
      {
        type: 'reportDelivered',
        data: { incidentId, reportId, deliveries, lateReason, sent: null, docNumber: null },
      },
    ])
  }
  const leaving = ready(state, incident, report, command, env)
  if (!leaving.ok) return leaving
  const { docNumber, sent } = leaving.value
  const fits = fitting(report, sent.addressedTo, command)
  if (!fits.ok) return fits
  if (lateReasonMissing(state, incident, report, command)) return refuse('lateReason', 'lateReason')
  const deliveries = withDigest(command, sent.digest)
  return decided([
    {
      type: 'reportDelivered',
      data: { incidentId, reportId, deliveries, lateReason, sent, docNumber },
    },
  ])
}

export function recordReceipt(
  state: DeskState,
  command: Command<'recordReceipt'>,
  env: DecisionContext,
): Result<Decision> {
  const { incidentId, reportId, recipientId, receipt, returned = null } = command
  // A receipt may come after the incident was closed.
  const found = knownIncident(state, incidentId)
  if (!found.ok) return found
  const delivery = lookUp(findReport(found.value, reportId)?.deliveries ?? {}, recipientId)
  if (delivery === undefined) return refuse('notDelivered', 'recipientId')
  if (delivery.receipt !== null) return refuse('receiptTwice', 'recipientId')
  const times = allOf(
    notInFuture(receipt.at, env.now, 'receipt.at'),
    notBefore(receipt.at, delivery.at, 'beforeDelivery', 'receipt.at'),
  )
  if (!times.ok) return times
  return decided([
    {
      type: 'receiptRecorded',
      data: { incidentId, reportId, recipientId, receipt, proof: null, returned },
    },
  ])
}
