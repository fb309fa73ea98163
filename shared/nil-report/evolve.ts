// 零报告 events -> state.
import type { Evolvers } from '../evolution'
import type { Delivered, Delivery } from '../report/record'
import { withDocNumber } from '../report/number'
import { withoutRoomAlarm } from '../shift/met'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import type { Day } from '../time'
import { isSentToAll, nilKey } from './clocks'
import { patched } from './correct'
import type { nilEvents, NilReport } from './record'

type Deliveries = Readonly<Record<string, Delivery>>

const delivered = (inputs: readonly Delivered[], by: string, recordedAt: string): Deliveries =>
  Object.fromEntries(
    inputs.map((input) => [input.recipientId, { ...input, by, recordedAt, receipt: null }]),
  )

function withReport(state: DeskState, report: NilReport): DeskState {
  const reports = { ...state.nilReports.reports, [report.date]: report }
  const written = { ...state, nilReports: { ...state.nilReports, reports } }
  return isSentToAll(report) ? withoutRoomAlarm(written, nilKey(report.date)) : written
}

function change(
  state: DeskState,
  date: Day,
  changed: (report: NilReport) => Partial<NilReport>,
): DeskState {
  const report = lookUp(state.nilReports.reports, date)
  return report === undefined ? state : withReport(state, { ...report, ...changed(report) })
}

export const evolveNilReport: Evolvers<keyof typeof nilEvents> = {
  nilSettingsChanged: (state, { at, data: { settings } }) => {
    const since = settings.on ? (state.nilReports.since ?? at) : null
    return { ...state, nilReports: { ...state.nilReports, settings, since } }
  },
  nilReportWritten: (state, { at, by, data: { deliveries, docNumber, document, ...written } }) =>
    withReport(withDocNumber(state, docNumber), {
      ...written,
      docNumber,
      document,
      writtenAt: at,
      writtenBy: by,
      corrections: [],
      deliveries: delivered(deliveries, by, at),
    }),
  nilReportDelivered: (state, { at, by, data: { date, deliveries, lateReason } }) =>
    change(state, date, (report) => ({
      deliveries: { ...report.deliveries, ...delivered(deliveries, by, at) },
      lateReason: lateReason === '' ? report.lateReason : lateReason,
    })),
  nilReceiptRecorded: (state, { at, by, data: { date, recipientId, receipt } }) =>
    change(state, date, ({ deliveries }) => {
      const delivery = lookUp(deliveries, recipientId)
      if (delivery === undefined) return {}
      const received = { ...receipt, recordedAt: at, recordedBy: by, proof: null, returned: null }
      return { deliveries: { ...deliveries, [recipientId]: { ...delivery, receipt: received } } }
    }),
  nilReportCorrected: (state, { at, by, data: { date, target, recipientId, changes, reason } }) =>
    change(state, date, ({ deliveries, corrections }) => {
      const delivery = lookUp(deliveries, recipientId)
      if (delivery === undefined) return {}
      const patch = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
      return {
        deliveries: { ...deliveries, [recipientId]: patched(delivery, target, patch) },
        corrections: [...corrections, { target, recipientId, changes, reason, at, by }],
      }
    }),
}
