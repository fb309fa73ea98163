// Everything that becomes of 点名 by plan, in the order in which it does.
import type { DeskEvent } from '../../shared/event'

const plan = { perMonth: 2, atNight: 1, nightFrom: '22:00', nightTo: '06:00' }
const runId = 'dm1'
const at = '2026-11-23T08:30:00.000Z'
const call = { runId, unitId: 'x1', at, who: '', found: '' }

export const EVERYTHING_OF_A_RUN: readonly Pick<DeskEvent, 'type' | 'data'>[] = [
  { type: 'rollPlanSet', data: { plan, before: null, reason: '室务会定' } },
  { type: 'rollRunBegan', data: { runId, units: [{ unitId: 'x1', name: '甲旗' }] } },
  { type: 'rollRunCalled', data: { ...call, rollCallId: 'v1', answered: null } },
  {
    type: 'rollRunCalled',
    data: { ...call, rollCallId: 'v2', answered: { count: 2, measure: 'rings' } },
  },
  { type: 'rollRunEnded', data: { runId } },
]
