// Incident events as earlier versions wrote them.
import {
  adding,
  inEach,
  inField,
  together,
  unchanged,
  type Upcast,
  type UpcastsOf,
} from '../upcast'
import type { incidentEvents } from './record'

/** Version 1 did not ask for the 被困: whether there were any is 不详. */
export const withTrapped: Upcast = adding({ trapped: null })
export const factsWithTrapped: Upcast = inField('figures', withTrapped)

/** A correction of the figures says all of them, as they stood before and as they stand now. */
const correctionWithTrapped: Upcast = (change) =>
  (change as { readonly field?: unknown } | null)?.field === 'figures'
    ? together(inField('from', withTrapped), inField('to', withTrapped))(change)
    : change

/** Before exercises had numbers of their own they were counted with the rest, and they keep what they had. */
export const inOneSeries: Upcast = adding({ series: 'real' })

/** 事发时间不详 and 地点不详 (null) became answers: what was written before says both. */
export const withUnknown: Upcast = unchanged

export const incidentUpcasts: UpcastsOf<typeof incidentEvents> = {
  incidentOpened: [
    inField('facts', factsWithTrapped),
    inOneSeries,
    // Before an opinion could become an incident, somebody had always rung.
    unchanged,
    withUnknown,
  ],
  // Version 1 knew no way to end but the 终报.
  incidentClosed: [adding({ ending: { kind: 'final' }, approvedBy: null })],
  recordCorrected: [
    inField('changes', inEach(correctionWithTrapped)),
    // When the level above knew may be corrected.
    unchanged,
    withUnknown,
  ],
}
