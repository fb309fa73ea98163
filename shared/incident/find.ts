// Looking an incident up, with the refusal when it is not there or already closed.
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import type { Incident } from './record'

export function knownIncident(state: DeskState, id: string): Result<Incident> {
  const incident = lookUp(state.incidents, id)
  return incident === undefined ? refuse('unknownIncident', 'incidentId') : ok(incident)
}

export function openIncident(state: DeskState, id: string): Result<Incident> {
  const found = knownIncident(state, id)
  return found.ok && found.value.closedAt !== null ? refuse('incidentClosed', 'incidentId') : found
}

/** Changes one incident; an unknown id (its opening was lost to damage) changes nothing. */
export function withIncident(
  state: DeskState,
  id: string,
  change: (incident: Incident) => Incident,
): DeskState {
  const incident = lookUp(state.incidents, id)
  if (incident === undefined) return state
  return { ...state, incidents: { ...state.incidents, [id]: change(incident) } }
}

export const openIncidents = (state: DeskState): Incident[] =>
  Object.values(state.incidents).filter((incident) => incident.closedAt === null)
