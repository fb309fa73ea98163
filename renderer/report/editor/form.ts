// What an editor starts with, and whether its words differ from those that the record holds.
import { isEqual } from '../../../shared/equal'
import type { Incident } from '../../../shared/incident/record'
import { startingContent } from '../../../shared/report/complete'
import { nextReport } from '../../../shared/report/next'
import { contentSchema, type Content, type Report } from '../../../shared/report/record'
import { findReport, isSent, sentReports } from '../../../shared/report/state'
import { ok, refuse, type Result } from '../../../shared/result'
import type { Template } from '../../../shared/template/record'
import type { ReportKind } from '../../../shared/vocabulary'
import { draftKey } from '../../form/draft-keys'

/** What is being written: kind and number, and the record of it once there is one. */
export interface Writing {
  readonly kind: ReportKind
  readonly number: number
  readonly report: Report | null
}

/** What a page is about: a report there is, or the next of a kind; a refusal when that may not be begun. */
export function writingOf(
  incident: Incident,
  kind: ReportKind,
  reportId: string | null,
): Result<Writing> {
  if (reportId !== null) {
    const report = findReport(incident, reportId)
    return report === undefined
      ? refuse('unknownRecord')
      : ok({ kind: report.kind, number: report.number, report })
  }
  if (incident.closedAt !== null) return refuse('incidentClosed')
  const next = nextReport(incident, kind)
  return next.ok ? ok({ ...next.value, report: null }) : next
}

export const startOf = (
  incident: Incident,
  template: Template,
  { kind, number, report }: Writing,
): Content => report?.content ?? startingContent(incident, template, { kind, number })

/** As the core would keep it: without stray spaces and control characters. */
export function cleaned(content: Content): Content {
  const parsed = contentSchema.safeParse(content)
  return parsed.success ? parsed.data : content
}

export const sameWords = (one: Content, other: Content): boolean =>
  isEqual(cleaned(one), cleaned(other))

/** A change now voids what was submitted or approved. */
export const atStake = (report: Report | null): boolean =>
  report !== null && !isSent(report) && (report.submitted !== null || report.approval !== null)

/** Before its first save a draft goes by the report's kind, afterwards by its id. */
export const writingKey = (incidentId: string, { kind, report }: Writing): string =>
  draftKey({ kind: 'report', incidentId, of: report?.id ?? kind })

/**
 * The same words under the headings of another kind. What stood under a heading that it lacks stays
 * in the record, out of print, and comes back with its own kind.
 */
export function turned(
  incident: Incident,
  template: Template,
  { kind, number }: Writing,
  to: ReportKind,
  content: Content,
): Content {
  const start = startingContent(incident, template, { kind: to, number: followUpNumber(incident) })
  const renamed = content.title === startingContent(incident, template, { kind, number }).title
  return {
    ...content,
    title: renamed ? start.title : content.title,
    sections: { ...start.sections, ...content.sections },
  }
}

const followUpNumber = (incident: Incident): number =>
  sentReports(incident).filter(({ kind }) => kind === 'followUp').length + 1
