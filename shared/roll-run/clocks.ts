// The clock of the plan: on the last day of the month whoever has not been called as often as it says rings, and three
// days before it warns. Derived, as every clock is.
import { daysOfMonth, monthOfDay } from '../calendar/month'
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { dayOf, momentOn, toMs, type Ms } from '../time'
import { planRows } from './find'

/** When the month's calls are to be made, on its last day. */
const AT = '20:00'
const WARNING = 3 * 24 * 60

type Clocked = Pick<
  DeskState,
  'rollRuns' | 'rollCalls' | 'subordinates' | 'room' | 'machine' | 'shift'
>

export const rollPlanKey = (month: string): string => `rollPlan:${month}`

const NONE: readonly RoomClock[] = []

const derived = new WeakMap<
  Clocked['rollRuns'],
  { readonly from: readonly unknown[]; readonly clocks: readonly RoomClock[] }
>()

/** Of the month in which the shift in force began: a state knows no other now. */
export function rollPlanClocks(state: Clocked): readonly RoomClock[] {
  const { rollRuns, rollCalls, subordinates, shift } = state
  if (!subordinates.settings.on || rollRuns.plan === null || shift.current === null) return NONE
  const from = [rollCalls, subordinates.units, shift.current.beganAt]
  const known = derived.get(rollRuns)
  if (known !== undefined && from.every((one, index) => one === known.from[index]))
    return known.clocks
  const month = monthOfDay(dayOf(toMs(shift.current.beganAt)))
  const short = planRows(state, month).filter((row) => row.short > 0).length
  const clocks = short === 0 ? NONE : [clockOf(month, short)]
  derived.set(rollRuns, { from, clocks })
  return clocks
}

function clockOf(month: string, short: number): RoomClock {
  const last = daysOfMonth(month).at(-1)!
  const dueAt: Ms = momentOn(last, AT)
  return {
    key: rollPlanKey(month),
    name: `本月点名还差 ${short} 家`,
    originAt: momentOn(`${month}-01`, '00:00'),
    dueAt,
    warnMinutes: [WARNING],
    target: { kind: 'units', tab: 'calls' },
  }
}
