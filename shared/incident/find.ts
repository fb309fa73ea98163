// Looking an incident up, with the refusal when it is not there or already closed.
import { ok, refuse, type Result } from '../result'
import { own, type DeskState } from '../state'
import type { Incident } from './record'

export function knownIncident(state: DeskState, id: string): Result<Incident> {
  const incident = own(state.incidents, id)
  return incident === undefined ? refuse('unknownIncident', 'incidentId') : ok(incident)
}

export function openIncident(state: DeskState, id: string): Result<Incident> {
  const found = knownIncident(state, id)
  return found.ok && found.value.closedAt !== null ? refuse('incidentClosed', 'incidentId') : found
}
