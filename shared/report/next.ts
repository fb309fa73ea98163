// Which report may come next: 首报 once, then 续报, then 终报; one at a time. A 更正报告 follows anything that was sent.
import { unreportedCasualties } from '../incident/casualties'
import { owesWithdrawal } from '../incident/ending'
import type { Incident } from '../incident/record'
import { ok, refuse, type Result } from '../result'
import type { ReportKind } from '../vocabulary'
import type { Report } from './record'
import { sentProgress, unsentReport } from './state'

/** What ends with a 终报 goes on when the incident was opened again, or the casualties have changed. */
const goesOnAfter = (incident: Incident, final: Report): boolean =>
  incident.reopenings[final.id] !== undefined || unreportedCasualties(incident) !== undefined

/** Kind and number of a report that may be begun now. */
export function nextReport(
  incident: Incident,
  kind: ReportKind,
): Result<Pick<Report, 'kind' | 'number'>> {
  if (unsentReport(incident) !== undefined) return refuse('reportUnfinished', 'kind')
  const sent = sentProgress(incident)
  const last = sent.at(-1)
  if (kind === 'correction') {
    if (last === undefined && !owesWithdrawal(incident)) return refuse('initialFirst', 'kind')
    const number = incident.reports.filter((report) => report.kind === 'correction').length + 1
    return ok({ kind, number })
  }
  if (incident.closing !== null) return refuse('endedUnreported', 'kind')
  if (kind === 'initial')
    return last === undefined ? ok({ kind, number: 0 }) : refuse('initialTwice', 'kind')
  if (last === undefined) return refuse('initialFirst', 'kind')
  if (last.kind === 'final' && !goesOnAfter(incident, last)) return refuse('finalSent', 'kind')
  const followUps = sent.filter((report) => report.kind === 'followUp').length
  return ok({ kind, number: kind === 'followUp' ? followUps + 1 : 0 })
}
