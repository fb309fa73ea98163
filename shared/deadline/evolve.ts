// Rule and alarm events -> state.
import type { Evolvers } from '../evolution'
import { owesWithdrawal } from '../incident/ending'
import { withIncident } from '../incident/find'
import { endsWithdrawal } from './clocks'
import type { deadlineEvents } from './record'

export const evolveDeadline: Evolvers<keyof typeof deadlineEvents> = {
  rulesChanged: (state, { at, by, data }) => ({
    ...state,
    ruleBooks: [...state.ruleBooks, { from: at, by, ...data }],
  }),
  alarmRaised: (
    state,
    { at, data: { incidentId, deadlineKey, dueAt, offsetMs, duringDowntime } },
  ) =>
    withIncident(state, incidentId, (incident) => ({
      ...incident,
      alarms: {
        ...incident.alarms,
        [deadlineKey]: { dueAt, offsetMs, raisedAt: at, duringDowntime, acknowledged: null },
      },
    })),
  alarmAcknowledged: (state, { at, by, data: { incidentId, deadlineKey } }) =>
    withIncident(state, incidentId, (incident) => {
      const alarm = incident.alarms[deadlineKey]
      if (alarm === undefined) return incident
      return {
        ...incident,
        alarms: { ...incident.alarms, [deadlineKey]: { ...alarm, acknowledged: { at, by } } },
      }
    }),
  deadlineWaived: (state, { at, by, data: { incidentId, deadlineKey, reason } }) =>
    withIncident(state, incidentId, (incident) => ({
      ...incident,
      waivers: { ...incident.waivers, [deadlineKey]: { reason, by, at } },
      ...(owesWithdrawal(incident) && endsWithdrawal(incident, deadlineKey)
        ? { closedAt: at }
        : {}),
    })),
}
