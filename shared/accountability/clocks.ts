// Clocks of 问责: the answer to a 核报, and the 情况说明 that a unit owes after 初核. Derived, as every clock is.
import { isDayOff } from '../calendar/day-kind'
import type { CalendarState } from '../calendar/record'
import { lookUp } from '../lookup'
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { shortNameOf } from '../subordinate/find'
import { dayOf, daysAfter, endOfDay, momentOn, toMs, type Ms } from '../time'
import { BODY_NAMES } from './outcome'
import type { AccountabilityState, Finding, Inquiry } from './record'

export const inquiryKey = (id: string): string => `inquiry:${id}`
export const statementKey = (id: string): string => `statement:${id}`

/** The end of the nth working day after the day of `at`: 调休 days are worked, holidays are not. */
export function afterWorkingDays(calendar: CalendarState, at: Ms, days: number): Ms {
  let day = dayOf(at)
  for (let left = days; left > 0;) {
    day = daysAfter(day, 1)
    if (!isDayOff(calendar, day)) left--
  }
  return endOfDay(momentOn(day, '12:00'))
}

type Clocked = Pick<DeskState, 'accountability' | 'subordinates'>

const shortName = ({ subordinates }: Clocked, unitId: string): string => {
  const unit = subordinates.units[unitId]
  return unit === undefined ? '' : shortNameOf(unit)
}

/** A person has said since that another owed it, or nobody. */
const isOwedByOther = ({ owed }: AccountabilityState, { duty }: Finding): boolean => {
  const said = lookUp(owed, duty.incident)?.[duty.body]
  return said !== undefined && said.unitId !== duty.unitId
}

/** The unit is asked for its statement, and has neither given one nor been judged. */
export const isAwaited = ({ checks, statement, verdicts }: Finding): boolean =>
  statement.got === null && verdicts.length === 0 && checks.at(-1)?.outcome !== 'onTime'

const inquiryClock = (state: Clocked, { id, unitId, at, dueAt }: Inquiry): RoomClock => ({
  key: inquiryKey(id),
  name: `核报待${shortName(state, unitId)}答复`,
  originAt: toMs(at),
  dueAt: toMs(dueAt),
  warnMinutes: [],
  target: { kind: 'units', tab: 'late' },
})

const statementClock = (state: Clocked, { id, duty, checks, statement }: Finding): RoomClock => ({
  key: statementKey(id),
  name: `情况说明：${shortName(state, duty.unitId)}（${BODY_NAMES[duty.body]}）`,
  originAt: toMs((checks.find(({ outcome }) => outcome !== 'onTime') ?? checks[0]!).at),
  dueAt: toMs(statement.dueAt),
  warnMinutes: [],
  target: { kind: 'units', tab: 'late' },
})

const derived = new WeakMap<AccountabilityState, { units: object; clocks: readonly RoomClock[] }>()

export function accountabilityClocks(state: Clocked): readonly RoomClock[] {
  const { accountability, subordinates } = state
  if (!subordinates.settings.on) return []
  const known = derived.get(accountability)
  if (known?.units === subordinates.units) return known.clocks
  const clocks = [
    ...Object.values(accountability.inquiries)
      .filter(({ answer }) => answer === null)
      .map((inquiry) => inquiryClock(state, inquiry)),
    ...Object.values(accountability.findings)
      .filter((one) => isAwaited(one) && !isOwedByOther(accountability, one))
      .map((finding) => statementClock(state, finding)),
  ]
  derived.set(accountability, { units: subordinates.units, clocks })
  return clocks
}
