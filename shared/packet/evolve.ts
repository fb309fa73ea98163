// Packet events -> state.
import type { Evolvers } from '../evolution'
import type { EventOf } from '../event'
import { beginIncident } from '../incident/begin'
import { withIncident } from '../state'
import type { CarriedReport, packetEvents, Received } from './record'

/** `t2` before `t10`: a room numbers its reports in the order in which it wrote them. */
const inOrder = (a: CarriedReport, b: CarriedReport): number =>
  a.reportId.localeCompare(b.reportId, 'en', { numeric: true })

function withReports(known: readonly CarriedReport[], told: readonly CarriedReport[]): CarriedReport[] {
  const ids = new Set(told.map(({ reportId }) => reportId))
  return [...known.filter(({ reportId }) => !ids.has(reportId)), ...told].sort(inOrder)
}

function receive(received: Received, { at, by, data }: EventOf<'packetReceived'>): Received {
  const { via, digest, source, madeAt, madeBy, latest, steps } = data
  const known = new Set(received.reports.map(({ reportId }) => reportId))
  const reports = data.reports.map(({ reportId }) => reportId).filter((id) => !known.has(id))
  return {
    ...received,
    source,
    latest,
    arrivals: [...received.arrivals, { via, digest, at, by, madeAt, madeBy, reports, steps: steps.length }],
    reports: withReports(received.reports, data.reports),
    steps: [...received.steps, ...steps].sort((a, b) => a.seq - b.seq),
  }
}

function begin({ at, by, data }: EventOf<'incidentReceived'>) {
  const { source, facts, level, sensitive, verified } = data
  const received: Received = {
    source, latest: { facts, level, sensitive, verified, closedAt: null },
    arrivals: [], reports: [], steps: [], receipts: [],
  }
  return { ...beginIncident({ at, by, data }), received }
}

export const evolvePacket: Evolvers<keyof typeof packetEvents> = {
  incidentReceived: (state, event) => ({
    ...state,
    incidents: { ...state.incidents, [event.data.incidentId]: begin(event) },
    serials: { ...state.serials, [event.data.year]: event.data.serial },
  }),
  packetReceived: (state, event) =>
    withIncident(state, event.data.incidentId, (incident) =>
      incident.received === null ? incident : { ...incident, received: receive(incident.received, event) }),
  packetExported: (state) => state,
  receiptIssued: (state, { at, by, data: { incidentId, via, digest, reports } }) =>
    withIncident(state, incidentId, (incident) =>
      incident.received === null
        ? incident
        : {
            ...incident,
            received: { ...incident.received, receipts: [...incident.received.receipts, { at, by, via, digest, reports }] },
          }),
}
