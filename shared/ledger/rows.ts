// What a period is made of, each at the month to which it belongs: incidents by when they were opened, reports by when
// they left, the rest by when it was.
import type { Month } from '../calendar/month'
import type { Deadline } from '../deadline/derive'
import type { Incident } from '../incident/record'
import { clockMet } from '../report/clock-met'
import type { Report } from '../report/record'
import { isSent, sentAt } from '../report/state'
import type { DeskState } from '../state'
import { monthOf, toMs, type Ms } from '../time'

export interface SentReport {
  readonly incident: Incident
  readonly report: Report
  readonly at: Ms
  /** Null where no rule asked for it. */
  readonly met: Deadline | null
}

/** In the order of their numbers, real before exercise: a gap is seen at once. */
export const incidentsIn = ({ incidents }: DeskState, month: Month): Incident[] =>
  Object.values(incidents)
    .filter(({ openedAt }) => monthOf(toMs(openedAt)) === month)
    .sort((a, b) => b.series.localeCompare(a.series) || a.year - b.year || a.serial - b.serial)

/** In the order in which they left. */
export const reportsIn = ({ incidents, ruleBooks }: DeskState, month: Month): SentReport[] =>
  Object.values(incidents)
    .flatMap((incident) =>
      incident.reports.filter(isSent).map((report) => ({ incident, report, at: sentAt(report)! })),
    )
    .filter(({ at }) => monthOf(at) === month)
    .map((sent) => ({ ...sent, met: clockMet(sent.incident, ruleBooks, sent.report) }))
    .sort((a, b) => a.at - b.at)

export const isLate = ({ at, met }: SentReport): boolean => met !== null && at > met.dueAt
