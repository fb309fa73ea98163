// Incident events -> state.
import type { Evolvers } from '../evolution'
import type { EventOf } from '../event'
import { inboundPhone } from '../phone/evolve'
import type { Report } from '../report/record'
import { sentProgress, voidUnsent } from '../report/state'
import { toldUpwards } from './ended'
import { withIncident } from './find'
import { toMs } from '../time'
import { beginIncident } from './begin'
import { noteCasualties, requote } from './casualties'
import { applyPatch } from './correct'
import { withSerial } from './number'
import { classificationOf, type Classification, type Incident, type incidentEvents } from './record'

function open({ at, by, data }: EventOf<'incidentOpened'>): Incident {
  const { phoneId, call, fromEntry = null } = data
  return {
    ...beginIncident({ at, by, data }),
    fromEntry,
    phones: call === null ? [] : [inboundPhone({ at, by }, phoneId, call)],
  }
}

const classify = (incident: Incident, from: string, change: Partial<Classification>): Incident => ({
  ...incident,
  classifications: [
    ...incident.classifications,
    { ...classificationOf(incident), ...change, from },
  ],
})

const withUnsent = (incident: Incident, change: (report: Report) => Report): Incident => ({
  ...incident,
  reports: incident.reports.map((report) => (report.sent === null ? change(report) : report)),
})

/** A text that quotes what was corrected is another text now: whoever approved it has not approved this. */
const voidApprovals = (incident: Incident): Incident => withUnsent(incident, voidUnsent)

/** The 终报 after which the incident is opened again. */
const lastSentId = (incident: Incident): string => sentProgress(incident).at(-1)?.id ?? ''

/** What had been told upwards keeps it in hand until that has been taken back. */
function close(incident: Incident, { at, by, data }: EventOf<'incidentClosed'>): Incident {
  const { ending, approvedBy } = data
  const owed = ending.kind !== 'final' && toldUpwards(incident)
  return {
    ...incident,
    closing: { ending, at, by, approvedBy, owed, reportId: null },
    closedAt: owed ? null : at,
  }
}

function correct(incident: Incident, { at, by, data }: EventOf<'recordCorrected'>): Incident {
  const { target, changes, reason } = data
  const patch = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
  const corrected = {
    ...applyPatch(incident, target, patch),
    corrections: [...incident.corrections, { target, changes, reason, at, by }],
  }
  if (target.kind !== 'facts') return corrected
  const { kind } = corrected.facts
  const classified = kind === incident.facts.kind ? corrected : classify(corrected, at, { kind })
  const requoted = withUnsent(classified, (report) =>
    requote(report, incident.facts.figures, classified.facts.figures),
  )
  return noteCasualties(voidApprovals(requoted), at)
}

export const evolveIncident: Evolvers<keyof typeof incidentEvents> = {
  incidentOpened: (state, event) => ({
    ...withSerial(state, event.data),
    incidents: { ...state.incidents, [event.data.incidentId]: open(event) },
  }),
  levelSet: (state, { at, data }) =>
    withIncident(state, data.incidentId, (incident) =>
      voidApprovals(classify(incident, at, { level: data.level })),
    ),
  incidentVerified: (state, { data }) =>
    withIncident(state, data.incidentId, (incident) => ({ ...incident, verified: true })),
  sensitiveSet: (state, { at, data }) =>
    withIncident(state, data.incidentId, (incident) =>
      classify(incident, at, { sensitive: data.sensitive }),
    ),
  // N6 asks for the first: another outlet later does not take its place.
  mediaExposed: (state, { data: { incidentId, at, outlet } }) =>
    withIncident(state, incidentId, (incident) =>
      incident.mediaExposure !== null && toMs(incident.mediaExposure.at) <= toMs(at)
        ? incident
        : { ...incident, mediaExposure: { at, outlet } },
    ),
  levelAboveKnew: (state, { data: { incidentId, known } }) =>
    withIncident(state, incidentId, (incident) =>
      incident.levelAbove !== null && toMs(incident.levelAbove.at) <= toMs(known.at)
        ? incident
        : { ...incident, levelAbove: known },
    ),
  dailySet: (state, { at, data: { incidentId, dailyAt } }) =>
    withIncident(state, incidentId, (incident) => ({
      ...classify(incident, at, { dailyAt }),
      dailyAt,
    })),
  recordCorrected: (state, event) =>
    withIncident(state, event.data.incidentId, (incident) => correct(incident, event)),
  incidentClosed: (state, event) =>
    withIncident(state, event.data.incidentId, (incident) => close(incident, event)),
  incidentReopened: (state, { at, data }) =>
    withIncident(state, data.incidentId, (incident) => ({
      ...incident,
      closing: null,
      closedAt: null,
      reopenedAt: at,
      reopenings: { ...incident.reopenings, [lastSentId(incident)]: at },
    })),
}
