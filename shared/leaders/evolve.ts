// Events of the leaders who have to be told -> state.
import type { Evolvers } from '../evolution'
import { withIncident } from '../incident/find'
import type { leaderEvents } from './record'

export const evolveLeaders: Evolvers<keyof typeof leaderEvents> = {
  leaderListSet: (state, { data: { leaders } }) => {
    const known = new Set(state.leaders.list.map(({ id }) => id))
    const fresh = leaders.filter(({ id }) => !known.has(id)).length
    return { ...state, leaders: { list: leaders, made: state.leaders.made + fresh } }
  },
  // A level that is set again keeps what was done by the first list.
  leadersListed: (state, { at, data: { incidentId, leaders } }) =>
    withIncident(state, incidentId, (incident) => ({
      ...incident,
      toTell: incident.toTell ?? {
        since: at,
        leaders: leaders.map((leader) => ({ ...leader, calls: [] })),
      },
    })),
  leaderCalled: (state, { at: recordedAt, by, data }) =>
    withIncident(state, data.incidentId, (incident) => {
      if (incident.toTell === null) return incident
      const { at, reached, way, proposal, answer, instructionId } = data
      const call = { at, reached, way, proposal, answer, instructionId, by, recordedAt }
      const leaders = incident.toTell.leaders.map((leader) =>
        leader.id === data.leaderId ? { ...leader, calls: [...leader.calls, call] } : leader,
      )
      return { ...incident, toTell: { ...incident.toTell, leaders } }
    }),
}
