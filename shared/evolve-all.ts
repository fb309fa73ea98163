// Events one after the other, with one copy of the incidents however many there are: an event that names an incident
// changes no other, so it is evolved with that one alone, and put back among all. The core, the page and the start of
// the desk take events in like this; what comes out is what `evolve` says, event by event.
import { evolve } from './desk'
import { isEventType, traitsOf } from './event'
import type { Incident } from './incident/record'
import type { Recorded } from './journal'
import { lookUp } from './lookup'
import type { DeskState } from './state'

/** The incident that it changes and looks at; null when that may be any of them. */
export function incidentNamed({ type, data }: Recorded): string | null {
  if (!isEventType(type) || traitsOf(type).incidents !== 'itsOwn') return null
  const { incidentId } = (data ?? {}) as { incidentId?: unknown }
  return typeof incidentId === 'string' ? incidentId : null
}

export function evolveAll(state: DeskState, events: readonly Recorded[]): DeskState {
  let rest = state
  /** Ours alone as long as it is not given away with a state. */
  let own: Record<string, Incident> | null = null
  for (const event of events) {
    const id = incidentNamed(event)
    if (id === null) {
      rest = evolve(own === null ? rest : { ...rest, incidents: own }, event)
      own = null
      continue
    }
    own ??= { ...rest.incidents }
    const before = lookUp(own, id)
    rest = evolve({ ...rest, incidents: before === undefined ? {} : { [id]: before } }, event)
    Object.assign(own, rest.incidents)
  }
  return own === null ? rest : { ...rest, incidents: own }
}
