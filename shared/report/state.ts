// What a report is by now. "Saved" must never look like "delivered".
import type { Incident } from '../incident/record'
import { classificationOf } from '../incident/record'
import { ok, refuse, type Result } from '../result'
import { toMs, type Ms } from '../time'
import type { Unit } from '../unit/record'
import { reportName } from '../vocabulary'
import type { AddressedTo, Report } from './record'

export const REPORT_STATES = ['draft', 'awaiting', 'approved', 'sent', 'receipted'] as const
export type ReportState = (typeof REPORT_STATES)[number]
export const REPORT_STATE_NAMES: Readonly<Record<ReportState, string>> = {
  draft: '草稿',
  awaiting: '待审定',
  approved: '已审定',
  sent: '已报送',
  receipted: '已回执',
}

export const isSent = (report: Report): boolean => report.sent !== null

/** Those to whom the report is owed and has not gone yet. */
export const undelivered = (report: Report): AddressedTo[] =>
  report.addressedTo.filter(({ id }) => report.deliveries[id] === undefined)

/** Those who got it and have not confirmed. */
export const unreceipted = (report: Report): AddressedTo[] =>
  report.addressedTo.filter(({ id }) => report.deliveries[id]?.receipt === null)

export function reportState(report: Report): ReportState {
  if (isSent(report)) {
    const complete = undelivered(report).length === 0 && unreceipted(report).length === 0
    return complete ? 'receipted' : 'sent'
  }
  if (report.approval !== null) return 'approved'
  return report.submitted === null ? 'draft' : 'awaiting'
}

/** The moment of the first delivery: what every clock after it runs from. */
export function sentAt(report: Report): Ms | null {
  const moments = Object.values(report.deliveries).map(({ at }) => toMs(at))
  return isSent(report) && moments.length > 0 ? Math.min(...moments) : null
}

/** The moment at which the last of its recipients got it; null while one is missing. */
export const sentToAllAt = (report: Report): Ms | null =>
  isSent(report) && undelivered(report).length === 0
    ? Math.max(...Object.values(report.deliveries).map(({ at }) => toMs(at)))
    : null

/** Sent reports, oldest first. */
export const sentReports = (incident: Incident): Report[] => incident.reports.filter(isSent)

/** 首报, 续报 and 终报 that were sent: a 更正报告 takes no place among them and meets none of their clocks. */
export const sentProgress = (incident: Incident): Report[] =>
  sentReports(incident).filter(({ kind }) => kind !== 'correction')

/** The one report that is being written or approved; of an incident that ended without one only the 更正报告. */
export const unsentReport = ({ reports, closing }: Incident): Report | undefined =>
  reports.find((report) => !isSent(report) && (closing === null || report.kind === 'correction'))

/** Other words on the paper, or to other readers: no approval of the old ones holds. */
export const voidUnsent = (report: Report): Report => ({
  ...report,
  revision: report.revision + 1,
  submitted: null,
  approval: null,
})

/** N13: graver incidents, and whatever the unit sets, need a leader's PIN on the text. */
export const needsApproval = (incident: Incident, unit: Pick<Unit, 'approvalLevels'>): boolean =>
  unit.approvalLevels.includes(classificationOf(incident).level ?? 'unset')

export const nameOf = (report: Pick<Report, 'kind' | 'number'>): string =>
  reportName(report.kind, report.number)

export const findReport = (incident: Incident, reportId: string): Report | undefined =>
  incident.reports.find(({ id }) => id === reportId)

/** Of an incident that ended without a report only the 更正报告 is written and sent that takes it back. */
export const mayGoOn = ({ closing }: Incident, { kind }: Pick<Report, 'kind'>): Result<null> =>
  closing === null || kind === 'correction' ? ok(null) : refuse('endedUnreported', 'reportId')
