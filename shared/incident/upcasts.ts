// Incident events as earlier versions wrote them.
import { adding, inEach, inField, together, type Upcast, type UpcastsOf } from '../upcast'
import type { incidentEvents } from './record'

/** Version 1 did not ask for the 被困: whether there were any is 不详. */
export const withTrapped: Upcast = adding({ trapped: null })
export const factsWithTrapped: Upcast = inField('figures', withTrapped)

/** A correction of the figures says all of them, as they stood before and as they stand now. */
const correctionWithTrapped: Upcast = (change) =>
  (change as { readonly field?: unknown } | null)?.field === 'figures'
    ? together(inField('from', withTrapped), inField('to', withTrapped))(change)
    : change

export const incidentUpcasts: UpcastsOf<typeof incidentEvents> = {
  incidentOpened: [inField('facts', factsWithTrapped)],
  // Version 1 knew no way to end but the 终报.
  incidentClosed: [adding({ ending: { kind: 'final' }, approvedBy: null })],
  recordCorrected: [inField('changes', inEach(correctionWithTrapped))],
}
