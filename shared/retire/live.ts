// Whether a record is at hand.
import { lookUp } from '../lookup'
import type { DeskState } from '../state'
import type { RecordRef } from './record'

export function isLive(state: DeskState, { kind, id }: RecordRef): boolean {
  switch (kind) {
    case 'incident':
      return lookUp(state.incidents, id) !== undefined
    case 'nilReport':
      return lookUp(state.nilReports.reports, id) !== undefined
    case 'rollCall':
      return state.rollCalls.some((call) => call.id === id)
  }
}
