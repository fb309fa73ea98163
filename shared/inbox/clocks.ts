// The clock of 约稿: it rings while the piece has not come. Derived, as every clock is.
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { shortNameOf } from '../subordinate/find'
import { toMs } from '../time'
import type { InboxState, Piece } from './record'

export const pieceKey = (id: string): string => `piece:${id}`

/** Those that are waited for, the first due first. */
export const openPieces = ({ inbox }: Pick<DeskState, 'inbox'>): Piece[] =>
  Object.values(inbox.pieces)
    .filter(({ ended }) => ended === null)
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))

type Clocked = Pick<DeskState, 'inbox' | 'subordinates'>

const derived = new WeakMap<InboxState, { units: object; clocks: readonly RoomClock[] }>()

/** Asked for with every event, and kept with what they follow from. */
export function inboxClocks(state: Clocked): readonly RoomClock[] {
  const { inbox, subordinates } = state
  if (!subordinates.settings.on) return []
  const known = derived.get(inbox)
  if (known?.units === subordinates.units) return known.clocks
  const clocks = openPieces(state).map(({ id, unitId, topic, at, dueAt }): RoomClock => {
    const unit = subordinates.units[unitId]
    return {
      key: pieceKey(id),
      name: `约稿待${unit === undefined ? '' : shortNameOf(unit)}：${topic}`,
      originAt: toMs(at),
      dueAt: toMs(dueAt),
      warnMinutes: [],
      target: { kind: 'units', tab: 'inbox' },
    }
  })
  derived.set(inbox, { units: subordinates.units, clocks })
  return clocks
}
