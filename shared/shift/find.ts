// Finding shifts, their people and their entries.
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import type { Entry, Matter, WrittenEntry } from './entry'
import type { Shift } from './record'

/** In force, or long over. */
export function shiftOf(state: DeskState, shiftId: string): Shift | undefined {
  const { current, past } = state.shift
  return current?.id === shiftId ? current : past.find(({ id }) => id === shiftId)
}

export const inForce = (state: DeskState): Result<Shift> =>
  state.shift.current === null ? refuse('noShift') : ok(state.shift.current)

/** `s12` -> 12: in the order in which they began. */
export const shiftNo = ({ id }: Pick<Shift, 'id'>): number => Number(id.slice(1))

export const shiftIdWith = (no: number): string => `s${no}`

const ENTRY_ID = /^(s\d+)-e(\d+)$/

/** The shift that an entry stands in; empty when it is no id of an entry. */
export const shiftIdOf = (entryId: string): string => ENTRY_ID.exec(entryId)?.[1] ?? ''

/** Entry number n stands at n - 1 of its shift. */
export function entryOf(state: DeskState, entryId: string): Entry | undefined {
  const [, shiftId, no] = ENTRY_ID.exec(entryId) ?? []
  return shiftId === undefined ? undefined : shiftOf(state, shiftId)?.entries[Number(no) - 1]
}

export const isWritten = (entry: Entry): entry is WrittenEntry =>
  entry.kind !== 'step' && entry.kind !== 'matter'

export const matterOf = (state: DeskState, entryId: string): Matter | undefined =>
  lookUp(state.shift.matters, entryId)

/** 未结事项 of this and earlier shifts, the oldest first. */
export const openMatters = ({ shift }: Pick<DeskState, 'shift'>): Matter[] =>
  shift.openMatters.flatMap((entryId) => shift.matters[entryId] ?? [])

export const isOnDuty = ({ shift }: Pick<DeskState, 'shift'>, personId: string): boolean =>
  shift.current?.crew.some((member) => member.personId === personId) ?? false

/** 在岗: whoever sits at the desk may work on it. */
export const mayWork = (state: Pick<DeskState, 'shift' | 'session'>): boolean =>
  state.session !== null && isOnDuty(state, state.session.personId)
