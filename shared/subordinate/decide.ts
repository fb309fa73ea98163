// Commands about the units below, and about the 零报告 that they owe.
import type { z } from 'zod'
import { oldestListedMonth } from '../calendar/at-hand'
import { monthOfDay } from '../calendar/month'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, nextId, type Deciders, type Decision } from '../decision'
import { isEqual } from '../equal'
import type { NewEvent } from '../event'
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { dayOf, momentOn, toInstant, type Day, type Ms } from '../time'
import { missingOn, unitNilDueOn, unitNilOf } from './clocks'
import { activeSubordinates, detailsOf, isBelowItself, subordinateNamed } from './find'
import type { Subordinate, SubordinateDetails, subordinateCommands } from './record'

export type SubordinateCommand = z.infer<(typeof subordinateCommands)[number]>

const known = (state: DeskState, unitId: string): Result<Subordinate> => {
  const unit = lookUp(state.subordinates.units, unitId)
  return unit === undefined ? refuse('unknownSubordinate', 'unitId') : ok(unit)
}

/** Nothing is ever deleted, so a count is enough. */
const unitsMade = ({ subordinates }: DeskState): number => Object.keys(subordinates.units).length

type Named = Pick<SubordinateDetails, 'name' | 'parent' | 'desk'>

/** One name once, a parent that there is, and no unit below itself. */
function fits(units: readonly Named[], one: Named, path: (field: keyof Named) => string) {
  const others = units.filter((unit) => unit !== one)
  return allOf(
    others.some(({ name }) => name === one.name)
      ? refuse('subordinateTwice', path('name'), { name: one.name })
      : ok(null),
    one.desk !== '' && others.some(({ desk }) => desk === one.desk)
      ? refuse('subordinateDeskTwice', path('desk'))
      : ok(null),
    one.parent !== '' && !units.some(({ name }) => name === one.parent)
      ? refuse('unknownParent', path('parent'), { name: one.parent })
      : ok(null),
    isBelowItself(units, one.name) ? refuse('parentRing', path('parent')) : ok(null),
  )
}

const inDetails = (field: keyof Named): string => `details.${field}`

type Imported = Extract<NewEvent, { type: 'subordinatesImported' }>['data']['units']

function importAll(
  state: DeskState,
  units: readonly SubordinateDetails[],
  source: string,
  now: Ms,
): Result<Decision> {
  const there = units.map((details) => subordinateNamed(state, details.name))
  const changed = new Set(there.map((unit) => unit?.id))
  const kept = activeSubordinates(state).filter(({ id }) => !changed.has(id))
  const all: readonly Named[] = [...kept, ...units]
  for (const [index, details] of units.entries()) {
    const possible = fits(all, details, (field) => `units.${index}.${field}`)
    if (!possible.ok) return possible
  }
  let made = unitsMade(state)
  const written = units.flatMap((details, index): Imported => {
    const unit = there[index]
    if (unit === undefined) return [{ unitId: nextId('x', made++), details, before: null }]
    const before = detailsOf(unit)
    return isEqual(before, details) ? [] : [{ unitId: unit.id, details, before }]
  })
  if (written.length === 0) return refuse('nothingChanged', 'units')
  const since = dayOf(now)
  return decided([{ type: 'subordinatesImported', data: { source, since, units: written } }])
}

const dueOf = (state: DeskState, date: Day): string =>
  toInstant(unitNilDueOn(state.subordinates, date))

/** What has left the live state is not gone on with: a day begun anew would hide what stood there. */
const hasLeft = (date: Day, now: Ms): boolean => monthOfDay(date) < oldestListedMonth(now)

/** Something about a day of the 零报告: switched on, of this day or one before, of units that there are. */
function ofDay(
  state: DeskState,
  { date, unitIds, at }: { readonly date: Day; readonly unitIds: readonly string[]; at: string },
  now: Ms,
): Result<null> {
  const { settings } = state.subordinates
  return allOf(
    settings.on && settings.nil ? ok(null) : refuse('unitNilOff', 'date'),
    date > dayOf(now) ? refuse('inFuture', 'date') : ok(null),
    hasLeft(date, now) ? refuse('unitNilLeft', 'date') : ok(null),
    ...unitIds.map((unitId, index) =>
      lookUp(state.subordinates.units, unitId) === undefined || unitIds.indexOf(unitId) !== index
        ? refuse('unknownSubordinate', `unitIds.${index}`)
        : ok(null),
    ),
    notInFuture(at, now, 'at'),
    notBefore(at, toInstant(momentOn(date, '00:00')), 'beforeNilDay', 'at'),
  )
}

export const decideSubordinate: Deciders<SubordinateCommand> = {
  setSubordinates: (state, { settings, reason }) => {
    const before = state.subordinates.settings
    if (isEqual(before, settings)) return refuse('nothingChanged', 'settings')
    return decided([{ type: 'subordinateSettingsChanged', data: { settings, before, reason } }])
  },
  addSubordinate: (state, { details }, { now }) => {
    const possible = fits([...activeSubordinates(state), details], details, inDetails)
    if (!possible.ok) return possible
    const unitId = nextId('x', unitsMade(state))
    const added = { unitId, since: dayOf(now), details }
    return decided([{ type: 'subordinateAdded', data: added }], { unitId })
  },
  changeSubordinate: (state, { unitId, details }) => {
    const unit = known(state, unitId)
    if (!unit.ok) return unit
    const before = detailsOf(unit.value)
    if (isEqual(before, details)) return refuse('nothingChanged', 'details')
    const others = activeSubordinates(state).filter(({ id }) => id !== unitId)
    // Those below a unit that takes another name go with it.
    const renamed = others.map((other) =>
      other.parent === before.name ? { ...other, parent: details.name } : other,
    )
    const possible = fits([...renamed, details], details, inDetails)
    if (!possible.ok) return possible
    return decided([{ type: 'subordinateChanged', data: { unitId, details, before } }])
  },
  retireSubordinate: (state, { unitId, reason }, { now }) => {
    const unit = known(state, unitId)
    if (!unit.ok) return unit
    if (unit.value.until !== null) return refuse('nothingChanged', 'unitId')
    const below = activeSubordinates(state).filter(({ parent }) => parent === unit.value.name)
    if (below.length > 0)
      return refuse('subordinateHasBelow', 'unitId', {
        names: below.map(({ name }) => name).join('、'),
      })
    const until = dayOf(now)
    return decided([{ type: 'subordinateRetired', data: { unitId, until, reason } }])
  },
  restoreSubordinate: (state, { unitId }) => {
    const unit = known(state, unitId)
    if (!unit.ok) return unit
    if (unit.value.until === null) return refuse('nothingChanged', 'unitId')
    const possible = fits([...activeSubordinates(state), unit.value], unit.value, () => 'unitId')
    return possible.ok ? decided([{ type: 'subordinateRestored', data: { unitId } }]) : possible
  },
  importSubordinates: (state, { units, source }, { now }) => importAll(state, units, source, now),
  recordUnitNil: (state, { type: _type, ...told }, { now }) => {
    const possible = ofDay(state, told, now)
    if (!possible.ok) return possible
    const twice = told.unitIds.findIndex((unitId) => unitNilOf(state, told.date, unitId) !== null)
    if (twice !== -1)
      return refuse('unitNilTwice', `unitIds.${twice}`, {
        name: state.subordinates.units[told.unitIds[twice]!]!.name,
      })
    const data = { ...told, dueAt: dueOf(state, told.date) }
    return decided([{ type: 'unitNilReceived', data }])
  },
  strikeUnitNil: (state, { date, unitId, reason }) =>
    unitNilOf(state, date, unitId) === null
      ? refuse('unknownRecord', 'unitId')
      : decided([{ type: 'unitNilStruck', data: { date, unitId, reason } }]),
  recordUnitChase: (state, { type: _type, ...told }, { now }) => {
    const possible = ofDay(state, told, now)
    if (!possible.ok) return possible
    const data = { ...told, dueAt: dueOf(state, told.date) }
    return decided([{ type: 'unitNilChased', data }])
  },
  closeUnitNil: (state, { date, reason }, { now }) => {
    const possible = ofDay(state, { date, unitIds: [], at: toInstant(now) }, now)
    if (!possible.ok) return possible
    if (now < unitNilDueOn(state.subordinates, date)) return refuse('unitNilNotDue', 'date')
    if ((lookUp(state.subordinates.days, date)?.closed ?? null) !== null)
      return refuse('nothingChanged', 'date')
    const missing = missingOn(state, date).map(({ id }) => id)
    if (missing.length === 0) return refuse('nothingChanged', 'date')
    const data = { date, dueAt: dueOf(state, date), missing, reason }
    return decided([{ type: 'unitNilClosed', data }])
  },
}
