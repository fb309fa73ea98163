// 点名 by plan: how often each unit below is called in a month, and runs, in which one unit after the other is telephoned.
// Each call is a roll call like any other; a run says which were made together, and keeps how they went.
import { z } from 'zod'
import type { RightsOf } from '../rights'
import { answeredSchema, type Answered } from '../roll-call/record'
import { instant, optionalLine, optionalText, requiredLine, timeOfDay } from '../text'
import { ofRoom, type TraitsOf } from '../traits'

export const rollPlanSchema = z.object({
  /** How often each unit is called in a month, and how many of these by night. */
  perMonth: z.int().min(1).max(31),
  atNight: z.int().min(0).max(31),
  nightFrom: timeOfDay,
  nightTo: timeOfDay,
})
export type RollPlan = z.infer<typeof rollPlanSchema>

/** Practice of the rooms that keep one; each sets its own. */
export const USUAL_PLAN: RollPlan = {
  perMonth: 2,
  atNight: 1,
  nightFrom: '22:00',
  nightTo: '06:00',
}

/** One attempt to reach a unit in a run. */
export interface RunCall {
  readonly rollCallId: string
  readonly at: string
  readonly answered: Answered | null
  readonly who: string
  readonly found: string
}

export interface RollRun {
  readonly id: string
  readonly beganAt: string
  readonly by: string
  /** In the order in which they are called. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  /** By unit, oldest first: after 未接 it is called back. */
  readonly calls: Readonly<Record<string, readonly RunCall[]>>
  readonly endedAt: string | null
}

export interface RollRunState {
  /** Null: nobody has set one. */
  readonly plan: RollPlan | null
  readonly runs: Readonly<Record<string, RollRun>>
  readonly made: number
}
export const noRollRuns: RollRunState = { plan: null, runs: {}, made: 0 }

const runId = z.string().max(40)
const unitId = z.string().max(40)
const called = {
  at: instant,
  answered: answeredSchema.nullable(),
}

export const rollRunEvents = {
  rollPlanSet: z.object({
    plan: rollPlanSchema.nullable(),
    before: rollPlanSchema.nullable(),
    reason: z.string(),
  }),
  rollRunBegan: z.object({
    runId,
    units: z.array(z.object({ unitId, name: z.string() })),
  }),
  /** Beside `rollCallRecorded`, which says the same of the call itself. */
  rollRunCalled: z.object({
    runId,
    unitId,
    rollCallId: z.string(),
    ...called,
    who: z.string(),
    found: z.string(),
  }),
  rollRunEnded: z.object({ runId }),
}

export const rollRunTraits: TraitsOf<typeof rollRunEvents> = {
  rollPlanSet: ofRoom(),
  rollRunBegan: ofRoom(),
  rollRunCalled: ofRoom(),
  rollRunEnded: ofRoom(),
}

export const rollRunCommands = [
  z.object({
    type: z.literal('setRollPlan'),
    plan: rollPlanSchema.nullable(),
    reason: requiredLine,
  }),
  z.object({ type: z.literal('beginRollRun'), unitIds: z.array(unitId).min(1).max(1000) }),
  z.object({
    type: z.literal('callInRun'),
    runId,
    unitId,
    ...called,
    who: optionalLine,
    found: optionalText,
  }),
  z.object({ type: z.literal('endRollRun'), runId }),
] as const

export const rollRunRights: RightsOf<typeof rollRunCommands> = {
  setRollPlan: 'manager',
  beginRollRun: 'onDuty',
  callInRun: 'onDuty',
  endRollRun: 'onDuty',
}
