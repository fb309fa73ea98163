// 回执催办: what was sent is not yet received. One clock for each sent report, from the earliest
// delivery that nobody has confirmed.
import type { Incident } from '../incident/record'
import type { Delivery, Report } from '../report/record'
import { nameOf } from '../report/state'
import { toMs, type Ms } from '../time'
import type { RunningDeadline } from './clocks'

const receiptKey = (reportId: string): string => `receipt:${reportId}`

const duration = ({ at, receipt }: Delivery): Ms => toMs(receipt!.at) - toMs(at)

const earliest = (deliveries: readonly Delivery[]): Ms =>
  Math.min(...deliveries.map(({ at }) => toMs(at)))

/** A leader's reason explains the silence of those who had it by then, not of whoever gets it later. */
function receiptClock(incident: Incident, report: Report): RunningDeadline {
  const key = receiptKey(report.id)
  const deliveries = Object.values(report.deliveries)
  const unconfirmed = deliveries.filter(({ receipt }) => receipt === null)
  const waiver = incident.waivers[key]
  const unexplained = unconfirmed.filter(
    ({ recordedAt }) => waiver === undefined || recordedAt > waiver.at,
  )
  const waiting = unexplained.length > 0 ? unexplained : unconfirmed
  const shared = {
    key,
    duty: 'receipt',
    waived: waiver !== undefined && unexplained.length === 0,
    reportId: report.id,
  } as const
  if (waiting.length > 0) {
    const name = `回执催办（${nameOf(report)}，${waiting.length}家）`
    return { ...shared, name, originAt: earliest(waiting), metAt: null }
  }
  // All are there: judged by the one that let the room wait longest.
  const slowest = deliveries.reduce((one, other) => (duration(other) > duration(one) ? other : one))
  return {
    ...shared,
    name: receiptClockName(report),
    originAt: toMs(slowest.at),
    metAt: toMs(slowest.receipt!.at),
  }
}

/** Without how many are missing by now: how the record of what rang calls it. */
const receiptClockName = (report: Report): string => `回执催办（${nameOf(report)}）`

/** @param sent sent reports: each has gone to somebody */
export const receiptClocks = (incident: Incident, sent: readonly Report[]): RunningDeadline[] =>
  sent.map((report) => receiptClock(incident, report))

/** The lasting name of a receipt's clock by its key; undefined for every other clock. */
export function journalReceiptName(incident: Incident, key: string): string | undefined {
  const report = incident.reports.find(({ id }) => receiptKey(id) === key)
  return report === undefined ? undefined : receiptClockName(report)
}
