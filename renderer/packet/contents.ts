// What a packet of an incident takes along: what has left this room, and nothing that is being written.
import { attachmentsOfIncident } from '../../shared/attachment/find'
import type { Attachment } from '../../shared/attachment/record'
import type { Incident } from '../../shared/incident/record'
import type { Report } from '../../shared/report/record'
import { findReport, isSent, sentReports, unsentReport } from '../../shared/report/state'
import type { DeskState } from '../../shared/state'

export interface Contents {
  readonly reports: readonly Report[]
  readonly attachments: readonly Attachment[]
  /** In bytes. */
  readonly size: number
  /** What stays here. */
  readonly unsent: Report | undefined
}

const goesAlong = (incident: Incident, { owner, withdrawn }: Attachment): boolean => {
  if (withdrawn !== null) return false
  if (owner.kind !== 'report') return true
  const report = findReport(incident, owner.reportId)
  return report !== undefined && isSent(report)
}

export function contentsOf(state: DeskState, incident: Incident): Contents {
  const attachments = attachmentsOfIncident(state, incident.id).filter((one) =>
    goesAlong(incident, one),
  )
  return {
    reports: sentReports(incident),
    attachments,
    size: attachments.reduce((sum, { size }) => sum + size, 0),
    unsent: unsentReport(incident),
  }
}
