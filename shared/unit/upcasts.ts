// Unit events as earlier versions wrote them.
import { adding, inField, together, type Upcast, type UpcastsOf } from '../upcast'
import type { unitEvents } from './record'

/** Before the room was asked for its own numbers, and when every room took files of up to 50 MB. */
const detailsAsked: Upcast = adding({ phone: '', fax: '', attachmentLimitMb: 50 })

/** Before a leader could agree from afar: nobody had forbidden it. */
const afarAllowed: Upcast = adding({ afarLevels: ['I', 'II', 'III', 'IV', 'unset'] })

export const unitUpcasts: UpcastsOf<typeof unitEvents> = {
  unitSetUp: [
    inField('unit', detailsAsked),
    inField('unit', afarAllowed),
    // Before 值班信息式 every room began with 公文式.
    adding({ layout: 'official' }),
  ],
  unitChanged: [
    together(inField('unit', detailsAsked), inField('before', detailsAsked)),
    together(inField('unit', afarAllowed), inField('before', afarAllowed)),
  ],
}
