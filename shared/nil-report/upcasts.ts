// 零报告 events as earlier versions wrote them.
import { deliveriesWithDigest } from '../report/upcasts'
import { adding, together, unchanged, type UpcastsOf } from '../upcast'
import type { nilEvents } from './record'

export const nilUpcasts: UpcastsOf<typeof nilEvents> = {
  // Before there were numbers and pages.
  nilReportWritten: [
    together(adding({ docNumber: null, document: null }), deliveriesWithDigest),
    // What a page says of its layout is part of what left.
    unchanged,
  ],
  nilReportDelivered: [deliveriesWithDigest],
}
