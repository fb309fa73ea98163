// Which report may come next: 首报 once, then 续报, then 终报; one at a time.
import type { Incident } from '../incident/record'
import { ok, refuse, type Result } from '../result'
import { toMs } from '../time'
import type { ReportKind } from '../vocabulary'
import type { Report } from './record'
import { sentAt, sentReports, unsentReport } from './state'

const reopenedAfter = ({ reopenedAt }: Incident, final: Report): boolean =>
  reopenedAt !== null && toMs(reopenedAt) >= sentAt(final)!

/** Kind and number of a report that may be begun now. */
export function nextReport(incident: Incident, kind: ReportKind): Result<Pick<Report, 'kind' | 'number'>> {
  if (unsentReport(incident) !== undefined) return refuse('reportUnfinished', 'kind')
  const sent = sentReports(incident)
  const last = sent[sent.length - 1]
  if (kind === 'initial') return last === undefined ? ok({ kind, number: 0 }) : refuse('initialTwice', 'kind')
  if (last === undefined) return refuse('initialFirst', 'kind')
  if (last.kind === 'final' && !reopenedAfter(incident, last)) return refuse('finalSent', 'kind')
  const followUps = sent.filter((report) => report.kind === 'followUp').length
  return ok({ kind, number: kind === 'followUp' ? followUps + 1 : 0 })
}
