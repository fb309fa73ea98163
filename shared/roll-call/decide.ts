// Commands about roll calls: entered as they were made, corrected in sight.
import { isEqual } from '../equal'
import type { z } from 'zod'
import { decided, nextId, type Deciders } from '../decision'
import type { Change } from '../change'
import { notInFuture } from '../checks'
import { refuse } from '../result'
import type { RollCall, rollCallCommands, RollCallInput } from './record'

export type RollCallCommand = z.infer<(typeof rollCallCommands)[number]>

type Field = keyof RollCallInput

const changesOf = (call: RollCall, patch: Partial<RollCallInput>): Change[] =>
  (Object.keys(patch) as Field[])
    .filter((field) => patch[field] !== undefined && !isEqual(call[field], patch[field]))
    .map((field) => ({ field, from: call[field], to: patch[field]! }))

export const decideRollCall: Deciders<RollCallCommand> = {
  recordRollCall: (state, { call }, env) => {
    const time = notInFuture(call.at, env.now, 'call.at')
    if (!time.ok) return time
    const rollCallId = nextId('v', state.made.rollCalls)
    return decided([{ type: 'rollCallRecorded', data: { rollCallId, call } }], { rollCallId })
  },
  correctRollCall: (state, { rollCallId, patch, reason }, env) => {
    const call = state.rollCalls.find(({ id }) => id === rollCallId)
    if (call === undefined) return refuse('unknownRecord', 'rollCallId')
    const changes = changesOf(call, patch as Partial<RollCallInput>)
    if (changes.length === 0) return refuse('nothingChanged', 'patch')
    const time = notInFuture(patch.at ?? call.at, env.now, 'patch.at')
    if (!time.ok) return time
    return decided([{ type: 'rollCallCorrected', data: { rollCallId, changes, reason } }])
  },
}
