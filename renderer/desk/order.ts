// The order of the cards: by the next clock; those without one last, the newest first.
import { openDeadlines } from '../../shared/deadline/derive'
import type { Incident, RuleBooks, Step } from '../../shared/incident/record'
import { toMs, type Ms } from '../../shared/time'
import { openIncidents, type DeskState } from '../../shared/state'

const nextDue = (incident: Incident, books: RuleBooks): Ms =>
  openDeadlines(incident, books)[0]?.dueAt ?? Number.POSITIVE_INFINITY

export function inOrder(state: DeskState): Incident[] {
  return openIncidents(state)
    .map((incident) => ({ incident, due: nextDue(incident, state.ruleBooks) }))
    .sort((a, b) =>
      a.due === b.due ? toMs(b.incident.facts.learnedAt) - toMs(a.incident.facts.learnedAt) : a.due - b.due,
    )
    .map(({ incident }) => incident)
}

/** An alarm that repeats while a clock is late, and its answer, would push everything else away. */
const isRepeat = ({ type, data }: Step): boolean =>
  (type === 'alarmRaised' || type === 'alarmAcknowledged') && (data as { offsetMs: number }).offsetMs > 0

const lastOf = ({ timeline }: Incident, count: number): Step[] =>
  timeline.filter((step) => !isRepeat(step)).slice(-count)

/** A step with the incident that it belongs to. */
export interface RecentStep {
  readonly step: Step
  readonly incident: Incident
}

/** The newest steps over all incidents, the newest first. */
export function recentSteps(incidents: DeskState['incidents'], count: number): RecentStep[] {
  return Object.values(incidents)
    .flatMap((incident) => lastOf(incident, count).map((step) => ({ step, incident })))
    .sort((a, b) => b.step.seq - a.step.seq)
    .slice(0, count)
}
