// 转报: a document of this room's own, which begins with what the other room wrote.
import type { Incident } from '../../shared/incident/record'
import { nextReport } from '../../shared/report/next'
import { sentProgress, unsentReport } from '../../shared/report/state'
import { go } from '../route'

/** To the report that it leads to: the one being written, else the next; null where there can be none. */
export function passOn(incident: Incident): (() => void) | null {
  if (incident.closedAt !== null) return null
  const unsent = unsentReport(incident)
  const kind = unsent?.kind ?? (sentProgress(incident).length === 0 ? 'initial' : 'followUp')
  if (unsent === undefined && !nextReport(incident, kind).ok) return null
  return () =>
    go({ kind: 'report', incidentId: incident.id, reportKind: kind, reportId: unsent?.id ?? null })
}
