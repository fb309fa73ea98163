// Attachment events as earlier versions wrote them.
import { unchanged, type UpcastsOf } from '../upcast'
import type { attachmentEvents } from './record'

export const attachmentUpcasts: UpcastsOf<typeof attachmentEvents> = {
  // Before there was evidence of opinions nothing belonged to one.
  attachmentAdded: [
    unchanged,
    // Nor to an instruction.
    unchanged,
    // OFD, TIFF, WMA, WMV and AVI joined what is kept.
    unchanged,
  ],
}
