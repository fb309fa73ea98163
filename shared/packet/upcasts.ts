// What other rooms hand over in earlier versions of the formats, and packet events as earlier versions
// wrote them.
import { factsWithTrapped, inOneSeries, withTrapped, withUnknown } from '../incident/upcasts'
import {
  adding,
  inEach,
  inField,
  together,
  unchanged,
  type Upcast,
  type UpcastsOf,
} from '../upcast'
import type { packetEvents } from './record'

const withFacts: Upcast = inField('facts', factsWithTrapped)
const withFigures: Upcast = inField('figures', withTrapped)
const withReports: Upcast = inField('reports', inEach(withFigures))

/** Before there was another way to end, what was closed had its 终报. */
const withEnding: Upcast = (data) => {
  const { closedAt = null } = (data ?? {}) as { readonly closedAt?: unknown }
  return adding({ ending: closedAt === null ? null : { kind: 'final' } })(data)
}
/** 更正报告 joined the kinds of reports. */
const withCorrections: Upcast = (data) => data

/** 续来电, and entries of the log that are tied to the incident, joined its steps. */
const withCalls: Upcast = (data) => data

export const packetUpcasts: readonly Upcast[] = [
  together(withFacts, withReports),
  withEnding,
  withCalls,
  // What is attached may be evidence of an opinion.
  unchanged,
  // Its lines say of which series a number is; the file says the number itself.
  unchanged,
  // Its lines say 紧急程度 as it was chosen; the page of a report says the word itself.
  unchanged,
  // 审定 from afar joined the steps.
  unchanged,
  // What was seen on the network, and when the level above knew, joined the steps.
  unchanged,
  // A page says its layout.
  unchanged,
  // What a leader ordered is followed by tasks and units: steps of its own.
  unchanged,
  withUnknown,
  // Telling leaders joined the steps.
  unchanged,
  // What was received may be returned, and the other room be told by telephone.
  unchanged,
  // OFD, TIFF, WMA, WMV and AVI joined what is attached.
  unchanged,
  // How a leader was told, with which 处理意见, and what came back: its lines say it.
  unchanged,
]
export const codeUpcasts: readonly Upcast[] = [
  together(withFacts, inField('report', withFigures)),
  withCorrections,
  // A page says its layout.
  unchanged,
  withUnknown,
]

export const packetEventUpcasts: UpcastsOf<typeof packetEvents> = {
  incidentReceived: [withFacts, inOneSeries, withUnknown],
  packetReceived: [
    together(inField('latest', withFacts), withReports),
    inField('latest', withEnding),
    // A page says its layout.
    unchanged,
    withUnknown,
  ],
  // Nothing was returned yet, and nobody told by telephone.
  receiptIssued: [adding({ returned: null, told: '' })],
}
