// An incident on its first line, whichever way the first word of it came.
import type { Facts, Incident } from './record'
import type { Level } from '../vocabulary'

export interface Beginning {
  readonly at: string
  readonly by: string
  readonly data: {
    readonly incidentId: string
    readonly year: number
    readonly serial: number
    readonly facts: Facts
    readonly level: Level | null
    readonly sensitive: boolean
    readonly verified: boolean
  }
}

export const beginIncident = ({ at, by, data }: Beginning): Incident => {
  const { incidentId, year, serial, facts, level, verified, sensitive } = data
  return {
    id: incidentId,
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
    dailyAt: null,
    classifications: [{ from: at, level, kind: facts.kind, sensitive, dailyAt: null }],
    phones: [],
    instructions: [],
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
