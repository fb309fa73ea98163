// Everything that becomes of 收件, in the order in which it does.
import type { DeskEvent } from '../../shared/event'

const at = '2026-11-23T08:30:00.000Z'
const asked = (pieceId: string) => ({
  type: 'pieceAsked' as const,
  data: {
    pieceId,
    unitId: 'x1',
    topic: '供热保障情况',
    demands: '',
    at,
    dueAt: '2026-11-23T10:30:00.000Z',
  },
})

export const EVERYTHING_OF_AN_INBOX: readonly Pick<DeskEvent, 'type' | 'data'>[] = [
  { type: 'returnReasonsSet', data: { reasons: ['要素不全'] } },
  asked('yg1'),
  { type: 'pieceReceived', data: { pieceId: 'yg1', at, note: '传真 3 页' } },
  asked('yg2'),
  { type: 'pieceWithdrawn', data: { pieceId: 'yg2', at, note: '已由市局报来' } },
]
