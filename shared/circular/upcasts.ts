// 通报 events as earlier versions wrote them.
import { adding, type UpcastsOf } from '../upcast'
import type { circularEvents } from './record'

export const circularUpcasts: UpcastsOf<typeof circularEvents> = {
  // Before there were circulars of a single case, and of a run of roll calls.
  circularDrafted: [adding({ findingId: null }), adding({ runId: null })],
  circularSigned: [adding({ printed: null })],
}
