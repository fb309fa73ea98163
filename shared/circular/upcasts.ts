// 通报 events as earlier versions wrote them.
import { adding, type UpcastsOf } from '../upcast'
import type { circularEvents } from './record'

export const circularUpcasts: UpcastsOf<typeof circularEvents> = {
  // Before there were circulars of a single case.
  circularDrafted: [adding({ findingId: null })],
  circularSigned: [adding({ printed: null })],
}
