// The order of the cards: by the next clock; those without one last, the newest first.
import { openDeadlines } from '../../shared/deadline/derive'
import type { Incident, RuleBooks } from '../../shared/incident/record'
import { toMs, type Ms } from '../../shared/time'
import type { DeskState } from '../../shared/state'
import { openIncidents } from '../../shared/incident/find'

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
