// Commands about 点名 by plan.
import type { z } from 'zod'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, nextId, type Deciders } from '../decision'
import { isEqual } from '../equal'
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { activeSubordinates } from '../subordinate/find'
import { openRun } from './find'
import type { rollRunCommands, RollRun } from './record'

export type RollRunCommand = z.infer<(typeof rollRunCommands)[number]>

function openRunOf({ rollRuns }: DeskState, id: string): Result<RollRun> {
  const run = lookUp(rollRuns.runs, id)
  if (run === undefined) return refuse('unknownRecord', 'runId')
  return run.endedAt === null ? ok(run) : refuse('runEnded', 'runId')
}

export const decideRollRun: Deciders<RollRunCommand> = {
  setRollPlan: (state, { plan, reason }) => {
    const before = state.rollRuns.plan
    if (isEqual(before, plan)) return refuse('nothingChanged', 'plan')
    if (plan !== null && plan.atNight > plan.perMonth) return refuse('moreNights', 'plan.atNight')
    return decided([{ type: 'rollPlanSet', data: { plan, before, reason } }])
  },
  beginRollRun: (state, { unitIds }) => {
    if (openRun(state) !== null) return refuse('runOpen', 'unitIds')
    const active = new Set(activeSubordinates(state).map(({ id }) => id))
    const strange = unitIds.findIndex(
      (id, index) => !active.has(id) || unitIds.indexOf(id) !== index,
    )
    if (strange !== -1) return refuse('unknownSubordinate', `unitIds.${strange}`)
    const runId = nextId('dm', state.rollRuns.made)
    const units = unitIds.map((unitId) => ({
      unitId,
      name: state.subordinates.units[unitId]!.name,
    }))
    return decided([{ type: 'rollRunBegan', data: { runId, units } }], { runId })
  },
  callInRun: (state, command, { now, by }) => {
    const { runId, unitId, at, answered, who, found } = command
    const run = openRunOf(state, runId)
    if (!run.ok) return run
    const unit = run.value.units.find((one) => one.unitId === unitId)
    if (unit === undefined) return refuse('unknownSubordinate', 'unitId')
    const possible = allOf(
      notInFuture(at, now, 'at'),
      notBefore(at, run.value.beganAt, 'beforeRun', 'at'),
    )
    if (!possible.ok) return possible
    const rollCallId = nextId('v', state.made.rollCalls)
    const call = {
      direction: 'out' as const,
      at,
      unit: unit.name,
      who,
      phone: lookUp(state.subordinates.units, unitId)?.phones ?? '',
      ours: lookUp(state.people, by)?.name ?? '',
      answered,
      found,
    }
    return decided(
      [
        { type: 'rollCallRecorded', data: { rollCallId, call } },
        { type: 'rollRunCalled', data: { runId, unitId, rollCallId, at, answered, who, found } },
      ],
      { rollCallId },
    )
  },
  endRollRun: (state, { runId }) => {
    const run = openRunOf(state, runId)
    if (!run.ok) return run
    return decided([{ type: 'rollRunEnded', data: { runId } }])
  },
}
