// Events of the log as earlier versions wrote them.
import { grownWith, type UpcastsOf } from '../upcast'
import { ENTRY_KINDS } from './entry'
import type { shiftEvents } from './record'

export const shiftUpcasts: UpcastsOf<typeof shiftEvents> = {
  entryAdded: grownWith(ENTRY_KINDS),
}
