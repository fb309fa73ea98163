// What rings on the whole desk, the most urgent first: clocks of incidents, and clocks of the room.
import { ringing, type Ringing } from '../deadline/stages'
import { byUrgency, urgencyOf, urgencyOfRoom, type Urgency } from '../deadline/urgency'
import type { DeskState } from '../state'
import type { Ms } from '../time'
import { roomRinging, type RoomRinging } from './clocks'

export type RingingItem =
  | { readonly kind: 'incident'; readonly dueAt: Ms; readonly ring: Ringing }
  | { readonly kind: 'room'; readonly dueAt: Ms; readonly ring: RoomRinging }

const urgencyOfItem = ({ kind: of, ring }: RingingItem): Urgency =>
  of === 'incident' ? urgencyOf(ring.incident, ring.deadline.dueAt) : urgencyOfRoom(ring.clock)

export const allRinging = (state: DeskState, now: Ms): RingingItem[] =>
  byUrgency(
    [
      ...ringing(state, now).map((ring): RingingItem => ({
        kind: 'incident',
        dueAt: ring.deadline.dueAt,
        ring,
      })),
      ...roomRinging(state).map((ring): RingingItem => ({
        kind: 'room',
        dueAt: ring.clock.dueAt,
        ring,
      })),
    ],
    urgencyOfItem,
    now,
  )
