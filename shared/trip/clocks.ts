// Whoever is to be back and is not rings until somebody says that they are, or that it takes longer.
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { toMs } from '../time'
import type { TripState } from './record'

export const tripKey = (id: string): string => `trip:${id}`

const derived = new WeakMap<TripState, readonly RoomClock[]>()

/** Asked for with every event, and kept. */
export function tripClocks({ trip }: Pick<DeskState, 'trip'>): readonly RoomClock[] {
  const known = derived.get(trip)
  if (known !== undefined) return known
  const clocks = Object.values(trip.trips)
    .filter(({ ended }) => ended === null)
    .map(({ id, name, from, until }): RoomClock => ({
      key: tripKey(id),
      name: `外出报备：${name}该回`,
      originAt: toMs(from),
      dueAt: toMs(until),
      warnMinutes: [],
      target: { kind: 'trips' },
    }))
  derived.set(trip, clocks)
  return clocks
}
