// A room with incidents on its desk, for tests of the desk and of one incident.
import { createFakeDesk, type FakeDesk } from '../support/fake-desk'
import { toInstant } from '../../../shared/time'
import type { ReportKind } from '../../../shared/vocabulary'
import { at, ms } from '../../support/moments'
import { aCall, anIncident, anInstruction, aSetUp, someContent } from '../../support/records'

/** 张磊 sits at the desk; 王芳 leads. */
export function aRoom(now = '13:00'): FakeDesk {
  const desk = createFakeDesk(ms(now))
  desk.give(aSetUp())
  return desk
}

type Opening = Parameters<typeof anIncident>[0]

/** Opened at the moment at which it was learned; answers its id. */
export function opened(desk: FakeDesk, over: Opening = {}): string {
  desk.setNow(ms(over?.learnedAt ?? '13:10'))
  return desk.give(anIncident(over)).incidentId!
}

export function phoned(desk: FakeDesk, incidentId: string, when: string, instructed = false): void {
  desk.setNow(ms(when))
  const call = aCall({ at: when, ...(instructed ? { instruction: anInstruction() } : {}) })
  desk.give({ type: 'reportByPhone', incidentId, call, lateReason: '' })
}

/** The next report of a kind, sent to everyone at once. */
export function reported(
  desk: FakeDesk,
  incidentId: string,
  kind: ReportKind,
  when: string,
): string {
  desk.setNow(ms(when))
  const reportId = desk.give({
    type: 'saveReport',
    incidentId,
    reportId: null,
    kind,
    content: someContent(kind),
  }).reportId!
  const deliveries = desk.state().unit!.recipients.map(({ id }) => ({
    recipientId: id,
    channel: 'fax' as const,
    at: at(when),
    receivedBy: '',
  }))
  desk.give({
    type: 'deliverReport',
    incidentId,
    reportId,
    revision: 1,
    deliveries,
    lateReason: '',
  })
  return reportId
}

/** Everyone confirms the report, within the minute. */
export function confirmed(desk: FakeDesk, incidentId: string, reportId: string): void {
  const receipt = { at: toInstant(desk.now()), receivedBy: '刘洋' }
  for (const { id: recipientId } of desk.state().unit!.recipients) {
    desk.give({ type: 'recordReceipt', incidentId, reportId, recipientId, receipt })
  }
}

export const incident = (desk: FakeDesk, id: string) => desk.state().incidents[id]!
