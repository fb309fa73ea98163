// Bringing back what has left the live state: what its lines add up to, put beside what is live.
import type { EventOf } from '../event'
import type { Recorded } from '../journal'
import { rollCallNo } from '../roll-call/find'
import type { DeskState } from '../state'
import { isLive } from './live'
import type { RecordRef } from './record'

type Evolve = (state: DeskState, event: Recorded) => DeskState

/** Puts what the lines add up to beside what is live; what is live already stays as it is. */
function putBack(state: DeskState, ref: RecordRef, told: DeskState): DeskState {
  if (isLive(state, ref) || !isLive(told, ref)) return state
  const { kind, id } = ref
  switch (kind) {
    case 'incident':
      return {
        ...state,
        incidents: { ...state.incidents, [id]: told.incidents[id]! },
        attachments: { ...state.attachments, ...told.attachments },
      }
    case 'nilReport': {
      const reports = { ...state.nilReports.reports, [id]: told.nilReports.reports[id]! }
      return { ...state, nilReports: { ...state.nilReports, reports } }
    }
    case 'rollCall':
      return {
        ...state,
        rollCalls: [...state.rollCalls, ...told.rollCalls].sort(
          (a, b) => rollCallNo(a) - rollCallNo(b),
        ),
      }
  }
}

/**
 * The state with a record brought back.
 * @param empty the desk before its first event
 */
export function withRecalled(
  state: DeskState,
  { kind, id, lines }: EventOf<'recordRecalled'>['data'],
  evolve: Evolve,
  empty: DeskState,
): DeskState {
  const told = lines.reduce<DeskState>((before, line) => evolve(before, line), empty)
  return putBack(state, { kind, id }, told)
}
