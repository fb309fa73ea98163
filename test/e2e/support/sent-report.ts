// A 首报 that has left the room for everyone, told to the desk without its page.
import { toInstant } from '../../../shared/time'
import type { Content } from '../../../shared/report/record'
import type { TestClock } from '../../support/clock'
import { openIncidentCommand } from '../../support/commands'
import { aCall, someContent } from '../../support/records'
import { stateOf, TITLE } from './duty'
import type { Room } from './room'

export interface SentReport {
  readonly incidentId: string
  readonly reportId: string
}

/** A fire, told upwards by telephone and in writing. */
export async function aSentReport(
  room: Room,
  clock: TestClock,
  sections: Content['sections'] = {},
): Promise<SentReport> {
  const at = toInstant(clock.wall())
  const { incidentId = '' } = await room.tell(openIncidentCommand(clock.wall(), TITLE))
  await room.tell({ type: 'reportByPhone', incidentId, call: aCall({ at }), lateReason: '' })
  const content = someContent('initial', { title: '关于草原火情的首报', sections })
  const { reportId = '' } = await room.tell({
    type: 'saveReport',
    incidentId,
    reportId: null,
    kind: 'initial',
    content,
  })
  const { unit, incidents } = await stateOf(room)
  const { revision } = incidents[incidentId]!.reports[0]!
  await room.tell({
    type: 'deliverReport',
    incidentId,
    reportId,
    revision,
    lateReason: '',
    deliveries: unit!.recipients.map(({ id }) => ({
      recipientId: id,
      channel: 'fax',
      at,
      receivedBy: '',
    })),
  })
  return { incidentId, reportId }
}
