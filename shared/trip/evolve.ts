// Events of 外出报备 -> state.
import type { Evolvers } from '../evolution'
import { lookUp } from '../lookup'
import { withoutRoomAlarm } from '../shift/met'
import type { DeskState } from '../state'
import { tripKey } from './clocks'
import type { Trip, tripEvents } from './record'

function withTrip(state: DeskState, id: string, change: (trip: Trip) => Partial<Trip>): DeskState {
  const trip = lookUp(state.trip.trips, id)
  if (trip === undefined) return state
  const trips = { ...state.trip.trips, [id]: { ...trip, ...change(trip) } }
  return withoutRoomAlarm({ ...state, trip: { ...state.trip, trips } }, tripKey(id))
}

export const evolveTrip: Evolvers<keyof typeof tripEvents> = {
  tripReported: (state, { at, by, data: { tripId: id, details } }) => ({
    ...state,
    trip: {
      made: state.trip.made + 1,
      trips: {
        ...state.trip.trips,
        [id]: { ...details, id, reportedAt: at, by, changes: [], ended: null },
      },
    },
  }),
  tripChanged: (state, { at, by, data: { tripId, details, before, reason } }) =>
    withTrip(state, tripId, ({ changes }) => ({
      ...details,
      changes: [...changes, { before, reason, at, by }],
    })),
  tripReturned: (state, { by, data: { tripId, at, note } }) =>
    withTrip(state, tripId, () => ({ ended: { kind: 'returned', at, note, by } })),
  tripDropped: (state, { by, data: { tripId, at, note } }) =>
    withTrip(state, tripId, () => ({ ended: { kind: 'dropped', at, note, by } })),
}
