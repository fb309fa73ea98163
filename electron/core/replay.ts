// Folds a long journal into a state. An event changes no incident but its own, so each is evolved
// alone and all are put together in the end: copying thousands of incidents for every line would
// make the start of an old desk slow.
import { evolve, type DeskState } from '../../shared/desk'
import type { Incident } from '../../shared/incident/record'
import type { Recorded } from '../../shared/journal'

export interface Replay {
  take(event: Recorded): void
  state(): DeskState
}

const incidentOf = ({ data }: Recorded): string | null => {
  const { incidentId } = (data ?? {}) as { incidentId?: unknown }
  return typeof incidentId === 'string' ? incidentId : null
}

/** One event, with one copy of the incidents at most. */
export function evolveOne(state: DeskState, event: Recorded): DeskState {
  const id = incidentOf(event)
  if (id === null) return evolve(state, event)
  const before = state.incidents[id]
  const after = evolve({ ...state, incidents: before === undefined ? {} : { [id]: before } }, event)
  return { ...after, incidents: { ...state.incidents, ...after.incidents } }
}

export function startReplay(from: DeskState): Replay {
  /** Everything but the incidents. */
  let rest: DeskState = { ...from, incidents: {} }
  let incidents = new Map(Object.entries(from.incidents))

  const whole = (): DeskState => ({ ...rest, incidents: Object.fromEntries(incidents) })

  function takeForOne(event: Recorded, id: string): void {
    const before = incidents.get(id)
    const alone: Record<string, Incident> = before === undefined ? {} : { [id]: before }
    const { incidents: after, ...others } = evolve({ ...rest, incidents: alone }, event)
    rest = { ...others, incidents: {} }
    for (const [key, incident] of Object.entries(after)) incidents.set(key, incident)
  }

  function takeForAll(event: Recorded): void {
    const after = evolve(whole(), event)
    rest = { ...after, incidents: {} }
    incidents = new Map(Object.entries(after.incidents))
  }

  return {
    take(event) {
      const id = incidentOf(event)
      if (id === null) takeForAll(event)
      else takeForOne(event, id)
    },
    state: whole,
  }
}
