// Commands about 外出报备.
import type { z } from 'zod'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, nextId, type Deciders } from '../decision'
import { isEqual } from '../equal'
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { toInstant, toMs } from '../time'
import { detailsOf, overlapping } from './find'
import type { Trip, tripCommands, TripDetails } from './record'

export type TripCommand = z.infer<(typeof tripCommands)[number]>

function openTrip({ trip }: DeskState, id: string): Result<Trip> {
  const found = lookUp(trip.trips, id)
  if (found === undefined) return refuse('unknownRecord', 'tripId')
  return found.ended === null ? ok(found) : refuse('tripEnded', 'tripId')
}

/** It ends after it begins, nobody stands in for themselves, and nobody is away twice at a time. */
function fits(state: DeskState, details: TripDetails, but: string | null): Result<null> {
  if (toMs(details.until) <= toMs(details.from)) return refuse('tripTurned', 'details.until')
  if (details.standIn === details.name) return refuse('tripOwnStandIn', 'details.standIn')
  const other = overlapping(state, details).find(({ id }) => id !== but)
  return other === undefined
    ? ok(null)
    : refuse('tripTwice', 'details.from', { name: other.name, place: other.place })
}

export const decideTrip: Deciders<TripCommand> = {
  reportTrip: (state, { details }) => {
    const possible = fits(state, details, null)
    if (!possible.ok) return possible
    const tripId = nextId('wc', state.trip.made)
    return decided([{ type: 'tripReported', data: { tripId, details } }], { tripId })
  },
  changeTrip: (state, { tripId, details, reason }) => {
    const trip = openTrip(state, tripId)
    if (!trip.ok) return trip
    const before = detailsOf(trip.value)
    if (isEqual(before, details)) return refuse('nothingChanged', 'details')
    const possible = fits(state, details, tripId)
    if (!possible.ok) return possible
    return decided([{ type: 'tripChanged', data: { tripId, details, before, reason } }])
  },
  endTrip: (state, { tripId, at, note }, { now }) => {
    const trip = openTrip(state, tripId)
    if (!trip.ok) return trip
    const possible = allOf(
      notInFuture(at, now, 'at'),
      notBefore(at, trip.value.from, 'beforeTrip', 'at'),
    )
    if (!possible.ok) return possible
    return decided([{ type: 'tripReturned', data: { tripId, at, note } }])
  },
  dropTrip: (state, { tripId, reason: note }, { now }) => {
    const trip = openTrip(state, tripId)
    if (!trip.ok) return trip
    return decided([{ type: 'tripDropped', data: { tripId, at: toInstant(now), note } }])
  },
}
