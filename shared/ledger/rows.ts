// What a period is made of, each at the month to which it belongs: incidents by when they were opened, reports by when
// they left, the rest by when it was.
import type { Month } from '../calendar/month'
import type { Deadline } from '../deadline/derive'
import { endedUnreported, type Closing } from '../incident/ending'
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

export interface Ended {
  readonly incident: Incident
  readonly closing: Closing
}

/** Ended without a 终报 in this month, in the order in which they were: whoever looks them over finds them in one place. */
export const endedIn = ({ incidents }: Pick<DeskState, 'incidents'>, month: Month): Ended[] =>
  Object.values(incidents)
    .flatMap((incident) =>
      incident.closing !== null && endedUnreported(incident)
        ? [{ incident, closing: incident.closing }]
        : [],
    )
    .filter(({ closing }) => monthOf(toMs(closing.at)) === month)
    .sort((a, b) => a.closing.at.localeCompare(b.closing.at))

/** What had been told upwards, and how it was taken back there. */
export function withdrawnText({ incident, closing }: Ended): string {
  if (!closing.owed && closing.reportId === null) return ''
  const report = incident.reports.find(({ id }) => id === closing.reportId)
  if (report === undefined) return '已报上级，待更正'
  return `已报上级，${report.docNumber?.text ?? ''}更正`
}
