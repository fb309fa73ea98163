// Who is away now, and who was or will be.
import { monthsAfter, monthOfDay, type Month } from '../calendar/month'
import type { DeskState } from '../state'
import { dayOf, minuteText, momentOn, timeText, toInstant, toMs, type Ms } from '../time'
import type { Trip, TripDetails } from './record'

type Trips = Pick<DeskState, 'trip'>

export const detailsOf = ({
  id: _id,
  reportedAt: _reportedAt,
  by: _by,
  changes: _changes,
  ended: _ended,
  ...details
}: Trip): TripDetails => details

const allTrips = ({ trip }: Trips): Trip[] =>
  Object.values(trip.trips).sort((a, b) => (a.from < b.from ? -1 : 1))

/** Until when somebody is truly away: until they are back, or as planned. */
const lastMoment = ({ until, ended }: Trip): string => (ended === null ? until : ended.at)

/** Of the same person, at some moment of it. */
export const overlapping = (
  state: Trips,
  { name, from, until }: Pick<TripDetails, 'name' | 'from' | 'until'>,
): Trip[] =>
  allTrips(state).filter(
    (one) =>
      one.name === name &&
      one.ended?.kind !== 'dropped' &&
      toMs(one.from) < toMs(until) &&
      toMs(lastMoment(one)) > toMs(from),
  )

/** Gone and not back, whatever was planned. */
export const awayNow = (state: Trips, now: Ms): Trip[] =>
  allTrips(state).filter(({ from, ended }) => ended === null && toMs(from) <= now)

/** The trip on which somebody of this name is; undefined when they are here. */
export const awayOf = (state: Trips, name: string, now: Ms): Trip | undefined =>
  awayNow(state, now).find((trip) => trip.name === name)

/** Those that are not over, then those of the month, the latest first. */
export const tripsOf = (state: Trips, month: Month): Trip[] =>
  allTrips(state)
    .filter(
      (trip) =>
        monthOfDay(dayOf(toMs(trip.from))) <= month &&
        monthOfDay(dayOf(toMs(lastMoment(trip)))) >= month,
    )
    .reverse()

export type TripStanding = 'planned' | 'away' | 'overdue' | 'returned' | 'dropped'
export const STANDING_NAMES: Readonly<Record<TripStanding, string>> = {
  planned: '将外出',
  away: '外出中',
  overdue: '过期没回',
  returned: '已回',
  dropped: '取消',
}

export function standingOf({ from, until, ended }: Trip, now: Ms): TripStanding {
  if (ended !== null) return ended.kind
  if (toMs(from) > now) return 'planned'
  return toMs(until) <= now ? 'overdue' : 'away'
}

/** `11-24 08:00 至 11-26 18:00`; of one day the day is said once. */
export function whenText({ from, until }: Pick<TripDetails, 'from' | 'until'>): string {
  const [a, b] = [toMs(from), toMs(until)]
  return `${minuteText(a).slice(5)} 至 ${dayOf(a) === dayOf(b) ? timeText(b) : minuteText(b).slice(5)}`
}

/** `王芳 13900000002` */
export const standInText = ({ standIn, standInPhone }: TripDetails): string =>
  [standIn, standInPhone].filter((part) => part !== '').join(' ')

/** `李建国外出（呼和浩特，11-26 18:00 回），代理 王芳 139…` */
export const awayText = (trip: Trip): string =>
  `${trip.name}外出（${trip.place}，${minuteText(toMs(trip.until)).slice(5)} 回）${
    trip.standIn === '' ? '，没有报代理' : `，代理 ${standInText(trip)}`
  }`

/** A trip that was over more than a year ago is in the journal alone. */
const MONTHS = 13

export function tripsKept({ trip }: Trips, at: string): DeskState['trip'] {
  const month = monthsAfter(monthOfDay(dayOf(toMs(at))), -MONTHS)
  const oldest = toInstant(momentOn(`${month}-01`, '00:00'))
  const kept = Object.entries(trip.trips).filter(
    ([, { ended }]) => ended === null || ended.at >= oldest,
  )
  return kept.length === Object.keys(trip.trips).length
    ? trip
    : { ...trip, trips: Object.fromEntries(kept) }
}
