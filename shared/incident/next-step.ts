// The one thing that an incident owes next: what its card shows and its one button does.
import { openDeadlines, type Deadline } from '../deadline/derive'
import { relayDutyOf } from '../instruction/find'
import { nextReport } from '../report/next'
import type { AddressedTo, Report } from '../report/record'
import {
  nameOf,
  needsApproval,
  sentProgress,
  sentReports,
  undelivered,
  unreceipted,
  unsentReport,
} from '../report/state'
import { DAY, MINUTE, type Ms } from '../time'
import type { Unit } from '../unit/record'
import { reportName, type ReportKind } from '../vocabulary'
import { owesWithdrawal } from './ending'
import type { Incident, RuleBooks } from './record'

export type NextStep =
  | { readonly kind: 'phone'; readonly name: string }
  | {
      readonly kind: 'write'
      readonly name: string
      readonly reportKind: ReportKind
      readonly reportId: string | null
    }
  | { readonly kind: 'approve' | 'deliver'; readonly name: string; readonly reportId: string }
  | {
      readonly kind: 'receipt'
      readonly name: string
      readonly reportId: string
      readonly from: readonly AddressedTo[]
    }
  /** As a whole, or unit by unit where the instruction has tasks. */
  | {
      readonly kind: 'relay' | 'relayByUnit'
      readonly name: string
      readonly instructionId: string
    }
  | { readonly kind: 'leaders' | 'close' | 'none'; readonly name: string }

/** What a report that has not left yet is waiting for. */
function towardsSending(incident: Incident, unit: Unit, report: Report): NextStep {
  const name = nameOf(report)
  if (report.approval !== null) return { kind: 'deliver', name: `报送${name}`, reportId: report.id }
  if (report.submitted !== null && needsApproval(incident, unit)) {
    return { kind: 'approve', name: `审定${name}`, reportId: report.id }
  }
  return { kind: 'write', name: `写${name}`, reportKind: report.kind, reportId: report.id }
}

/** What was told upwards of an incident that ended without a report. */
function towardsWithdrawal(incident: Incident, unit: Unit): NextStep {
  const sent = sentReports(incident).find(({ id }) => id === incident.closing?.reportId)
  if (sent !== undefined) return deliverRest(sent)
  const unsent = unsentReport(incident)
  if (unsent !== undefined) return towardsSending(incident, unit, unsent)
  return { kind: 'write', name: '写核销报告', reportKind: 'correction', reportId: null }
}

function deliverRest(report: Report): NextStep {
  const missing = undelivered(report)
    .map(({ name }) => name)
    .join('、')
  return { kind: 'deliver', name: `报送${nameOf(report)}：${missing}`, reportId: report.id }
}

function writeNext(incident: Incident, unit: Unit): NextStep {
  const report = unsentReport(incident)
  if (report !== undefined) return towardsSending(incident, unit, report)
  const kind = sentProgress(incident).length === 0 ? 'initial' : 'followUp'
  const next = nextReport(incident, kind)
  const number = next.ok ? next.value.number : 1
  return { kind: 'write', name: `写${reportName(kind, number)}`, reportKind: kind, reportId: null }
}

function askReceipt(report: Report): NextStep {
  const from = unreceipted(report)
  return {
    kind: 'receipt',
    name: `记回执：${from.map(({ name }) => name).join('、')}`,
    reportId: report.id,
    from,
  }
}

function meeting(incident: Incident, unit: Unit, deadline: Deadline): NextStep {
  switch (deadline.duty) {
    // What came from another room has been told to this one; it is passed on.
    case 'phone':
      return { kind: 'phone', name: incident.received === null ? '电话报告' : '电话转报' }
    case 'simultaneous':
      return deliverRest(incident.reports.find(({ id }) => id === deadline.reportId)!)
    case 'receipt':
      return askReceipt(incident.reports.find(({ id }) => id === deadline.reportId)!)
    case 'instruction': {
      const one = incident.instructions.find((each) => relayDutyOf(each) === deadline.key)!
      const kind = one.tasks.length === 0 ? 'relay' : 'relayByUnit'
      return { kind, name: '批示转办', instructionId: one.id }
    }
    case 'initial':
    case 'firstFollowUp':
    case 'followUp':
    case 'casualties':
      return writeNext(incident, unit)
    case 'withdrawal':
      return towardsWithdrawal(incident, unit)
    case 'leaders':
      return { kind: 'leaders', name: '领导通知' }
  }
}

/** Receipts are asked for while the next clock is still far. */
const FAR: Ms = DAY / 24

function waitingFor(incident: Incident): NextStep | null {
  const report = sentReports(incident).find((one) => unreceipted(one).length > 0)
  return report === undefined ? null : askReceipt(report)
}

export interface Owed {
  readonly step: NextStep
  /** The clock that the step meets; where it meets none, the earliest that runs. */
  readonly deadline: Deadline | null
}

/** It is late, or its own rule has begun to warn. */
const presses = ({ dueAt, rule }: Deadline, now: Ms): boolean =>
  dueAt - now <= Math.max(0, ...rule.warnMinutes) * MINUTE

/**
 * First by telephone (N1): before anything that is written, however late that is. And nobody who
 * waits for a 回执 is kept from what is owed upwards once that presses.
 */
const foremost = (open: readonly Deadline[], now: Ms): Deadline | null =>
  open.find(({ duty }) => duty === 'phone') ??
  (open[0]?.duty === 'receipt'
    ? open.find((one) => one.duty !== 'receipt' && presses(one, now))
    : undefined) ??
  open[0] ??
  null

export function nextObligation(incident: Incident, unit: Unit, books: RuleBooks, now: Ms): Owed {
  if (incident.closedAt !== null) return { step: { kind: 'none', name: '已办结' }, deadline: null }
  const deadline = foremost(openDeadlines(incident, books), now)
  if (deadline !== null && (deadline.duty === 'phone' || deadline.dueAt - now <= FAR)) {
    return { step: meeting(incident, unit, deadline), deadline }
  }
  if (owesWithdrawal(incident)) return { step: towardsWithdrawal(incident, unit), deadline }
  const unsent = unsentReport(incident)
  if (unsent !== undefined) return { step: towardsSending(incident, unit, unsent), deadline }
  const waiting = waitingFor(incident)
  if (waiting !== null) return { step: waiting, deadline }
  if (deadline !== null) return { step: meeting(incident, unit, deadline), deadline }
  if (sentProgress(incident).at(-1)?.kind === 'final')
    return { step: { kind: 'close', name: '办结' }, deadline: null }
  return { step: writeNext(incident, unit), deadline: null }
}
