// Events about the units below -> state.
import type { Evolvers } from '../evolution'
import { lookUp } from '../lookup'
import { withoutRoomAlarm } from '../shift/met'
import type { DeskState } from '../state'
import type { Day } from '../time'
import { missingOn, unitNilKey } from './clocks'
import type {
  Subordinate,
  SubordinateDetails,
  subordinateEvents,
  UnitNil,
  UnitNilDay,
} from './record'

const withUnits = (state: DeskState, units: Readonly<Record<string, Subordinate>>): DeskState => ({
  ...state,
  subordinates: { ...state.subordinates, units },
})

interface Written {
  readonly unitId: string
  readonly details: SubordinateDetails
}

/** A unit that takes another name keeps the old one, and takes those below along. */
function written(
  units: Readonly<Record<string, Subordinate>>,
  { unitId, details }: Written,
  since: Day,
): Readonly<Record<string, Subordinate>> {
  const before = lookUp(units, unitId)
  if (before === undefined)
    return { ...units, [unitId]: { ...details, id: unitId, since, until: null, formerNames: [] } }
  const isRenamed = before.name !== details.name
  const formerNames = isRenamed
    ? [...before.formerNames.filter((name) => name !== details.name), before.name]
    : before.formerNames
  const changed = { ...units, [unitId]: { ...before, ...details, formerNames } }
  return isRenamed
    ? Object.fromEntries(
        Object.entries(changed).map(([id, unit]) => [
          id,
          unit.parent === before.name ? { ...unit, parent: details.name } : unit,
        ]),
      )
    : changed
}

const withUnit = (state: DeskState, unitId: string, change: Partial<Subordinate>): DeskState => {
  const { units } = state.subordinates
  const unit = lookUp(units, unitId)
  return unit === undefined
    ? state
    : withUnits(state, { ...units, [unitId]: { ...unit, ...change } })
}

function withDay(
  state: DeskState,
  { date, dueAt }: { readonly date: Day; readonly dueAt: string },
  change: (day: UnitNilDay) => Partial<UnitNilDay>,
): DeskState {
  const { days } = state.subordinates
  const before = lookUp(days, date) ?? { dueAt, reports: {}, chases: [], closed: null }
  const day = { ...before, ...change(before) }
  const next = {
    ...state,
    subordinates: { ...state.subordinates, days: { ...days, [date]: day } },
  }
  return day.closed !== null || missingOn(next, date).length === 0
    ? withoutRoomAlarm(next, unitNilKey(date))
    : next
}

export const evolveSubordinate: Evolvers<keyof typeof subordinateEvents> = {
  subordinateSettingsChanged: (state, { at, data: { settings } }) => {
    const { since } = state.subordinates
    const owes = settings.on && settings.nil
    return {
      ...state,
      subordinates: { ...state.subordinates, settings, since: owes ? (since ?? at) : null },
    }
  },
  subordinateAdded: (state, { data: { unitId, since, details } }) =>
    withUnits(state, written(state.subordinates.units, { unitId, details }, since)),
  // Its first day is known already.
  subordinateChanged: (state, { data: { unitId, details } }) =>
    withUnits(state, written(state.subordinates.units, { unitId, details }, '')),
  subordinateRetired: (state, { data: { unitId, until } }) => withUnit(state, unitId, { until }),
  subordinateRestored: (state, { data: { unitId } }) => withUnit(state, unitId, { until: null }),
  subordinatesImported: (state, { data: { since, units } }) =>
    withUnits(
      state,
      units.reduce((all, one) => written(all, one, since), state.subordinates.units),
    ),
  unitNilReceived: (state, { at: recordedAt, by, data }) => {
    const { unitIds, at, channel, officer } = data
    const report: UnitNil = { at, channel, officer, by, recordedAt, struck: null }
    const told = Object.fromEntries(unitIds.map((unitId) => [unitId, report]))
    return withDay(state, data, ({ reports }) => ({ reports: { ...reports, ...told } }))
  },
  unitNilStruck: (state, { at, by, data: { date, unitId, reason } }) => {
    const day = lookUp(state.subordinates.days, date)
    const report = lookUp(day?.reports ?? {}, unitId)
    if (day === undefined || report === undefined) return state
    const struck: UnitNil = { ...report, struck: { reason, at, by } }
    return withDay(state, { date, dueAt: day.dueAt }, ({ reports }) => ({
      reports: { ...reports, [unitId]: struck },
    }))
  },
  unitNilChased: (state, { by, data }) => {
    const { unitIds, at, answer } = data
    return withDay(state, data, ({ chases }) => ({
      chases: [...chases, { unitIds, at, answer, by }],
    }))
  },
  unitNilClosed: (state, { at, by, data }) =>
    withDay(state, data, () => ({ closed: { at, by, reason: data.reason } })),
}
