// Doing the next thing that an incident owes: where each step is done.
import type { NextStep } from '../../shared/incident/next-step'
import type { Incident } from '../../shared/incident/record'
import type { Report } from '../../shared/report/record'
import { sentReports, unreceipted } from '../../shared/report/state'
import { go } from '../route'

export function openNextStep(incidentId: string, step: NextStep): void {
  const incident = { kind: 'incident', incidentId } as const
  switch (step.kind) {
    case 'phone':
      return go({ kind: 'phone', incidentId })
    case 'write':
      return go({
        kind: 'report',
        incidentId,
        reportKind: step.reportKind,
        reportId: step.reportId,
      })
    case 'approve':
    case 'deliver':
    case 'receipt':
      return go(
        { kind: 'report', incidentId, reportKind: 'initial', reportId: step.reportId },
        step.kind,
      )
    case 'relayByUnit':
      return go({ kind: 'instruction', incidentId, instructionId: step.instructionId })
    case 'relay':
    case 'leaders':
    case 'close':
      return go(incident, step.kind)
    case 'none':
      return go(incident)
  }
}

/** To 记回执 of a report; without one, of the earliest that is not confirmed by all. */
export function goReceipts(
  incident: Incident,
  reportId: string | null = waitingReport(incident)?.id ?? null,
): void {
  if (reportId !== null)
    go({ kind: 'report', incidentId: incident.id, reportKind: 'initial', reportId }, 'receipt')
}

/** The earliest report that somebody has got and not confirmed. */
export const waitingReport = (incident: Incident): Report | undefined =>
  sentReports(incident).find((report) => unreceipted(report).length > 0)

/** The key of the next step is always the same: the one button of a card. */
export const NEXT_KEY = 'F5'
