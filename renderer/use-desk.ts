// What the signed-in screens read from the store.
import { createContext, useContext } from 'react'
import type { DeskState } from '../shared/desk'
import type { Incident } from '../shared/incident/record'
import type { Person } from '../shared/person/record'
import { mayWork } from '../shared/shift/find'
import type { Ms } from '../shared/time'
import type { Unit } from '../shared/unit/record'
import { useStore } from './store'

const Told = createContext<DeskState | null>(null)

/** Whatever stands below sees this desk: the one with what has left beside the rest. */
export const DeskTold = Told.Provider

/** The state of the desk. Only for screens that show when somebody is signed in. */
export function useDesk(): DeskState {
  const told = useContext(Told)
  const live = useStore(({ connection }) =>
    connection?.view.kind === 'desk' ? connection.view.state : null,
  )
  const state = told ?? live
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
    if (connection?.view.kind !== 'desk') return null
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

/** Nothing can be written at all: the journal is damaged. */
export const useDamaged = (): boolean =>
  useStore(({ connection }) => connection !== null && connection.health.readOnly !== null)

/** Why nothing can be recorded here and now, and what to do; undefined for whoever is on duty. */
export const useWhyReadOnly = (): string | undefined =>
  useStore(({ connection }) => {
    if (connection === null || connection.view.kind !== 'desk') return undefined
    if (connection.health.readOnly !== null) return '值班数据有损坏，现在只能查看，请先用纸质记录'
    if (mayWork(connection.view.state)) return undefined
    return connection.view.state.shift.current === null
      ? '还没有人值班，先按 Alt+J 开始值班'
      : '您不在本班，只能查看；要办理先接班或加入本班'
  })

/** Nothing can be recorded: damage, or whoever is signed in is not on duty. */
export const useReadOnly = (): boolean => useWhyReadOnly() !== undefined
