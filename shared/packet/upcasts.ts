// What other rooms hand over in earlier versions of the formats, and packet events as earlier versions
// wrote them.
import { factsWithTrapped, withTrapped } from '../incident/upcasts'
import { adding, inEach, inField, together, type Upcast, type UpcastsOf } from '../upcast'
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

export const packetUpcasts: readonly Upcast[] = [together(withFacts, withReports), withEnding]
export const codeUpcasts: readonly Upcast[] = [
  together(withFacts, inField('report', withFigures)),
  withCorrections,
]

export const packetEventUpcasts: UpcastsOf<typeof packetEvents> = {
  incidentReceived: [withFacts],
  packetReceived: [
    together(inField('latest', withFacts), withReports),
    inField('latest', withEnding),
  ],
}
