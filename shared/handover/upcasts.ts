// Handovers as earlier versions recorded them.
import { adding, unchanged, type UpcastsOf } from '../upcast'
import type { handoverEvents } from './record'

export const handoverUpcasts: UpcastsOf<typeof handoverEvents> = {
  // Nobody was asked why it was early or late.
  handoverWritten: [adding({ timing: '' })],
  // Nothing could be taken over with a reservation.
  itemJudged: [unchanged],
  shiftHandedOver: [unchanged],
  shiftTakenOver: [unchanged],
}
