// Everything that becomes of a trip, in the order in which it does.
import type { DeskEvent } from '../../shared/event'
import type { TripDetails } from '../../shared/trip/record'
import { at } from './moments'

export const aTrip = (over: Partial<TripDetails> = {}): TripDetails => ({
  name: '李建国',
  post: '副区长',
  why: '参加全市工作会议',
  place: '市会议中心',
  from: at('14:00'),
  until: at('18:00'),
  phone: '13900000002',
  standIn: '王芳',
  standInPhone: '13900000003',
  ...over,
})

const details = aTrip()

export const EVERYTHING_OF_A_TRIP: readonly Pick<DeskEvent, 'type' | 'data'>[] = [
  { type: 'tripReported', data: { tripId: 'wc1', details } },
  {
    type: 'tripChanged',
    data: {
      tripId: 'wc1',
      details: { ...details, until: at('20:00') },
      before: details,
      reason: '会期延长',
    },
  },
  { type: 'tripReturned', data: { tripId: 'wc1', at: at('19:30'), note: '' } },
  { type: 'tripReported', data: { tripId: 'wc2', details } },
  { type: 'tripDropped', data: { tripId: 'wc2', at: at('13:50'), note: '会议取消' } },
]
