// The 通报 of a month is due on the 10th of the next (皖政办秘〔2010〕31号), where units below owed anything in it.
import { dutiesIn } from '../accountability/duties'
import { monthOfDuty } from '../accountability/judge'
import type { AccountabilityState, Duty } from '../accountability/record'
import { oldestListedMonth } from '../calendar/at-hand'
import { monthsAfter, monthText, type Month } from '../calendar/month'
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { endOfDay, momentOn, toMs } from '../time'

const DUE_DAY = '10'
export const circularKey = (month: Month): string => `circular:${month}`

type Owing = Pick<DeskState, 'accountability' | 'subordinates' | 'incidents' | 'circular' | 'shift'>

/** What never changes is reckoned once. */
function once<K extends object, V>(reckon: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before.value
    const value = reckon(of)
    known.set(of, { value })
    return value
  }
}

const monthsOf = once((duties: readonly Duty[]) => duties.map(monthOfDuty))

const monthsLeft = once((left: AccountabilityState['left']) => [
  ...new Set(Object.values(left).flatMap(({ duties }) => monthsOf(duties))),
])

/** What can still be circulated, as of the shift in force: a month whose records have left rings no more. */
const oldestOf = ({ shift: { current } }: Owing): Month =>
  current === null ? '' : oldestListedMonth(toMs(current.beganAt))

/** When a report was due the incident says by itself: what people said of it is not looked at. */
function earliestOwed(state: Owing): Month | undefined {
  const { lastMonth } = state.circular
  const oldest = oldestOf(state)
  return [
    ...monthsLeft(state.accountability.left),
    ...Object.values(state.incidents).flatMap((incident) => monthsOf(dutiesIn(state, incident))),
  ]
    .filter((month) => month >= oldest && (lastMonth === null || month > lastMonth))
    .sort()[0]
}

function clockOf(month: Month): RoomClock {
  const next = monthsAfter(month, 1)
  return {
    key: circularKey(month),
    name: `${monthText(month)}信息报送通报`,
    originAt: momentOn(`${next}-01`, '00:00'),
    dueAt: endOfDay(momentOn(`${next}-${DUE_DAY}`, '12:00')),
    warnMinutes: [24 * 60],
    target: { kind: 'units', tab: 'circular' },
  }
}

const NONE: readonly RoomClock[] = []

const answered = new WeakMap<
  DeskState['incidents'],
  { readonly from: readonly unknown[]; readonly clocks: readonly RoomClock[] }
>()

/** One clock, of the earliest month that has not been circulated. Asked for with every event, and kept with its sources. */
export function circularClocks(state: Owing): readonly RoomClock[] {
  const { accountability, circular, incidents, shift, subordinates } = state
  if (!subordinates.settings.on) return NONE
  const { left, owed, books } = accountability
  const from = [left, owed, books, subordinates.units, circular.lastMonth, shift.current?.beganAt]
  const known = answered.get(incidents)
  if (known !== undefined && from.every((one, index) => one === known.from[index]))
    return known.clocks
  const month = earliestOwed(state)
  const clocks = month === undefined ? NONE : [clockOf(month)]
  answered.set(incidents, { from, clocks })
  return clocks
}
