// What an incident that ends without a report still owes, and whose word it takes.
import { findReport, sentReports, sentToAllAt } from '../report/state'
import { owesWithdrawal } from './ending'
import { CASUALTY_KEYS, type Figures } from './figures'
import type { Incident } from './record'

/** By telephone or in writing: somebody above believes it. */
export const toldUpwards = (incident: Incident): boolean =>
  sentReports(incident).length > 0 || incident.phones.some(({ direction }) => direction === 'out')

const hasCasualties = (figures: Partial<Figures> | null): boolean =>
  CASUALTY_KEYS.some((key) => (figures?.[key] ?? 0) > 0)

/** Every figure that was ever recorded or sent: what was corrected downwards a minute ago counts too. */
const figuresEver = ({ facts, corrections, reports }: Incident): (Partial<Figures> | null)[] => [
  facts.figures,
  ...reports.map(({ content }) => content.figures),
  ...corrections.flatMap(({ changes }) =>
    changes.filter(({ field }) => field === 'figures').map(({ from }) => from as Partial<Figures>),
  ),
]

/** So grave, now or before, that nobody ends it without a report on their own: it could be concealed that way. */
export const needsLeaderToEnd = (incident: Incident): boolean =>
  figuresEver(incident).some(hasCasualties) ||
  incident.classifications.some(
    ({ level, sensitive }) => level === 'I' || level === 'II' || sensitive,
  )

/** A 更正报告 left: once everybody has it, nothing is owed any more. */
export function withdrawnBy(incident: Incident, reportId: string, at: string): Incident {
  const report = findReport(incident, reportId)
  if (incident.closing === null || !owesWithdrawal(incident) || report?.kind !== 'correction')
    return incident
  return {
    ...incident,
    closing: { ...incident.closing, reportId },
    closedAt: sentToAllAt(report) === null ? null : at,
  }
}
