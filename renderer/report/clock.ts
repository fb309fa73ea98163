// Which clock stands above a report, and which rule says so.
import { openDeadlines, type Deadline } from '../../shared/deadline/derive'
import type { Obligation } from '../../shared/deadline/record'
import type { Incident, RuleBooks } from '../../shared/incident/record'
import type { Report } from '../../shared/report/record'
import type { Ms } from '../../shared/time'
import type { ReportKind } from '../../shared/vocabulary'
import { dueText } from '../incident/wording'

/** `15:02 前 · 事发 13:02 起2小时 · 内政办发〔2014〕109号` */
export const whyText = (deadline: Deadline, now: Ms): string =>
  `${dueText(deadline, now)} · ${deadline.rule.source}`

const DUTIES: Readonly<Record<ReportKind, readonly Obligation[]>> = {
  initial: ['initial'],
  followUp: ['firstFollowUp', 'followUp', 'casualties'],
  final: ['firstFollowUp', 'followUp', 'casualties'],
  correction: ['withdrawal', 'casualties'],
}

/** The clock that sending a report of this kind will meet. */
export const clockToMeet = (
  incident: Incident,
  books: RuleBooks,
  kind: ReportKind,
): Deadline | null =>
  openDeadlines(incident, books).find(({ duty }) => DUTIES[kind].includes(duty)) ?? null

const AFTER: readonly Obligation[] = ['simultaneous', 'receipt']

/** After it left: the clock of those who have not got it yet, then of those who have not confirmed it. */
export const clockAfter = (incident: Incident, books: RuleBooks, report: Report): Deadline | null =>
  openDeadlines(incident, books)
    .filter(({ duty, reportId }) => AFTER.includes(duty) && reportId === report.id)
    .sort((a, b) => AFTER.indexOf(a.duty) - AFTER.indexOf(b.duty))[0] ?? null
