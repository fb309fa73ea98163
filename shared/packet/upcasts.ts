// What other rooms hand over in earlier versions of the formats, and packet events as earlier versions
// wrote them.
import { factsWithTrapped, withTrapped } from '../incident/upcasts'
import { inEach, inField, together, type Upcast, type UpcastsOf } from '../upcast'
import type { packetEvents } from './record'

const withFacts: Upcast = inField('facts', factsWithTrapped)
const withFigures: Upcast = inField('figures', withTrapped)
const withReports: Upcast = inField('reports', inEach(withFigures))

export const packetUpcasts: readonly Upcast[] = [together(withFacts, withReports)]
export const codeUpcasts: readonly Upcast[] = [together(withFacts, inField('report', withFigures))]

export const packetEventUpcasts: UpcastsOf<typeof packetEvents> = {
  incidentReceived: [withFacts],
  packetReceived: [together(inField('latest', withFacts), withReports)],
}
