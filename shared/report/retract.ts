// 实际没有报出: a registration that was a mistake is struck. "Saved" must never look like "delivered": the recipient is
// owed again, and every clock runs on as if nothing had been registered.
import type { z } from 'zod'
import { decided, type Decision } from '../decision'
import type { EventOf } from '../event'
import { knownIncident } from '../incident/find'
import type { Incident } from '../incident/record'
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import type { Report, reportCommands } from './record'
import { findReport, nameOf, sentProgress, sentReports } from './state'

type Retract = Extract<z.infer<(typeof reportCommands)[number]>, { type: 'retractDelivery' }>

/** What came after it: the next of its chain, or whatever corrects it. */
const followedBy = (incident: Incident, report: Report): Report | undefined => {
  const chain = sentProgress(incident)
  const place = chain.findIndex(({ id }) => id === report.id)
  return (
    sentReports(incident).find(({ content }) => content.corrects === report.id) ??
    (place === -1 ? undefined : chain[place + 1])
  )
}

/** The last that had it may not be taken from under what was reported after it. */
function mayBeUnsent(incident: Incident, report: Report): Result<null> {
  if (Object.keys(report.deliveries).length > 1) return ok(null)
  const next = followedBy(incident, report)
  return next === undefined
    ? ok(null)
    : refuse('followedBySent', 'recipientId', { name: nameOf(next) })
}

/** A closed incident is opened again first; one that ended with this very report goes on owing it. */
const stillOpen = ({ closedAt, closing }: Incident, reportId: string): boolean =>
  closedAt === null || closing?.reportId === reportId

export function retractDelivery(
  state: DeskState,
  { incidentId, reportId, recipientId, reason }: Retract,
): Result<Decision> {
  const found = knownIncident(state, incidentId)
  if (!found.ok) return found
  const report = findReport(found.value, reportId)
  if (report === undefined || lookUp(report.deliveries, recipientId) === undefined)
    return refuse('notDelivered', 'recipientId')
  if (!stillOpen(found.value, reportId)) return refuse('incidentClosed', 'incidentId')
  const may = mayBeUnsent(found.value, report)
  if (!may.ok) return may
  return decided([
    { type: 'deliveryRetracted', data: { incidentId, reportId, recipientId, reason } },
  ])
}

/** Without the last of its deliveries it has not left: its page is a draft again, approved as it was. */
function without(
  report: Report,
  { at, by, data: { recipientId, reason } }: EventOf<'deliveryRetracted'>,
): Report {
  const { [recipientId]: delivery, ...deliveries } = report.deliveries
  if (delivery === undefined) return report
  return {
    ...report,
    deliveries,
    retracted: [...report.retracted, { delivery, reason, at, by }],
    sent: Object.keys(deliveries).length === 0 ? null : report.sent,
  }
}

export function retractIn(incident: Incident, event: EventOf<'deliveryRetracted'>): Incident {
  const { reportId } = event.data
  const reports = incident.reports.map((report) =>
    report.id === reportId ? without(report, event) : report,
  )
  const unsent = reports.some(({ id, sent }) => id === reportId && sent === null)
  const owed = incident.closing?.reportId === reportId
  return {
    ...incident,
    reports,
    ...(owed
      ? {
          closedAt: null,
          closing: { ...incident.closing, reportId: unsent ? null : reportId },
        }
      : {}),
    // Casualties that it was to report have not been reported.
    casualtyChanges: unsent
      ? incident.casualtyChanges.map((change) =>
          change.reportId === reportId ? { ...change, reportId: null } : change,
        )
      : incident.casualtyChanges,
  }
}
