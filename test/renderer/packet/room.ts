// A room above and what a room below sends it, for tests of what goes between rooms.
import type { Reply } from '../../../shared/contract'
import type { CarriedPreview, ImportPreview, ReceiptPreview } from '../../../shared/packet/preview'
import type { Carried, CarriedReport } from '../../../shared/packet/record'
import type { FakeDesk } from '../support/fake-desk'
import { incident, opened, phoned, reported } from '../incident/room'
import { SAIHAN } from '../../support/records'
import { at } from '../../support/moments'
import { aRoom } from '../incident/room'
import { answering } from '../layout/room'

export const BELOW = '土默特左旗人民政府办公室'
export const THEIR_DESK = 'b'.repeat(64)
export const OUR_DESK = 'a'.repeat(64)
export const DIGEST = 'c0ffee11'.repeat(8)

/** A fire there, with its 首报: as that room's own record has it. */
export function carried(over: Partial<Carried> = {}): Carried {
  const below = aRoom()
  const id = opened(below, { title: '大青山南麓草原火情' })
  phoned(below, id, '13:14')
  const reportId = reported(below, id, 'initial', '13:20')
  const { facts, verified, reports } = incident(below, id)
  const sent = reports.find((report) => report.id === reportId)!
  const first: CarriedReport = {
    reportId,
    kind: 'initial',
    number: 0,
    document: { ...sent.sent!.document },
    digest: sent.sent!.digest,
    sentAt: at('13:20'),
    figures: sent.content.figures,
    sections: sent.content.sections,
  }
  return {
    source: {
      desk: THEIR_DESK,
      unit: BELOW,
      region: SAIHAN,
      incidentId: id,
      number: '值班〔2026〕1号',
    },
    origins: [],
    madeAt: at('13:24'),
    madeBy: '李强',
    facts,
    level: null,
    sensitive: false,
    verified,
    closedAt: null,
    ending: null,
    reports: [first],
    steps: [
      {
        seq: 4,
        hash: 'd'.repeat(64),
        at: at('13:10'),
        by: '李强',
        text: '接报：面铺窑村北侧草场起火（未定级）',
      },
      {
        seq: 9,
        hash: 'e'.repeat(64),
        at: at('13:20'),
        by: '李强',
        text: '首报 报送：市政府总值班室（传真）',
      },
    ],
    attachments: [],
    ...over,
  }
}

export const carriedPreview = (over: Partial<CarriedPreview> = {}): ImportPreview => {
  const holds = over.carried ?? carried()
  return {
    kind: 'packet',
    carried: holds,
    via: 'packet',
    digest: DIGEST,
    sealed: false,
    isAhead: false,
    roomKnownAs: null,
    known: null,
    related: null,
    isFresh: true,
    fresh: {
      reports: holds.reports.map(({ reportId }) => reportId),
      steps: holds.steps.length,
      attachments: 0,
    },
    ...over,
  }
}

export const receiptPreview = (over: Partial<ReceiptPreview> = {}): ImportPreview => ({
  kind: 'receipt',
  digest: DIGEST,
  recipientId: 'r1',
  candidates: [
    { id: 'r1', name: '市政府总值班室' },
    { id: 'r2', name: '市政府办公厅信息处' },
  ],
  incident: { incidentId: '2026-1', number: '值班〔2026〕1号', title: '面铺窑村草原火情' },
  reports: [{ reportId: 't1', name: '首报', standing: 'open' }],
  slip: {
    format: 'duty-desk-receipt',
    version: 1,
    source: { desk: OUR_DESK, incidentId: '2026-1', number: '值班〔2026〕1号' },
    reports: [{ reportId: 't1', digest: DIGEST }],
    by: { desk: THEIR_DESK, unit: '市政府总值班室', name: '刘洋' },
    at: at('13:30'),
  },
  ...over,
})

/** What came is taken in, as the core does it. */
export function received(desk: FakeDesk, holds: Carried = carried()): string {
  const before = new Set(Object.keys(desk.state().incidents))
  desk.giveAsSystem({
    type: 'receivePacket',
    personId: 'p1',
    desk: OUR_DESK,
    via: 'packet',
    digest: DIGEST,
    carried: holds,
  })
  return (
    Object.keys(desk.state().incidents).find((id) => !before.has(id)) ??
    Object.keys(desk.state().incidents).at(-1)!
  )
}

/** A desk to which files can be brought, and which answers as it is told when it looks at them. */
export function looking(
  desk: FakeDesk,
  answers: Readonly<Record<string, (params: never) => Reply | Promise<Reply>>>,
) {
  let count = 0
  const sizes = new Map<string, number>()
  return answering(desk, {
    beginFile: ({ size }: { size: number }) => {
      const fileId = `f${(count += 1)}`
      sizes.set(fileId, size)
      return { ok: true, value: { fileId } }
    },
    addChunk: () => ({ ok: true, value: {} }),
    finishFile: ({ fileId }: { fileId: string }) => ({
      ok: true,
      value: { fileId, sha256: DIGEST, size: sizes.get(fileId)!, type: 'unknown' },
    }),
    dropFile: () => ({ ok: true, value: {} }),
    ...answers,
  })
}
