// The register of what went where: one row a report and a 零报告, with everyone it is owed to.
import { openDeadlines } from '../../shared/deadline/derive'
import { ruleBookAt, ruleFor } from '../../shared/deadline/rules'
import { lengthOf } from '../../shared/deadline/within'
import { incidentNumber } from '../../shared/incident/number'
import { classificationOf, type Incident, type RuleBooks } from '../../shared/incident/record'
import { dueOn, sentToAllAt } from '../../shared/nil-report/clocks'
import type { NilReport } from '../../shared/nil-report/record'
import type { AddressedTo, Delivery, Report } from '../../shared/report/record'
import { isSent, mayGoOn, nameOf, sentAt } from '../../shared/report/state'
import type { DeskState } from '../../shared/state'
import { MINUTE, toMs, type Ms } from '../../shared/time'
import type { Unit } from '../../shared/unit/record'
import { clockMet } from '../../shared/report/clock-met'
import { shortDay } from '../roster/month'

/** N8: later than this after the first is not the same time. */
export const TOGETHER: Ms = 10 * MINUTE

export type Source =
  | { readonly kind: 'report'; readonly incident: Incident; readonly report: Report }
  | { readonly kind: 'nil'; readonly report: NilReport }

export interface Row {
  readonly key: string
  readonly source: Source
  /** 首报, 续报一, 零报告. */
  readonly name: string
  /** 值班〔2026〕17号; the day of a 零报告. */
  readonly number: string
  readonly title: string
  readonly sent: boolean
  /** When it first left; of one that has not, when it was last written. */
  readonly at: Ms
  readonly addressedTo: readonly AddressedTo[]
  readonly deliveries: Readonly<Record<string, Delivery>>
  /** The digest of the words that all of them should have. */
  readonly digest: string | null
  /** From the first delivery to the last; null before there are two. */
  readonly spread: Ms | null
  /** How late it left against the clock that it met; 0 in time, null where no clock asked for it. */
  readonly late: Ms | null
  readonly lateReason: string
}

function spreadOf(deliveries: Row['deliveries']): Ms | null {
  const moments = Object.values(deliveries).map(({ at }) => toMs(at))
  return moments.length < 2 ? null : Math.max(...moments) - Math.min(...moments)
}

function reportRow(incident: Incident, report: Report, unit: Unit, books: RuleBooks): Row {
  const sent = isSent(report)
  const at = sentAt(report) ?? toMs(report.savedAt)
  const met = sent ? clockMet(incident, books, report) : null
  return {
    key: `${incident.id}:${report.id}`,
    source: { kind: 'report', incident, report },
    name: nameOf(report),
    number: incidentNumber(incident),
    title: incident.facts.title,
    sent,
    at,
    addressedTo: sent ? report.addressedTo : unit.recipients.filter(({ active }) => active),
    deliveries: report.deliveries,
    digest: report.sent?.digest ?? null,
    spread: spreadOf(report.deliveries),
    late: met === null ? null : Math.max(0, at - met.dueAt),
    lateReason: report.lateReason,
  }
}

/** A 零报告 is in time when the last has it. */
function nilRow(state: DeskState, report: NilReport): Row {
  const { date, deliveries, text, addressedTo, lateReason } = report
  const moments = Object.values(deliveries).map(({ at }) => toMs(at))
  const at = moments.length === 0 ? toMs(report.writtenAt) : Math.min(...moments)
  const all = sentToAllAt(report)
  return {
    key: `nil:${date}`,
    source: { kind: 'nil', report },
    name: '零报告',
    number: shortDay(date),
    title: text,
    sent: moments.length > 0,
    at,
    addressedTo,
    deliveries,
    digest: Object.values(deliveries)[0]?.digest ?? null,
    spread: spreadOf(deliveries),
    late: all === null ? null : Math.max(0, all - dueOn(state, date)),
    lateReason,
  }
}

/** A report that never left belongs here only while its incident can still send it. */
const belongs = (incident: Incident, report: Report): boolean =>
  isSent(report) || (incident.closedAt === null && mayGoOn(incident, report).ok)

/** Every report, the newest first. */
export function registerOf(state: DeskState, unit: Unit): Row[] {
  const reports = Object.values(state.incidents).flatMap((incident) =>
    incident.reports
      .filter((report) => belongs(incident, report))
      .map((report) => reportRow(incident, report, unit, state.ruleBooks)),
  )
  const nil = Object.values(state.nilReports.reports).map((report) => nilRow(state, report))
  return [...reports, ...nil].sort((a, b) => b.at - a.at)
}

export const missingOf = ({ addressedTo, deliveries }: Row): AddressedTo[] =>
  addressedTo.filter(({ id }) => deliveries[id] === undefined)

/** Those who have it and have not confirmed, and since when. */
export const waitingOf = ({ deliveries }: Row): Delivery[] =>
  Object.values(deliveries).filter(({ receipt }) => receipt === null)

/** Some delivery went out with other words: it must never be. */
export const sameText = ({ deliveries, digest }: Row): boolean =>
  Object.values(deliveries).every(
    (delivery) => delivery.digest === undefined || delivery.digest === digest,
  )

const USUAL_WAIT: Ms = 30 * MINUTE

/** How long the rule of this very incident lets a 回执 be out; half an hour where no rule says. */
export function waitOf({ source }: Row, books: RuleBooks, now: Ms): Ms {
  if (source.kind === 'nil') return USUAL_WAIT
  const rule = ruleFor(ruleBookAt(books, now), 'receipt', classificationOf(source.incident), 0)
  return rule === null ? USUAL_WAIT : lengthOf(rule.within)
}

/** The clocks that run on this row's report: red from when they are late. */
export const isOverdue = (
  { source }: Row,
  books: RuleBooks,
  now: Ms,
  duty: 'receipt' | 'simultaneous',
): boolean =>
  source.kind === 'report' &&
  openDeadlines(source.incident, books).some(
    (clock) => clock.duty === duty && clock.reportId === source.report.id && clock.dueAt <= now,
  )
