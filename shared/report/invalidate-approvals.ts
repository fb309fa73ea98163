// Whenever the paper itself changes under texts that wait to leave.
import type { DeskState } from '../state'
import { voidUnsent } from './state'

/** Every text that has not left is to be approved again. */
export function invalidateApprovals(state: DeskState): DeskState {
  const incidents = Object.entries(state.incidents).map(([id, incident]) => [
    id,
    incident.reports.every(({ sent }) => sent !== null)
      ? incident
      : {
          ...incident,
          reports: incident.reports.map((one) => (one.sent === null ? voidUnsent(one) : one)),
        },
  ])
  return { ...state, incidents: Object.fromEntries(incidents) as DeskState['incidents'] }
}
