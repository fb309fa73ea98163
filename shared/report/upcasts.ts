// Report events as earlier versions wrote them. What stands on a page that has left is not for an upcast
// to complete: its digest covers the very fields that it had.
import { withTrapped } from '../incident/upcasts'
import {
  adding,
  inEach,
  inField,
  together,
  unchanged,
  type Upcast,
  type UpcastsOf,
} from '../upcast'
import type { reportEvents } from './record'

/** Before there were numbers of documents a step gave none; nor does one that is not the first of its text. */
const noNumber: Upcast = adding({ docNumber: null })

/** Before each delivery said by itself what had gone. */
export const deliveriesWithDigest: Upcast = inField('deliveries', inEach(adding({ digest: null })))

export const reportUpcasts: UpcastsOf<typeof reportEvents> = {
  reportSaved: [
    inField('content', inField('figures', withTrapped)),
    // Before there were 更正报告 none corrected another.
    inField('content', adding({ corrects: null })),
    // Before 紧急程度 could be chosen, it always followed from the level.
    inField('content', adding({ pressing: null })),
  ],
  reportSubmitted: [noNumber],
  reportApproved: [noNumber],
  reportDelivered: [
    together(noNumber, deliveriesWithDigest, inField('sent', adding({ contact: null }))),
    // What a page says of its layout is part of what left.
    unchanged,
  ],
  receiptRecorded: [adding({ proof: null }), adding({ returned: null })],
}
