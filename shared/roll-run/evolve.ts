// Events of 点名 by plan -> state.
import { monthOfDay, type Month } from '../calendar/month'
import type { Evolvers } from '../evolution'
import { lookUp } from '../lookup'
import { withoutRoomAlarm } from '../shift/met'
import type { DeskState } from '../state'
import { dayOf, toMs } from '../time'
import { rollPlanKey } from './clocks'
import { planRows } from './find'
import type { RollRun, rollRunEvents } from './record'

function withRun(
  state: DeskState,
  id: string,
  change: (run: RollRun) => Partial<RollRun>,
): DeskState {
  const run = lookUp(state.rollRuns.runs, id)
  if (run === undefined) return state
  const runs = { ...state.rollRuns.runs, [id]: { ...run, ...change(run) } }
  return { ...state, rollRuns: { ...state.rollRuns, runs } }
}

/** Once nobody is missing what rang is of no use. */
const withoutPlanAlarm = (state: DeskState, month: Month): DeskState =>
  Object.hasOwn(state.room.alarms, rollPlanKey(month)) &&
  planRows(state, month).every(({ short }) => short === 0)
    ? withoutRoomAlarm(state, rollPlanKey(month))
    : state

export const evolveRollRun: Evolvers<keyof typeof rollRunEvents> = {
  rollPlanSet: (state, { data: { plan } }) => ({
    ...state,
    rollRuns: { ...state.rollRuns, plan },
  }),
  rollRunBegan: (state, { at, by, data: { runId: id, units } }) => ({
    ...state,
    rollRuns: {
      ...state.rollRuns,
      made: state.rollRuns.made + 1,
      runs: {
        ...state.rollRuns.runs,
        [id]: { id, beganAt: at, by, units, calls: {}, endedAt: null },
      },
    },
  }),
  rollRunCalled: (state, { data: { runId, unitId, ...call } }) =>
    withoutPlanAlarm(
      withRun(state, runId, ({ calls }) => ({
        calls: { ...calls, [unitId]: [...(lookUp(calls, unitId) ?? []), call] },
      })),
      monthOfDay(dayOf(toMs(call.at))),
    ),
  rollRunEnded: (state, { at, data: { runId } }) => withRun(state, runId, () => ({ endedAt: at })),
}
