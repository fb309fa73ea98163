// Report events -> state.
import { adoptFigures } from '../incident/casualties'
import { withdrawnBy } from '../incident/ended'
import type { Incident } from '../incident/record'
import type { Evolvers } from '../evolution'
import type { DataOf, EventOf } from '../event'
import type { DeskState } from '../state'
import { withIncident } from '../incident/find'
import { withRoomAnswer } from '../known-rooms'
import { withoutRoomAlarm } from '../shift/met'
import { agreementKey, type Afar } from './afar'
import { withDocNumber } from './number'
import { retractIn } from './retract'
import type { Delivery, DocNumber, Report, reportEvents } from './record'

type WithReport = {
  readonly incidentId: string
  readonly reportId: string
  readonly docNumber?: DocNumber | null
}

const withReport = (
  state: DeskState,
  { incidentId, reportId, docNumber = null }: WithReport,
  change: (report: Report) => Report,
): DeskState =>
  withIncident(withDocNumber(state, docNumber), incidentId, (incident) => ({
    ...incident,
    reports: incident.reports.map((report) =>
      report.id === reportId
        ? change(docNumber === null ? report : { ...report, docNumber })
        : report,
    ),
  }))

function begin({ at, by, data }: EventOf<'reportSaved'>): Report {
  const { reportId, kind, number, content } = data
  return {
    id: reportId,
    kind,
    number,
    content,
    revision: 1,
    createdAt: at,
    createdBy: by,
    savedAt: at,
    savedBy: by,
    submitted: null,
    docNumber: null,
    approval: null,
    returned: null,
    addressedTo: [],
    deliveries: {},
    retracted: [],
    sent: null,
    lateReason: '',
    images: [],
  }
}

/** Other words: whoever approved the old ones has not approved these. */
const rewrite = (report: Report, { at, by, data }: EventOf<'reportSaved'>): Report => ({
  ...report,
  kind: data.kind,
  number: data.number,
  content: data.content,
  revision: report.revision + 1,
  savedAt: at,
  savedBy: by,
  submitted: null,
  approval: null,
})

const save = (incident: Incident, event: EventOf<'reportSaved'>): Incident => ({
  ...incident,
  reports: incident.reports.some(({ id }) => id === event.data.reportId)
    ? incident.reports.map((report) =>
        report.id === event.data.reportId ? rewrite(report, event) : report,
      )
    : [...incident.reports, begin(event)],
})

function deliver(report: Report, { at, by, data }: EventOf<'reportDelivered'>): Report {
  const made = data.deliveries.map((input): [string, Delivery] => [
    input.recipientId,
    { ...input, by, recordedAt: at, receipt: null },
  ])
  const { sent } = data
  return {
    ...report,
    deliveries: { ...report.deliveries, ...Object.fromEntries(made) },
    addressedTo: sent?.addressedTo ?? report.addressedTo,
    sent:
      sent === null
        ? report.sent
        : { document: sent.document, digest: sent.digest, contact: sent.contact },
    lateReason: [report.lateReason, data.lateReason].filter((reason) => reason !== '').join('；'),
  }
}

const receive = (
  report: Report,
  data: DataOf<'receiptRecorded'>,
  by: string,
  recordedAt: string,
): Report => {
  const delivery = report.deliveries[data.recipientId]
  if (delivery === undefined) return report
  const { proof, returned } = data
  const receipt = { ...data.receipt, recordedAt, recordedBy: by, proof, returned }
  return {
    ...report,
    deliveries: { ...report.deliveries, [data.recipientId]: { ...delivery, receipt } },
  }
}

const withAfar = (report: Report, change: Partial<Pick<Afar, 'confirmedAt' | 'denied'>>): Report =>
  report.approval === null || report.approval.afar === null
    ? report
    : {
        ...report,
        approval: { ...report.approval, afar: { ...report.approval.afar, ...change } },
      }

/** What has not left goes back to be written; what has left stays sent, and everybody sees that nobody agreed. */
const denied = (report: Report, returned: NonNullable<Report['returned']>): Report =>
  report.sent === null
    ? { ...report, submitted: null, approval: null, returned }
    : withAfar(report, { denied: { at: returned.at, reason: returned.reason } })

export const evolveReport: Evolvers<keyof typeof reportEvents> = {
  reportSaved: (state, event) =>
    withIncident(state, event.data.incidentId, (incident) => save(incident, event)),
  reportSubmitted: (state, { at, by, data }) =>
    withReport(state, data, (report) => ({ ...report, submitted: { at, by }, returned: null })),
  reportNumbered: (state, { data }) => withReport(state, data, (report) => report),
  reportApproved: (state, { at, by, data }) =>
    withReport(state, data, (report) => ({
      ...report,
      approval: { by, at, digest: data.digest, afar: null },
    })),
  reportAgreedAfar: (state, { at: recordedAt, by, data }) => {
    const { leaderId, digest } = data
    const afar: Afar = { ...data.afar, by, recordedAt, confirmedAt: null, denied: null }
    return withReport(state, data, (report) => ({
      ...report,
      approval: { by: leaderId, at: afar.at, digest, afar },
    }))
  },
  agreementConfirmed: (state, { at, data }) =>
    withoutRoomAlarm(
      withReport(state, data, (report) => withAfar(report, { confirmedAt: at })),
      agreementKey(data.incidentId, data.reportId),
    ),
  agreementDenied: (state, { at, by, data }) =>
    withoutRoomAlarm(
      withReport(state, data, (report) => denied(report, { at, by, reason: data.reason })),
      agreementKey(data.incidentId, data.reportId),
    ),
  reportReturned: (state, { at, by, data }) =>
    withReport(state, data, (report) => ({
      ...report,
      submitted: null,
      approval: null,
      returned: { at, by, reason: data.reason },
    })),
  reportDelivered: (state, event) =>
    withIncident(
      withReport(state, event.data, (report) => deliver(report, event)),
      event.data.incidentId,
      (incident) =>
        withdrawnBy(
          event.data.sent === null ? incident : adoptFigures(incident, event.data.reportId),
          event.data.reportId,
          event.at,
        ),
    ),
  deliveryRetracted: (state, event) =>
    withIncident(state, event.data.incidentId, (incident) => retractIn(incident, event)),
  receiptRecorded: (state, { at, by, data }) => {
    const received = withReport(state, data, (report) => receive(report, data, by, at))
    return received === state || data.proof === null
      ? received
      : withRoomAnswer(received, data.proof.desk, data.recipientId)
  },
}
