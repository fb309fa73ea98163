// An incident on its first line, whichever way the first word of it came.
import type { Facts, Incident } from './record'
import type { Level } from '../vocabulary'
import type { IncidentNumber } from './number'

export interface Beginning {
  readonly at: string
  readonly by: string
  readonly data: IncidentNumber & {
    readonly incidentId: string
    readonly facts: Facts
    readonly level: Level | null
    readonly sensitive: boolean
    readonly verified: boolean
  }
}

export const beginIncident = ({ at, by, data }: Beginning): Incident => {
  const { incidentId, series, year, serial, facts, level, verified, sensitive } = data
  return {
    id: incidentId,
    series,
    year,
    serial,
    openedAt: at,
    openedBy: by,
    fromEntry: null,
    received: null,
    facts,
    casualtyChanges: [],
    verified,
    mediaExposure: null,
    levelAbove: null,
    opinions: [],
    dailyAt: null,
    classifications: [{ from: at, level, kind: facts.kind, sensitive, dailyAt: null }],
    phones: [],
    instructions: [],
    toTell: null,
    reports: [],
    waivers: {},
    alarms: {},
    corrections: [],
    timeline: [],
    closing: null,
    closedAt: null,
    reopenedAt: null,
    reopenings: {},
  }
}
