// Packet events -> state.
import type { Evolvers } from '../evolution'
import type { EventOf } from '../event'
import { beginIncident } from '../incident/begin'
import type { Incident } from '../incident/record'
import { withIncident } from '../incident/find'
import { withSerial } from '../incident/number'
import { followFigures } from './follow'
import { withRoomName } from '../known-rooms'
import type { CarriedReport, packetEvents, Received } from './record'

/** `t2` before `t10`: a room numbers its reports in the order in which it wrote them. */
const inOrder = (a: CarriedReport, b: CarriedReport): number =>
  a.reportId.localeCompare(b.reportId, 'en', { numeric: true })

function withReports(
  known: readonly CarriedReport[],
  told: readonly CarriedReport[],
): CarriedReport[] {
  const ids = new Set(told.map(({ reportId }) => reportId))
  return [...known.filter(({ reportId }) => !ids.has(reportId)), ...told].sort(inOrder)
}

/** A code has no time of its own: the figures of the report that it carries are the news. */
function latestOf(
  received: Received,
  { via, latest, reports }: EventOf<'packetReceived'>['data'],
): Received['latest'] {
  const newest = withReports(received.reports, reports).at(-1)
  const told =
    via === 'code' ? reports.find(({ reportId }) => reportId === newest?.reportId) : undefined
  return told === undefined
    ? latest
    : { ...latest, facts: { ...latest.facts, figures: told.figures } }
}

function receive(received: Received, { at, by, data }: EventOf<'packetReceived'>): Received {
  const { via, digest, source, madeAt, madeBy, steps } = data
  const known = new Set(received.reports.map(({ reportId }) => reportId))
  const reports = data.reports.map(({ reportId }) => reportId).filter((id) => !known.has(id))
  return {
    ...received,
    source,
    latest: latestOf(received, data),
    arrivals: [
      ...received.arrivals,
      { via, digest, at, by, madeAt, madeBy, reports, steps: steps.length },
    ],
    reports: withReports(received.reports, data.reports),
    steps: [...received.steps, ...steps].sort((a, b) => a.seq - b.seq),
  }
}

function take(incident: Incident, event: EventOf<'packetReceived'>): Incident {
  const before = incident.received
  if (before === null) return incident
  const received = receive(before, event)
  return followFigures({ ...incident, received }, before, received, event.at)
}

function begin({ at, by, data }: EventOf<'incidentReceived'>) {
  const { source, origins, facts, level, sensitive, verified } = data
  const received: Received = {
    source,
    origins,
    latest: { facts, level, sensitive, verified, closedAt: null, ending: null },
    arrivals: [],
    reports: [],
    steps: [],
    receipts: [],
  }
  return { ...beginIncident({ at, by, data }), received }
}

export const evolvePacket: Evolvers<keyof typeof packetEvents> = {
  incidentReceived: (state, event) => ({
    ...withRoomName(withSerial(state, event.data), event.data.source.desk, event.data.source.unit),
    incidents: { ...state.incidents, [event.data.incidentId]: begin(event) },
  }),
  packetReceived: (state, event) => {
    const taken = withIncident(state, event.data.incidentId, (incident) => take(incident, event))
    if (taken === state) return state
    return withRoomName(taken, event.data.source.desk, event.data.source.unit)
  },
  packetExported: (state) => state,
  periodExported: (state) => state,
  receiptIssued: (state, { at, by, data: { incidentId, ...issued } }) =>
    withIncident(state, incidentId, (incident) =>
      incident.received === null
        ? incident
        : {
            ...incident,
            received: {
              ...incident.received,
              receipts: [...incident.received.receipts, { at, by, ...issued }],
            },
          },
    ),
}
