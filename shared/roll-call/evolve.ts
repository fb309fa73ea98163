// Roll call events -> state.
import type { Evolvers } from '../evolution'
import type { RollCall, rollCallEvents } from './record'

export const evolveRollCall: Evolvers<keyof typeof rollCallEvents> = {
  rollCallRecorded: (state, { at, by, data: { rollCallId, call } }) => ({
    ...state,
    made: { ...state.made, rollCalls: state.made.rollCalls + 1 },
    rollCalls: [
      ...state.rollCalls,
      { ...call, id: rollCallId, recordedAt: at, by, corrections: [] },
    ],
  }),
  rollCallCorrected: (state, { at, by, data: { rollCallId, changes, reason } }) => {
    const patch = Object.fromEntries(
      changes.map(({ field, to }) => [field, to]),
    ) as Partial<RollCall>
    return {
      ...state,
      rollCalls: state.rollCalls.map((one) =>
        one.id === rollCallId
          ? { ...one, ...patch, corrections: [...one.corrections, { changes, reason, at, by }] }
          : one,
      ),
    }
  },
}
