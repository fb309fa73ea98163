// Unit events as earlier versions wrote them.
import { adding, inField, together, type Upcast, type UpcastsOf } from '../upcast'
import type { unitEvents } from './record'

/** Before the room was asked for its own numbers, and when every room took files of up to 50 MB. */
const detailsAsked: Upcast = adding({ phone: '', fax: '', attachmentLimitMb: 50 })

export const unitUpcasts: UpcastsOf<typeof unitEvents> = {
  unitSetUp: [inField('unit', detailsAsked)],
  unitChanged: [together(inField('unit', detailsAsked), inField('before', detailsAsked))],
}
