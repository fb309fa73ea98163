// Every report that came from below: since when it waits, and what this room did with it.
import { BAD, GOOD } from '../accountability/receiving'
import { incidentNumber } from '../incident/number'
import type { Incident } from '../incident/record'
import type { CarriedReport, ReceiptIssued } from '../packet/record'
import { answerTo } from '../packet/slip'
import type { Report } from '../report/record'
import { nameOf, sentAt } from '../report/state'
import type { DeskState } from '../state'
import { durationText, MINUTE, toMs, type Ms } from '../time'

export interface ArrivedReport {
  /** Incident and report: unique. */
  readonly key: string
  readonly incident: Incident
  readonly number: string
  /** The room that sent it. */
  readonly unit: string
  readonly report: CarriedReport
  readonly at: Ms
  /** What was said to it last; null: 待收. */
  readonly answer: ReceiptIssued | null
  /** 转报: the first report of this room about it that left afterwards. */
  readonly passedOn: Report | null
}

function arrivedIn(incident: Incident): ArrivedReport[] {
  const { received } = incident
  if (received === null) return []
  return received.arrivals.flatMap(({ at, reports }) =>
    received.reports
      .filter(({ reportId }) => reports.includes(reportId))
      .map((report): ArrivedReport => ({
        key: `${incident.id}:${report.reportId}`,
        incident,
        number: incidentNumber(incident),
        unit: received.source.unit,
        report,
        at: toMs(at),
        answer: answerTo(received, report.reportId) ?? null,
        passedOn: incident.reports.find((own) => (sentAt(own) ?? 0) >= toMs(at)) ?? null,
      })),
  )
}

/** Of the incidents at hand: those that wait first, the longest of them first; then what came last. */
export function arrivedReports({ incidents }: Pick<DeskState, 'incidents'>): ArrivedReport[] {
  return Object.values(incidents)
    .flatMap(arrivedIn)
    .sort((a, b) => {
      if ((a.answer === null) !== (b.answer === null)) return a.answer === null ? -1 : 1
      return a.answer === null ? a.at - b.at : b.at - a.at
    })
}

export type Standing = 'waiting' | 'received' | 'returned'

export const standingOf = ({ answer }: Pick<ArrivedReport, 'answer'>): Standing =>
  answer === null ? 'waiting' : answer.returned === null ? 'received' : 'returned'

/** `待收 12分`, `已收，用 3分`, `退回：没有写明处置措施` */
export function standingText({ answer, at }: ArrivedReport, now: Ms): string {
  if (answer === null) return now - at < MINUTE ? '待收，刚到' : `待收 ${durationText(now - at)}`
  if (answer.returned !== null) return `退回：${answer.returned}`
  return `已收，用 ${durationText(Math.max(0, toMs(answer.at) - at))}`
}

/** Within 5 minutes is good, after 30 is bad; what is done already is not coloured. */
export function toneOf({ answer, at, incident }: ArrivedReport, now: Ms): 'soon' | 'late' | null {
  if (answer !== null || incident.facts.exercise) return null
  if (now - at > BAD) return 'late'
  return now - at > GOOD ? 'soon' : null
}

/** How many wait, by how long: for the head of the page. */
export function waitingText(rows: readonly ArrivedReport[], now: Ms): string {
  const waiting = rows.filter(({ answer }) => answer === null)
  if (waiting.length === 0) return '没有待收的'
  const late = waiting.filter((one) => toneOf(one, now) === 'late').length
  return `待收 ${waiting.length} 份${late === 0 ? '' : `，${late} 份已过 30 分钟`}`
}

export const titleOf = ({ report }: ArrivedReport): string =>
  `${nameOf(report)} ${report.document.title}`
