// 更正 of a delivery or 回执 of a 零报告: with a reason, and the original stays in sight.
import { isEqual } from '../equal'
import type { z } from 'zod'
import { decided, type Decision, type DecisionContext } from '../decision'
import type { Change } from '../change'
import { allOf } from '../checks'
import { notBefore } from '../checks'
import { notInFuture } from '../checks'
import type { Receipt } from '../report/receipt'
import type { Delivery } from '../report/record'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { momentOn, toInstant, type Day } from '../time'
import type { NilCorrection, nilCommands } from './record'

type Correct = Extract<z.infer<(typeof nilCommands)[number]>, { type: 'correctNilReport' }>
type Target = NilCorrection['target']

/** The delivery with the corrected fields in place of the wrong ones. */
export const patched = (delivery: Delivery, target: Target, patch: object): Delivery =>
  target === 'delivery'
    ? { ...delivery, ...patch }
    : { ...delivery, receipt: delivery.receipt === null ? null : { ...delivery.receipt, ...patch } }

function changesOf(record: Delivery | Receipt, patch: Correct['patch']): Change[] {
  const before: Readonly<Record<string, unknown>> = { ...record }
  return Object.entries(patch)
    .filter(([field, to]) => to !== undefined && !isEqual(before[field], to))
    .map(([field, to]) => ({ field, from: before[field] ?? null, to }) as Change)
}

/** Neither in the future, nor before its day, nor received before it was sent. */
const possible = (date: Day, { at, receipt }: Delivery, env: DecisionContext): Result<null> =>
  allOf(
    notInFuture(at, env.now, 'patch.at'),
    notBefore(at, toInstant(momentOn(date, '00:00')), 'beforeNilDay', 'patch.at'),
    receipt === null ? ok(null) : notInFuture(receipt.at, env.now, 'patch.at'),
    receipt === null ? ok(null) : notBefore(receipt.at, at, 'beforeDelivery', 'patch.at'),
  )

export function correctNilReport(
  state: DeskState,
  { date, target, recipientId, patch, reason }: Correct,
  env: DecisionContext,
): Result<Decision> {
  const delivery = lookUp(lookUp(state.nilReports.reports, date)?.deliveries ?? {}, recipientId)
  const record = target === 'delivery' ? delivery : delivery?.receipt
  if (delivery === undefined || record === undefined || record === null)
    return refuse('unknownRecord', 'recipientId')
  if (target === 'receipt' && patch.channel !== undefined)
    return refuse('malformed', 'patch.channel')
  if (target === 'receipt' && patch.receivedBy === '') return refuse('required', 'patch.receivedBy')
  const changes = changesOf(record, patch)
  if (changes.length === 0) return refuse('nothingChanged', 'patch')
  const times = possible(date, patched(delivery, target, patch), env)
  if (!times.ok) return times
  return decided([
    { type: 'nilReportCorrected', data: { date, target, recipientId, changes, reason } },
  ])
}
