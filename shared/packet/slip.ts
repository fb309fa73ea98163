// The 回执 that this room gives for what it received.
import type { Incident } from '../incident/record'
import type { CarriedReport, ReceiptIssued, Received, ReceiptSlip, Source } from './record'
import { RECEIPT_FORMAT, RECEIPT_VERSION } from './record'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { toInstant, type Ms } from '../time'

export interface Answering {
  readonly desk: string
  readonly personId: string
  readonly now: Ms
  /** 退回: why; null: it was received. */
  readonly returned: string | null
}

const answered = ({ desk, incidentId, number }: Source): ReceiptSlip['source'] => ({
  desk,
  incidentId,
  number,
})

export function slipOf(
  { unit, people }: DeskState,
  { source }: Received,
  reports: readonly CarriedReport[],
  { desk, personId, now, returned }: Answering,
): ReceiptSlip {
  return {
    format: RECEIPT_FORMAT,
    version: returned === null ? 1 : RECEIPT_VERSION,
    source: answered(source),
    reports: reports.map(({ reportId, digest }) => ({ reportId, digest })),
    by: { desk, unit: unit?.name ?? '', name: people[personId]?.name ?? '' },
    at: toInstant(now),
    ...(returned === null ? {} : { returned }),
  }
}

/** What was said last about one that came: received or returned; undefined while nothing was. */
export const answerTo = ({ receipts }: Received, reportId: string): ReceiptIssued | undefined =>
  receipts.findLast((one) => one.reports.includes(reportId))

/** Reports about which nothing has been said yet. */
export const unanswered = (received: Received): CarriedReport[] =>
  received.reports.filter(({ reportId }) => answerTo(received, reportId) === undefined)

/** What there is to answer; a packet without a report needs no 回执. */
export function toAnswer({ received }: Incident): Result<Received> {
  if (received === null) return refuse('notReceived', 'incidentId')
  return received.reports.length === 0 ? refuse('nothingToAnswer', 'incidentId') : ok(received)
}
