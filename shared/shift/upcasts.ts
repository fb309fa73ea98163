// Events of the log as earlier versions wrote them.
import { adding, grownWith, type Upcast, type UpcastsOf } from '../upcast'
import { ENTRY_KINDS } from './entry'
import type { shiftEvents } from './record'

/** Version 1 named the incident inside the entry; from 2 on the line is a step of it. */
const tiedOutside: Upcast = (data) => {
  const { entry, ...rest } = (data ?? {}) as { readonly entry?: unknown }
  if (typeof entry !== 'object' || entry === null) return data
  const { incidentId = null, ...own } = entry as { readonly incidentId?: unknown }
  return { ...rest, entry: own, ...(incidentId === null ? {} : { incidentId }) }
}

export const shiftUpcasts: UpcastsOf<typeof shiftEvents> = {
  entryAdded: [tiedOutside, ...grownWith(ENTRY_KINDS, 2)],
  entryCorrected: [adding({})],
}
