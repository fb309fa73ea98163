// A 首报 that has left the room for everyone, told to the desk without its page.
import { toInstant } from '../../../shared/time'
import type { Content } from '../../../shared/report/record'
import type { TestClock } from '../../support/clock'
import type { ReportKind } from '../../../shared/vocabulary'
import { openIncidentCommand } from '../../support/commands'
import { aCall, someContent } from '../../support/records'
import { stateOf, TITLE } from './duty'
import type { Room } from './room'

export interface SentReport {
  readonly incidentId: string
  readonly reportId: string
}

/** Writes a report and sends it to everyone; its id. */
async function send(
  room: Room,
  clock: TestClock,
  incidentId: string,
  kind: ReportKind,
  over: Partial<Content> = {},
): Promise<string> {
  const at = toInstant(clock.wall())
  const content = someContent(kind, over)
  const { reportId = '' } = await room.tell({
    type: 'saveReport',
    incidentId,
    reportId: null,
    kind,
    content,
  })
  const { unit, incidents } = await stateOf(room)
  const { revision } = incidents[incidentId]!.reports.at(-1)!
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
  return reportId
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
  const title = '关于草原火情的首报'
  return {
    incidentId,
    reportId: await send(room, clock, incidentId, 'initial', { title, sections }),
  }
}

/** The same to its end; its id. */
export async function anEndedIncident(room: Room, clock: TestClock): Promise<string> {
  const { incidentId } = await aSentReport(room, clock)
  await send(room, clock, incidentId, 'followUp')
  await send(room, clock, incidentId, 'final')
  const receipt = { at: toInstant(clock.wall()), receivedBy: '赵敏' }
  for (const { id: reportId, addressedTo } of (await stateOf(room)).incidents[incidentId]!
    .reports) {
    for (const { id: recipientId } of addressedTo)
      await room.tell({ type: 'recordReceipt', incidentId, reportId, recipientId, receipt })
  }
  await room.tell({ type: 'closeIncident', incidentId })
  return incidentId
}
