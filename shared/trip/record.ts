// 外出报备: which leader is away, why and where, who stands in, until when. What is planned may change; what was reported
// first stays beside it.
import { z } from 'zod'
import type { RightsOf } from '../rights'
import { instant, optionalLine, requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'

export const tripDetailsSchema = z.object({
  /** Of the leader, as in the roster and in the list of leaders. */
  name: requiredLine,
  /** Unit and post. */
  post: optionalLine,
  /** 事由 */
  why: requiredLine,
  place: requiredLine,
  from: instant,
  until: instant,
  /** How they are reached meanwhile. */
  phone: optionalLine,
  /** 代理: who stands in, and their number. */
  standIn: optionalLine,
  standInPhone: optionalLine,
})
export type TripDetails = z.infer<typeof tripDetailsSchema>

export interface Trip extends TripDetails {
  readonly id: string
  readonly reportedAt: string
  readonly by: string
  /** As it was before each change, oldest first. */
  readonly changes: readonly {
    readonly before: TripDetails
    readonly reason: string
    readonly at: string
    readonly by: string
  }[]
  /** 已回, or it did not take place. */
  readonly ended: {
    readonly kind: 'returned' | 'dropped'
    readonly at: string
    readonly note: string
    readonly by: string
  } | null
}

export interface TripState {
  readonly trips: Readonly<Record<string, Trip>>
  readonly made: number
}
export const noTrips: TripState = { trips: {}, made: 0 }

const tripId = z.string().max(40)
const details = tripDetailsSchema

export const tripEvents = {
  tripReported: z.object({ tripId, details }),
  tripChanged: z.object({ tripId, details, before: details, reason: z.string() }),
  tripReturned: z.object({ tripId, at: instant, note: z.string() }),
  tripDropped: z.object({ tripId, at: instant, note: z.string() }),
}

export const tripTraits: TraitsOf<typeof tripEvents> = {
  tripReported: ofRoom(),
  tripChanged: ofRoom(),
  tripReturned: ofRoom(),
  tripDropped: ofRoom(),
}

export const tripCommands = [
  z.object({ type: z.literal('reportTrip'), details }),
  z.object({ type: z.literal('changeTrip'), tripId, details, reason: requiredLine }),
  z.object({ type: z.literal('endTrip'), tripId, at: instant, note: optionalLine }),
  z.object({ type: z.literal('dropTrip'), tripId, reason: requiredLine }),
] as const

export const tripRights: RightsOf<typeof tripCommands> = {
  reportTrip: 'onDuty',
  changeTrip: 'onDuty',
  endTrip: 'onDuty',
  dropTrip: 'onDuty',
}
