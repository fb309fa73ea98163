// A room with one grassland fire (`2026-1`), for tests of writing, sending and phoning.
import { createFakeDesk, type FakeDesk } from '../support/fake-desk'
import type { Incident } from '../../../shared/incident/record'
import type { Content, Report } from '../../../shared/report/record'
import { unsentReport } from '../../../shared/report/state'
import type { Level, ReportKind } from '../../../shared/vocabulary'
import { at, ms } from '../../support/moments'
import {
  aCall,
  anIncident,
  aRecipient,
  aSetUp,
  LEADER_PIN,
  someContent,
} from '../../support/records'

export const INCIDENT = '2026-1'

const RECIPIENTS = [
  aRecipient({ name: '市政府总值班室', phone: '0471-4606000' }),
  aRecipient({ name: '市政府办公厅信息处', phone: '0471-4606010' }),
  aRecipient({ name: '市委办公室', side: 'beside', phone: '' }),
]

/** 13:10 learned, 13:02 occurred; 张磊 at the desk, 王芳 may approve. */
export function aRoom(
  options: { readonly level?: Level | null; readonly phoned?: boolean } = {},
): FakeDesk {
  const desk = createFakeDesk(ms('13:10'))
  desk.give(aSetUp({ recipients: RECIPIENTS }))
  desk.give(anIncident({ title: '草原火情', level: options.level ?? null }))
  desk.setNow(ms('13:20'))
  if (options.phoned ?? true)
    desk.give({ type: 'reportByPhone', incidentId: INCIDENT, call: aCall(), lateReason: '' })
  return desk
}

export const incidentOf = (desk: FakeDesk): Incident => desk.state().incidents[INCIDENT]!
export const lastReport = (desk: FakeDesk): Report => incidentOf(desk).reports.at(-1)!

export function save(desk: FakeDesk, kind: ReportKind, content: Partial<Content> = {}): string {
  const reportId = unsentReport(incidentOf(desk))?.id ?? null
  return desk.give({
    type: 'saveReport',
    incidentId: INCIDENT,
    reportId,
    kind,
    content: someContent(kind, content),
  }).reportId!
}

export function approve(desk: FakeDesk): void {
  const { id: reportId, revision } = lastReport(desk)
  desk.give({ type: 'submitReport', incidentId: INCIDENT, reportId })
  desk.give({
    type: 'approveReport',
    incidentId: INCIDENT,
    reportId,
    revision,
    approverId: 'p2',
    pin: LEADER_PIN,
  })
}

/** The last report goes to everyone at the given minutes, in the order of the list. */
export function deliver(desk: FakeDesk, ...minutes: readonly string[]): void {
  const { id: reportId, revision } = lastReport(desk)
  const deliveries = minutes.map((minute, index) => ({
    recipientId: `r${index + 1}`,
    channel: 'fax' as const,
    at: at(minute),
    receivedBy: '',
  }))
  desk.give({
    type: 'deliverReport',
    incidentId: INCIDENT,
    reportId,
    revision,
    deliveries,
    lateReason: '',
  })
}
