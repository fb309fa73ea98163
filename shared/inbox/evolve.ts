// Events of 收件 -> state.
import type { Evolvers } from '../evolution'
import { lookUp } from '../lookup'
import { withoutRoomAlarm } from '../shift/met'
import type { DeskState } from '../state'
import { pieceKey } from './clocks'
import type { inboxEvents, Piece } from './record'

function ended(state: DeskState, id: string, how: NonNullable<Piece['ended']>): DeskState {
  const piece = lookUp(state.inbox.pieces, id)
  if (piece === undefined) return state
  const pieces = { ...state.inbox.pieces, [id]: { ...piece, ended: how } }
  return withoutRoomAlarm({ ...state, inbox: { ...state.inbox, pieces } }, pieceKey(id))
}

export const evolveInbox: Evolvers<keyof typeof inboxEvents> = {
  returnReasonsSet: (state, { data: { reasons } }) => ({
    ...state,
    inbox: { ...state.inbox, reasons },
  }),
  pieceAsked: (state, { by, data: { pieceId: id, ...asked } }) => ({
    ...state,
    inbox: {
      ...state.inbox,
      pieces: { ...state.inbox.pieces, [id]: { ...asked, id, by, ended: null } },
      made: state.inbox.made + 1,
    },
  }),
  pieceReceived: (state, { by, data: { pieceId, at, note } }) =>
    ended(state, pieceId, { kind: 'received', at, note, by }),
  pieceWithdrawn: (state, { by, data: { pieceId, at, note } }) =>
    ended(state, pieceId, { kind: 'withdrawn', at, note, by }),
}
