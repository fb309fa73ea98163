// Who works in the room, and whose turn it is: the same on the same day of every year.
import type { Day } from '../../../shared/time'

export const PIN = '135246'

export interface Member {
  readonly id: string
  readonly name: string
}

/** 主班 and 副班 come from these; they keep the desk in turns. */
const OFFICERS: readonly Member[] = [
  { id: 'p1', name: '张磊' },
  { id: 'p3', name: '陈静' },
  { id: 'p4', name: '孙浩' },
  { id: 'p5', name: '郭海霞' },
  { id: 'p6', name: '苏日娜' },
  { id: 'p7', name: '高鹏' },
  { id: 'p8', name: '贺建国' },
  { id: 'p9', name: '娜仁花' },
]
/** 带班领导: manages the room and approves what leaves it. */
export const LEADER: Member = { id: 'p2', name: '李建国' }

export const [FIRST_OFFICER, ...OTHER_OFFICERS] = OFFICERS as readonly [Member, ...Member[]]

const NEW_YEAR = '-01-01'
const dayNo = (date: Day): number =>
  Math.round((Date.parse(`2015${date.slice(4)}`) - Date.parse(`2015${NEW_YEAR}`)) / 86_400_000)

export type SlotId = 'day' | 'night'

export function turnOf(
  date: Day,
  slotId: SlotId,
): { readonly main: Member; readonly second: Member } {
  const turn = dayNo(date) * 2 + (slotId === 'day' ? 0 : 1)
  const of = (no: number) => OFFICERS[no % OFFICERS.length]!
  return { main: of(turn), second: of(turn + OFFICERS.length / 2) }
}
