// Commands about 收件: the stock of reasons, and 约稿.
import type { z } from 'zod'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, nextId, type Deciders } from '../decision'
import { isEqual } from '../equal'
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { toInstant, toMs } from '../time'
import type { inboxCommands, Piece } from './record'

export type InboxCommand = z.infer<(typeof inboxCommands)[number]>

function openPiece({ inbox }: DeskState, id: string): Result<Piece> {
  const piece = lookUp(inbox.pieces, id)
  if (piece === undefined) return refuse('unknownRecord', 'pieceId')
  return piece.ended === null ? ok(piece) : refuse('alreadySettled', 'pieceId')
}

export const decideInbox: Deciders<InboxCommand> = {
  setReturnReasons: (state, { reasons }) => {
    const twice = reasons.findIndex((reason, index) => reasons.indexOf(reason) !== index)
    if (twice !== -1) return refuse('reasonTwice', 'reasons', { reason: reasons[twice]! })
    return isEqual(state.inbox.reasons, reasons)
      ? refuse('nothingChanged', 'reasons')
      : decided([{ type: 'returnReasonsSet', data: { reasons } }])
  },
  askForPiece: (state, { unitId, topic, demands, dueAt }, { now }) => {
    if (lookUp(state.subordinates.units, unitId) === undefined)
      return refuse('unknownSubordinate', 'unitId')
    if (toMs(dueAt) <= now) return refuse('duePast', 'dueAt')
    const pieceId = nextId('yg', state.inbox.made)
    const data = { pieceId, unitId, topic, demands, at: toInstant(now), dueAt }
    return decided([{ type: 'pieceAsked', data }], { pieceId })
  },
  receivePiece: (state, { pieceId, at, note }, { now }) => {
    const piece = openPiece(state, pieceId)
    if (!piece.ok) return piece
    const possible = allOf(
      notInFuture(at, now, 'at'),
      notBefore(at, piece.value.at, 'beforeAsked', 'at'),
    )
    return possible.ok
      ? decided([{ type: 'pieceReceived', data: { pieceId, at, note } }])
      : possible
  },
  withdrawPiece: (state, { pieceId, reason: note }, { now }) => {
    const piece = openPiece(state, pieceId)
    if (!piece.ok) return piece
    return decided([{ type: 'pieceWithdrawn', data: { pieceId, at: toInstant(now), note } }])
  },
}
