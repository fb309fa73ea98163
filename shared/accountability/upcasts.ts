// 问责 events as earlier versions wrote them.
import { adding, type UpcastsOf } from '../upcast'
import type { accountabilityEvents } from './events'

export const accountabilityUpcasts: UpcastsOf<typeof accountabilityEvents> = {
  // Every answer counted as a report before it said whether it was so.
  inquiryAnswered: [adding({ confirms: true })],
}
