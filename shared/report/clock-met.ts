// Which clock a report met.
import { deadlinesOf, type Deadline } from '../deadline/derive'
import type { Obligation } from '../deadline/record'
import type { Incident, RuleBooks } from '../incident/record'
import type { Report } from './record'

const AFTER: readonly Obligation[] = ['simultaneous', 'receipt']

/** The clock that a sent report met by leaving; null where no rule asked for it. */
export const clockMet = (incident: Incident, books: RuleBooks, report: Report): Deadline | null =>
  deadlinesOf(incident, books).find(
    ({ duty, reportId }) => reportId === report.id && !AFTER.includes(duty),
  ) ?? null
