// What rings: clocks of incidents and clocks of the room, the earliest first.
import { useMemo } from 'react'
import { ringing, type Ringing } from '../shared/deadline/stages'
import { roomRinging, type RoomRinging } from '../shared/room-deadlines/clocks'
import { useDesk } from './use-desk'

export type RingingItem =
  | { readonly of: 'incident'; readonly dueAt: number; readonly ring: Ringing }
  | { readonly of: 'room'; readonly dueAt: number; readonly ring: RoomRinging }

export function useRinging(): readonly RingingItem[] {
  const desk = useDesk()
  return useMemo(() => [
    ...ringing(desk).map((ring): RingingItem => ({ of: 'incident', dueAt: ring.deadline.dueAt, ring })),
    ...roomRinging(desk).map((ring): RingingItem => ({ of: 'room', dueAt: ring.clock.dueAt, ring })),
  ].sort((a, b) => a.dueAt - b.dueAt), [desk])
}

/** An alarm rings now: Space and Enter mean it. */
export const useRings = (): boolean => useRinging().length > 0
