// The daily clock of the 零报告. Like every clock it is derived: what is owed follows from what was
// switched on, what was sent, and what has been heard.
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { dayOf, daysAfter, momentOn, toMs, type Day, type Ms } from '../time'
import type { NilReport, NilState } from './record'

/** When the report of a day is due; of one that is written, as it was then. */
export function dueOn({ settings, reports }: NilState, date: Day): Ms {
  const written = lookUp(reports, date)
  return written === undefined ? momentOn(date, settings.at) : toMs(written.dueAt)
}

/** Everyone it is owed to has got it: only then the clock is met. */
export const isSentToAll = ({ addressedTo, deliveries }: NilReport): boolean =>
  addressedTo.every(({ id }) => Object.hasOwn(deliveries, id))

/** When the last of them got it; null while somebody waits. */
export const sentToAllAt = (report: NilReport): Ms | null =>
  isSentToAll(report)
    ? Math.max(0, ...Object.values(report.deliveries).map(({ at }) => toMs(at)))
    : null

const isMet = (nil: NilState, date: Day): boolean => {
  const report = lookUp(nil.reports, date)
  return report !== undefined && isSentToAll(report)
}

/** The first day whose report is due after it was switched on; null while off. */
export function firstNilDay(nil: NilState): Day | null {
  if (!nil.settings.on || nil.since === null) return null
  const day = dayOf(toMs(nil.since))
  return dueOn(nil, day) > toMs(nil.since) ? day : daysAfter(day, 1)
}

const remembered = new WeakMap<NilState['reports'], Day | null>()

/** Asked for with every event: years of reports are looked through once for each change. */
function lastMetDay({ reports }: NilState): Day | null {
  const known = remembered.get(reports)
  if (known !== undefined) return known
  const last =
    Object.values(reports)
      .filter(isSentToAll)
      .map(({ date }) => date)
      .sort()
      .pop() ?? null
  remembered.set(reports, last)
  return last
}

const latestOf = (days: readonly (Day | null)[]): Day =>
  days
    .filter((day) => day !== null)
    .sort()
    .pop()!

export const nilKey = (date: Day): string => `nil:${date}`

type Owing = Pick<DeskState, 'nilReports' | 'room' | 'machine'>

/** The alarm at its due moment was raised: the next day's clock runs beside it. */
const hasComeDue = ({ nilReports, room }: Owing, date: Day): boolean => {
  const alarm = lookUp(room.alarms, nilKey(date))
  return alarm !== undefined && alarm.offsetMs >= 0 && toMs(alarm.dueAt) === dueOn(nilReports, date)
}

/** Days that are owed: at most one that was missed, and the next. Older ones stay on the list of the month. */
function owedDays(state: Owing): Day[] {
  const { nilReports, machine } = state
  const first = firstNilDay(nilReports)
  if (first === null) return []
  const lastMet = lastMetDay(nilReports)
  // A machine that was off for weeks does not owe each day of them.
  const sinceStart =
    machine.startedAt === null ? null : daysAfter(dayOf(toMs(machine.startedAt)), -1)
  const owed: Day[] = []
  let day = latestOf([first, sinceStart, lastMet === null ? null : daysAfter(lastMet, -1)])
  for (let open = true; open; day = daysAfter(day, 1)) {
    if (isMet(nilReports, day)) continue
    owed.push(day)
    open = day < (lastMet ?? '') || hasComeDue(state, day)
  }
  return owed.slice(-2)
}

const clockOf = (nil: NilState, date: Day): RoomClock => ({
  key: nilKey(date),
  name: '零报告',
  originAt: dueOn(nil, daysAfter(date, -1)),
  dueAt: dueOn(nil, date),
  warnMinutes: nil.settings.warnMinutes,
  target: { kind: 'nil', date },
})

interface Derived {
  readonly alarms: Owing['room']['alarms']
  readonly startedAt: Owing['machine']['startedAt']
  readonly clocks: readonly RoomClock[]
}
const derived = new WeakMap<NilState, Derived>()

/** The clocks that run for it, the earliest first: asked for with every event, and kept with all that they follow from. */
export function nilClocks(state: Owing): readonly RoomClock[] {
  const {
    nilReports,
    room: { alarms },
    machine: { startedAt },
  } = state
  const known = derived.get(nilReports)
  if (known?.alarms === alarms && known.startedAt === startedAt) return known.clocks
  const clocks = owedDays(state).map((date) => clockOf(nilReports, date))
  derived.set(nilReports, { alarms, startedAt, clocks })
  return clocks
}
