// Folds a long journal into a state. An event changes no incident but its own, so each is evolved
// alone and all are put together in the end; and the log of the shift in force, which grows with
// nearly every line, is held aside meanwhile. Copying thousands of references for every line would
// make the start of an old desk slow.
import { evolve, evolveTelling, type DeskState, type OnRetired } from '../../../shared/desk'
import { traitsOf, upcast, type DeskEvent } from '../../../shared/event'
import { incidentNamed } from '../../../shared/evolve-all'
import type { Incident } from '../../../shared/incident/record'
import type { Recorded } from '../../../shared/journal'
import type { Entry } from '../../../shared/shift/entry'
import { renumbered } from '../../../shared/shift/log'

export interface Replay {
  /** False when this program cannot make out what the line says. */
  take(line: Recorded): boolean
  state(): DeskState
}

/** The incidents that it looks at: by its id the one that it names, none, or any. */
function concerns(event: DeskEvent): { readonly id: string } | 'none' | 'any' | 'moved' {
  const { incidents } = traitsOf(event.type)
  if (incidents !== 'itsOwn') return incidents
  const id = incidentNamed(event)
  return id === null ? 'none' : { id }
}

const withLog = (state: DeskState, entries: readonly Entry[]): DeskState =>
  state.shift.current === null
    ? state
    : { ...state, shift: { ...state.shift, current: { ...state.shift.current, entries } } }

/** @param onRetired told what leaves at each handover, for whoever keeps it */
export function startReplay(from: DeskState, onRetired: OnRetired = () => {}): Replay {
  /** Everything but the incidents and the log. */
  let rest: DeskState = withLog({ ...from, incidents: {} }, [])
  let incidents = new Map(Object.entries(from.incidents))
  let log: Entry[] = [...(from.shift.current?.entries ?? [])]

  const whole = (): DeskState =>
    withLog({ ...rest, incidents: Object.fromEntries(incidents) }, [...log])

  /** Takes in what became of everything but the incidents. */
  function keep(after: DeskState, hadLog: boolean): void {
    const { current } = after.shift
    if (hadLog) log = [...(current?.entries ?? [])]
    else if (current !== null) log.push(...renumbered(current, log.length))
    rest = withLog({ ...after, incidents: {} }, [])
  }

  function takeForOne(event: Recorded, id: string, before: DeskState): DeskState {
    const incident = incidents.get(id)
    const alone: Record<string, Incident> = incident === undefined ? {} : { [id]: incident }
    const after = evolve({ ...before, incidents: alone }, event)
    for (const [key, changed] of Object.entries(after.incidents)) incidents.set(key, changed)
    return after
  }

  function takeForAll(event: Recorded, before: DeskState): DeskState {
    const all = { ...before, incidents: Object.fromEntries(incidents) }
    const after = evolveTelling(all, event, onRetired)
    incidents = new Map(Object.entries(after.incidents))
    return after
  }

  return {
    take(line) {
      const event = upcast(line)
      if (event === null) return false
      const hadLog = traitsOf(event.type).log === 'anything'
      const before = hadLog ? withLog(rest, log) : rest
      const which = concerns(event)
      if (which === 'none') keep(evolve(before, event), hadLog)
      else if (typeof which === 'object') keep(takeForOne(event, which.id, before), hadLog)
      else keep(takeForAll(event, before), hadLog)
      return true
    },
    state: whole,
  }
}
