// What the signed-in screens read from the store.
import type { DeskState } from '../../shared/desk'
import type { Incident } from '../../shared/incident/record'
import type { Person } from '../../shared/person/record'
import type { Ms } from '../../shared/time'
import type { Unit } from '../../shared/unit/record'
import { useStore } from '../store'

/** The state of the desk. Only for screens that show when somebody is signed in. */
export function useDesk(): DeskState {
  const state = useStore(({ connection }) => (connection?.view.stage === 'desk' ? connection.view.state : null))
  if (state === null) throw new Error('no desk without somebody signed in')
  return state
}

export function useUnit(): Unit {
  const { unit } = useDesk()
  if (unit === null) throw new Error('no desk without a unit')
  return unit
}

/** Whoever is signed in. */
export function useMe(): Person | null {
  return useStore(({ connection }) => {
    if (connection?.view.stage !== 'desk') return null
    const { session, people } = connection.view.state
    return session === null ? null : (people[session.personId] ?? null)
  })
}

export const useIncident = (id: string): Incident | undefined => useDesk().incidents[id]

/** The desk's time to the second; a component that uses it is drawn again every second. */
export const useNow = (): Ms => useStore(({ now }) => now)

/** The desk's time to the minute, for what changes no faster. */
export const useMinute = (): Ms => useStore(({ now }) => Math.floor(now / 60_000) * 60_000)

/** A person's name by their id, as the record shows it. */
export function personName(people: DeskState['people'], id: string): string {
  return id === 'system' ? '系统' : (people[id]?.name ?? id)
}

/** Nothing can be written: the journal is damaged. */
export const useReadOnly = (): boolean =>
  useStore(({ connection }) => connection !== null && connection.health.readOnly !== null)
