// What rings: clocks of incidents and clocks of the room, the earliest first.
import { useMemo } from 'react'
import { ringing, type Ringing } from '../../shared/deadline/stages'
import { roomRinging, type RoomRinging } from '../../shared/room/clocks'
import { useDesk } from './use-room'

export type Rings =
  | { readonly of: 'incident'; readonly dueAt: number; readonly ring: Ringing }
  | { readonly of: 'room'; readonly dueAt: number; readonly ring: RoomRinging }

export function useRinging(): readonly Rings[] {
  const desk = useDesk()
  return useMemo(() => [
    ...ringing(desk).map((ring): Rings => ({ of: 'incident', dueAt: ring.deadline.dueAt, ring })),
    ...roomRinging(desk).map((ring): Rings => ({ of: 'room', dueAt: ring.clock.dueAt, ring })),
  ].sort((a, b) => a.dueAt - b.dueAt), [desk])
}

/** An alarm rings now: Space and Enter mean it. */
export const useRings = (): boolean => useRinging().length > 0
