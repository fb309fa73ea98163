// Which clock a delivery meets too late: one judgement for the form that asks for 迟报原因 and for the core.
import { openDeadlines, type Deadline } from '../deadline/derive'
import { isWritten } from '../deadline/record'
import type { Incident, RuleBooks } from '../incident/record'
import type { Ms } from '../time'
import type { ReportKind } from '../vocabulary'
import type { Report } from './record'
import { isSent } from './state'

/**
 * The first delivery meets the written clocks of the incident (a 更正报告 only that of what is taken back); a later one of the same report only 同时报送 (N8).
 * @param times when it was delivered, in epoch ms; @param report null: not written down yet
 */
export function missedByDelivery(
  incident: Incident,
  books: RuleBooks,
  kind: ReportKind,
  report: Report | null,
  times: readonly Ms[],
): { readonly clock: Deadline; readonly lateBy: Ms } | null {
  if (times.length === 0) return null
  const sent = report !== null && isSent(report)
  const at = sent ? Math.max(...times) : Math.min(...times)
  const clock = openDeadlines(incident, books).find(
    ({ duty, reportId, dueAt }) =>
      at > dueAt &&
      (sent
        ? duty === 'simultaneous' && reportId === report.id
        : isWritten(duty) && (kind === 'correction') === (duty === 'withdrawal')),
  )
  return clock === undefined ? null : { clock, lateBy: at - clock.dueAt }
}
