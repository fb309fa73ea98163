// Looking a unit below up: by the name that it bears or bore, and as the one that was on the register on a day.
import type { DeskState } from '../state'
import type { Day } from '../time'
import type { Subordinate, SubordinateDetails } from './record'

type Register = Pick<DeskState, 'subordinates'>

export const detailsOf = ({
  id: _id,
  since: _since,
  until: _until,
  formerNames: _names,
  ...details
}: Subordinate): SubordinateDetails => details

/** As it is called where there is little room. */
export const shortNameOf = ({
  name,
  shortName,
}: Pick<SubordinateDetails, 'name' | 'shortName'>): string => (shortName === '' ? name : shortName)

export const allSubordinates = ({ subordinates }: Register): readonly Subordinate[] =>
  Object.values(subordinates.units)

export const activeSubordinates = (state: Register): Subordinate[] =>
  allSubordinates(state).filter(({ until }) => until === null)

/** Two units may not be called the same; a former name belongs to whoever bore it until another takes it. */
export const subordinateNamed = (state: Register, name: string): Subordinate | undefined => {
  const active = activeSubordinates(state)
  return (
    active.find((unit) => unit.name === name) ??
    active.find((unit) => unit.shortName === name) ??
    active.find(({ formerNames }) => formerNames.includes(name))
  )
}

/** Whoever was on the register on some day from the first to the last, in its order. */
export const listedBetween = (state: Register, first: Day, last: Day): Subordinate[] =>
  allSubordinates(state).filter(
    ({ since, until }) => since <= last && (until === null || until >= first),
  )

export const listedOn = (state: Register, date: Day): Subordinate[] =>
  listedBetween(state, date, date)

/** Those that owe the 零报告 of a day, in the order of the register. */
export const owingOn = (state: Register, date: Day): Subordinate[] =>
  listedOn(state, date).filter(({ owesNil }) => owesNil)

/** A unit with those below it: the names of all units above one, to find a ring. */
export function isBelowItself(
  units: readonly Pick<SubordinateDetails, 'name' | 'parent'>[],
  name: string,
): boolean {
  const parents = new Map(units.map((unit) => [unit.name, unit.parent]))
  const seen = new Set<string>()
  for (let at = name; at !== ''; at = parents.get(at) ?? '') {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
