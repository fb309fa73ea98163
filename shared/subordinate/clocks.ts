// The daily clock of the 零报告 that the units below owe: it rings at the hour while somebody is missing, until all have
// reported or asking is over. Derived, as every clock is.
import { owedDays } from '../calendar/owed-days'
import { lookUp } from '../lookup'
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { dayOf, daysAfter, momentOn, toMs, type Day, type Ms } from '../time'
import { owingOn } from './find'
import type { Subordinate, SubordinateState, UnitNil } from './record'

export const unitNilKey = (date: Day): string => `unitNil:${date}`

type Register = Pick<DeskState, 'subordinates'>

/** When the 零报告 of a day is due; of one of which something is known, as it was then. */
export function unitNilDueOn({ settings, days }: SubordinateState, date: Day): Ms {
  const known = lookUp(days, date)
  return known === undefined ? momentOn(date, settings.at) : toMs(known.dueAt)
}

/** What stands of a unit for a day; what was struck does not. */
export function unitNilOf(state: Register, date: Day, unitId: string): UnitNil | null {
  const report = lookUp(lookUp(state.subordinates.days, date)?.reports ?? {}, unitId)
  return report === undefined || report.struck !== null ? null : report
}

/** Whoever owes the 零报告 of a day and has not sent it, in the order of the register. */
export const missingOn = (state: Register, date: Day): Subordinate[] =>
  owingOn(state, date).filter(({ id }) => unitNilOf(state, date, id) === null)

/** The first day whose reports are due after it was switched on; null while off. */
export function firstUnitNilDay(subordinates: SubordinateState): Day | null {
  const { settings, since } = subordinates
  if (!settings.on || !settings.nil || since === null) return null
  const day = dayOf(toMs(since))
  return unitNilDueOn(subordinates, day) > toMs(since) ? day : daysAfter(day, 1)
}

type Owing = Pick<DeskState, 'subordinates' | 'room' | 'machine'>

/** Nobody is missing, or asking is over. A day on which nobody owes anything is not asked about. */
const isMet = (state: Owing, date: Day): boolean =>
  (lookUp(state.subordinates.days, date)?.closed ?? null) !== null ||
  missingOn(state, date).length === 0

const hasComeDue = ({ subordinates, room }: Owing, date: Day): boolean => {
  const alarm = lookUp(room.alarms, unitNilKey(date))
  return (
    alarm !== undefined &&
    alarm.offsetMs >= 0 &&
    toMs(alarm.dueAt) === unitNilDueOn(subordinates, date)
  )
}

function owed(state: Owing): Day[] {
  const { subordinates, machine } = state
  const first = firstUnitNilDay(subordinates)
  // Without anybody to owe it every day would be met, and there is no next one.
  if (first === null || !Object.values(subordinates.units).some(isOwing)) return []
  const lastMet = Object.keys(subordinates.days)
    .filter((date) => isMet(state, date))
    .sort()
    .at(-1)
  return owedDays({
    first,
    startedOn: machine.startedAt === null ? null : dayOf(toMs(machine.startedAt)),
    lastMet: lastMet ?? null,
    isMet: (date) => isMet(state, date),
    hasComeDue: (date) => hasComeDue(state, date),
  })
}

const isOwing = ({ owesNil, until }: Subordinate): boolean => owesNil && until === null

const clockOf = (state: Owing, date: Day): RoomClock => ({
  key: unitNilKey(date),
  name: `下级零报告还差 ${missingOn(state, date).length} 家`,
  originAt: unitNilDueOn(state.subordinates, daysAfter(date, -1)),
  dueAt: unitNilDueOn(state.subordinates, date),
  warnMinutes: [],
  target: { kind: 'unitNil', date },
})

interface Derived {
  readonly alarms: Owing['room']['alarms']
  readonly startedAt: Owing['machine']['startedAt']
  readonly clocks: readonly RoomClock[]
}
const derived = new WeakMap<SubordinateState, Derived>()

/** Asked for with every event, and kept with all that they follow from. */
export function unitNilClocks(state: Owing): readonly RoomClock[] {
  const {
    subordinates,
    room: { alarms },
    machine: { startedAt },
  } = state
  const known = derived.get(subordinates)
  if (known?.alarms === alarms && known.startedAt === startedAt) return known.clocks
  const clocks = owed(state).map((date) => clockOf(state, date))
  derived.set(subordinates, { alarms, startedAt, clocks })
  return clocks
}
