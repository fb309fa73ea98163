// The daily clock of the 零报告. Like every clock it is derived: what is owed follows from what was
// switched on, what was sent, and what has been heard.
import { owedDays } from '../calendar/owed-days'
import { nilHourOn, owingBy, periodsOn } from '../calendar/periods'
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { dayOf, daysAfter, momentOn, toMs, type Day, type Ms } from '../time'
import type { NilReport, NilState } from './record'

type NilHours = Pick<DeskState, 'nilReports' | 'calendar'>

/** When the report of a day is due; of one that is written, as it was then. */
export function dueOn({ nilReports, calendar }: NilHours, date: Day): Ms {
  const written = lookUp(nilReports.reports, date)
  return written === undefined
    ? momentOn(date, nilHourOn(calendar, date) ?? nilReports.settings.at)
    : toMs(written.dueAt)
}

/** Switched on for good, or by a 敏感时段 that covers the day. */
export const isNilOwed = ({ nilReports, calendar }: NilHours, date: Day): boolean =>
  nilReports.settings.on || periodsOn(calendar, date).length > 0

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
export function firstNilDay(state: NilHours): Day | null {
  const { settings, since } = state.nilReports
  if (!settings.on || since === null) return null
  const day = dayOf(toMs(since))
  return dueOn(state, day) > toMs(since) ? day : daysAfter(day, 1)
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

export const nilKey = (date: Day): string => `nil:${date}`

type Owing = Pick<DeskState, 'nilReports' | 'room' | 'machine' | 'calendar' | 'shift'>

/** The alarm at its due moment was raised: the next day's clock runs beside it. */
const hasComeDue = (state: Owing, date: Day): boolean => {
  const alarm = lookUp(state.room.alarms, nilKey(date))
  return alarm !== undefined && alarm.offsetMs >= 0 && toMs(alarm.dueAt) === dueOn(state, date)
}

/** From the day before it begins, as the shift in force knows; nothing is owed of days after it. */
function periodDays({ calendar, shift: { current } }: Owing) {
  return current === null ? null : owingBy(calendar, daysAfter(dayOf(toMs(current.beganAt)), 1))
}

const owedNilDays = (state: Owing): Day[] => {
  const { nilReports, machine } = state
  const forGood = firstNilDay(state)
  const period = forGood === null ? periodDays(state) : null
  return owedDays({
    first: forGood ?? period?.first ?? null,
    startedOn: machine.startedAt === null ? null : dayOf(toMs(machine.startedAt)),
    lastMet: lastMetDay(nilReports),
    isMet: (date) => isMet(nilReports, date),
    hasComeDue: (date) => hasComeDue(state, date),
  }).filter((date) => period === null || (date <= period.last && isNilOwed(state, date)))
}

const clockOf = (state: Owing, date: Day): RoomClock => ({
  key: nilKey(date),
  name: '零报告',
  originAt: dueOn(state, daysAfter(date, -1)),
  dueAt: dueOn(state, date),
  warnMinutes: state.nilReports.settings.warnMinutes,
  target: { kind: 'nil', date },
})

interface Derived {
  readonly alarms: Owing['room']['alarms']
  readonly startedAt: Owing['machine']['startedAt']
  readonly periods: Owing['calendar']['periods']
  readonly beganAt: string | null
  readonly clocks: readonly RoomClock[]
}
const derived = new WeakMap<NilState, Derived>()

/** The clocks that run for it, the earliest first: asked for with every event, and kept with all that they follow from. */
export function nilClocks(state: Owing): readonly RoomClock[] {
  const {
    nilReports,
    room: { alarms },
    machine: { startedAt },
    calendar: { periods },
    shift: { current },
  } = state
  const beganAt = current?.beganAt ?? null
  const known = derived.get(nilReports)
  if (
    known?.alarms === alarms &&
    known.startedAt === startedAt &&
    known.periods === periods &&
    known.beganAt === beganAt
  )
    return known.clocks
  const clocks = owedNilDays(state).map((date) => clockOf(state, date))
  derived.set(nilReports, { alarms, startedAt, periods, beganAt, clocks })
  return clocks
}
