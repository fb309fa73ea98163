// Incident events -> state.
import type { Evolvers } from '../evolution'
import type { EventOf } from '../event'
import { casualtiesDiffer } from '../report/evolve'
import { sentAt, sentReports } from '../report/state'
import { withIncident } from '../state'
import { toMs } from '../time'
import { applyPatch } from './correct'
import { classificationOf, type Classification, type Incident, type incidentEvents } from './record'

function open({ at, by, data }: EventOf<'incidentOpened'>): Incident {
  const { incidentId, year, serial, facts, level, verified, sensitive, phoneId, call } = data
  return {
    id: incidentId, year, serial, openedAt: at, openedBy: by, facts, casualtiesChangedAt: null, verified,
    mediaExposure: null, dailyAt: null,
    classifications: [{ from: at, level, kind: facts.kind, sensitive }],
    phones: [{
      id: phoneId, direction: 'in', at: call.at, counterpart: call.from, said: call.said, answer: '',
      alreadyTold: call.alreadyTold, instructionId: null, lateReason: '', recordedAt: at, recordedBy: by,
    }],
    instructions: [], reports: [], waivers: {}, alarms: {}, corrections: [], timeline: [],
    closedAt: null, reopenedAt: null,
  }
}

const classify = (incident: Incident, from: string, change: Partial<Classification>): Incident => ({
  ...incident,
  classifications: [...incident.classifications, { ...classificationOf(incident), ...change, from }],
})

/** A text under approval that quotes what was corrected is another text now. */
const voidApprovals = (incident: Incident): Incident => ({
  ...incident,
  reports: incident.reports.map((report) =>
    report.sent === null && (report.approval !== null || report.submitted !== null)
      ? { ...report, revision: report.revision + 1, approval: null, submitted: null }
      : report,
  ),
})

/** The first change of the casualties since the last report starts the clock of 补报. */
function noteCasualties(before: Incident, after: Incident, at: string): Incident {
  const sent = sentReports(after)
  const last = sent[sent.length - 1]
  if (last === undefined || !casualtiesDiffer(before.facts.figures, after.facts.figures)) return after
  const owed = after.casualtiesChangedAt
  const stillOwed = owed !== null && sentAt(last)! < toMs(owed)
  return stillOwed ? after : { ...after, casualtiesChangedAt: at }
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
  return noteCasualties(incident, voidApprovals(classified), at)
}

export const evolveIncident: Evolvers<keyof typeof incidentEvents> = {
  incidentOpened: (state, event) => ({
    ...state,
    incidents: { ...state.incidents, [event.data.incidentId]: open(event) },
    serials: { ...state.serials, [event.data.year]: event.data.serial },
  }),
  levelSet: (state, { at, data }) =>
    withIncident(state, data.incidentId, (incident) => voidApprovals(classify(incident, at, { level: data.level }))),
  incidentVerified: (state, { data }) =>
    withIncident(state, data.incidentId, (incident) => ({ ...incident, verified: true })),
  sensitiveSet: (state, { at, data }) =>
    withIncident(state, data.incidentId, (incident) => classify(incident, at, { sensitive: data.sensitive })),
  mediaExposed: (state, { data: { incidentId, at, outlet } }) =>
    withIncident(state, incidentId, (incident) => ({ ...incident, mediaExposure: { at, outlet } })),
  dailySet: (state, { data }) =>
    withIncident(state, data.incidentId, (incident) => ({ ...incident, dailyAt: data.dailyAt })),
  recordCorrected: (state, event) =>
    withIncident(state, event.data.incidentId, (incident) => correct(incident, event)),
  incidentClosed: (state, { at, data }) =>
    withIncident(state, data.incidentId, (incident) => ({ ...incident, closedAt: at })),
  incidentReopened: (state, { at, data }) =>
    withIncident(state, data.incidentId, (incident) => ({ ...incident, closedAt: null, reopenedAt: at })),
}
