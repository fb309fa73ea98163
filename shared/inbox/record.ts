// 收件 of a room that stands above others: what a unit below sent is received or returned (that is the packet's own
// record), for reasons of which the room keeps a stock; and 约稿, a written piece that a unit is asked for.
import { z } from 'zod'
import type { RightsOf } from '../rights'
import { instant, optionalText, requiredLine, requiredText } from '../text'
import { ofRoom, type TraitsOf } from '../traits'

export const MOST_REASONS = 30
const reasons = z.array(requiredLine).max(MOST_REASONS)

export const PRESET_REASONS: readonly string[] = [
  '事发时间、地点不全',
  '伤亡人数前后不一致',
  '没有写明处置措施',
  '没有本级审定签发',
  '等级判断缺少依据',
  '文字、格式不合要求',
  '不属于应报范围',
]

/** 约稿: what a unit is asked to write, and by when. */
export interface Piece {
  readonly id: string
  readonly unitId: string
  readonly topic: string
  /** What should stand in it. */
  readonly demands: string
  readonly at: string
  readonly dueAt: string
  readonly by: string
  /** How it ended; null while it is waited for. */
  readonly ended: {
    readonly kind: 'received' | 'withdrawn'
    readonly at: string
    /** What came, or why it is not wanted any more. */
    readonly note: string
    readonly by: string
  } | null
}

export interface InboxState {
  /** 退回原因, the commonest first. */
  readonly reasons: readonly string[]
  readonly pieces: Readonly<Record<string, Piece>>
  readonly made: number
}
export const emptyInbox: InboxState = { reasons: PRESET_REASONS, pieces: {}, made: 0 }

const pieceId = z.string().max(40)

export const inboxEvents = {
  returnReasonsSet: z.object({ reasons: z.array(z.string()) }),
  pieceAsked: z.object({
    pieceId,
    unitId: z.string(),
    topic: z.string(),
    demands: z.string(),
    at: instant,
    dueAt: instant,
  }),
  pieceReceived: z.object({ pieceId, at: instant, note: z.string() }),
  pieceWithdrawn: z.object({ pieceId, at: instant, note: z.string() }),
}

export const inboxTraits: TraitsOf<typeof inboxEvents> = {
  returnReasonsSet: ofRoom(),
  pieceAsked: ofRoom(),
  pieceReceived: ofRoom(),
  pieceWithdrawn: ofRoom(),
}

export const inboxCommands = [
  z.object({ type: z.literal('setReturnReasons'), reasons }),
  z.object({
    type: z.literal('askForPiece'),
    unitId: z.string().max(40),
    topic: requiredLine,
    demands: optionalText,
    dueAt: instant,
  }),
  z.object({ type: z.literal('receivePiece'), pieceId, at: instant, note: requiredText }),
  z.object({ type: z.literal('withdrawPiece'), pieceId, reason: requiredLine }),
] as const

export const inboxRights: RightsOf<typeof inboxCommands> = {
  setReturnReasons: 'manager',
  askForPiece: 'onDuty',
  receivePiece: 'onDuty',
  withdrawPiece: 'onDuty',
}
