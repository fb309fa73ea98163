// Commands about the daily 零报告: written, signed where that is asked, sent to everyone, received.
import { isEqual } from '../equal'
import type { z } from 'zod'
import {
  decided,
  verifiedApprover,
  type Decision,
  type Deciders,
  type DecisionContext,
} from '../decision'
import { allOf } from '../checks'
import { notBefore } from '../checks'
import { notInFuture } from '../checks'
import { canonicalJson } from '../journal'
import { nextDocNumber } from '../report/number'
import type { AddressedTo, Delivered, DeliveryInput, Document } from '../report/record'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { dayOf, momentOn, toInstant, toMs, type Day } from '../time'
import { mayApprove } from '../vocabulary'
import { dueOn, isNilOwed } from './clocks'
import { composeNil } from './compose'
import { correctNilReport } from './correct'
import type { nilCommands } from './record'

export type NilCommand = z.infer<(typeof nilCommands)[number]>
type Writing = Omit<Extract<NilCommand, { type: 'writeNilReport' }>, 'type'>

interface Sending {
  readonly date: Day
  readonly deliveries: readonly DeliveryInput[]
  readonly lateReason: string
}

/** Each to someone it is owed to, to nobody twice, at a possible time. */
function possible(
  { date, deliveries }: Sending,
  addressedTo: readonly AddressedTo[],
  before: readonly string[],
  env: DecisionContext,
): Result<null> {
  const ids = deliveries.map(({ recipientId }) => recipientId)
  return allOf(
    ...deliveries.flatMap(({ recipientId, at }, index) => {
      const path = `deliveries.${index}.at`
      const to = `deliveries.${index}.recipientId`
      const twice = before.includes(recipientId) || ids.indexOf(recipientId) !== index
      return [
        addressedTo.some(({ id }) => id === recipientId)
          ? ok(null)
          : refuse('unknownRecipient', to),
        twice ? refuse('deliveredTwice', to) : ok(null),
        notInFuture(at, env.now, path),
        notBefore(at, toInstant(momentOn(date, '00:00')), 'beforeNilDay', path),
      ]
    }),
  )
}

/** 迟报原因 is asked of whatever leaves after the hour. */
const reasonMissing = (state: DeskState, { date, deliveries, lateReason }: Sending): boolean =>
  lateReason === '' && deliveries.some(({ at }) => toMs(at) > dueOn(state, date))

/** Each says by itself what went: the digest of the very page, or of the words before there were pages (N8). */
const withDigest = (
  deliveries: readonly DeliveryInput[],
  sent: Document | string,
  env: DecisionContext,
): Delivered[] => {
  const digest = env.sha256(typeof sent === 'string' ? sent : canonicalJson(sent))
  return deliveries.map((delivery) => ({ ...delivery, digest }))
}

function write(
  state: DeskState,
  writing: Writing,
  approvedBy: string | null,
  env: DecisionContext,
): Result<Decision> {
  const { date, text, deliveries, lateReason } = writing
  if (state.unit === null) return refuse('notSetUp')
  if (!isNilOwed(state, date)) return refuse('nilOff', 'date')
  if (date > dayOf(env.now)) return refuse('inFuture', 'date')
  if (lookUp(state.nilReports.reports, date) !== undefined) return refuse('nilTwice', 'date')
  const addressedTo = state.unit.recipients
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ id, name }))
  const fits = possible(writing, addressedTo, [], env)
  if (!fits.ok) return fits
  if (reasonMissing(state, writing)) return refuse('lateReason', 'lateReason')
  const dueAt = toInstant(dueOn(state, date))
  const writtenAt = toInstant(env.now)
  const docNumber = nextDocNumber(state, writtenAt)
  const document = composeNil(
    { unit: state.unit, template: state.template },
    { date, text, writtenAt, docNumber },
  )
  return decided([
    {
      type: 'nilReportWritten',
      data: {
        date,
        dueAt,
        text,
        approvedBy,
        addressedTo,
        lateReason,
        docNumber,
        document,
        deliveries: withDigest(deliveries, document, env),
      },
    },
  ])
}

export const decideNilReport: Deciders<NilCommand> = {
  setNilReport: (state, { settings, reason }) => {
    const before = state.nilReports.settings
    if (isEqual(before, settings)) return refuse('nothingChanged', 'settings')
    return decided([{ type: 'nilSettingsChanged', data: { settings, before, reason } }])
  },
  writeNilReport: (state, { type: _type, ...writing }, env) =>
    state.nilReports.settings.needsLeaderPin
      ? refuse('nilNeedsLeader', 'approverId')
      : write(state, writing, null, env),
  writeSignedNilReport: (state, { type: _type, approverId, pin: _pin, ...writing }, env) => {
    const approver = verifiedApprover(state, approverId, env, mayApprove)
    return approver.ok ? write(state, writing, approverId, env) : approver
  },
  deliverNilReport: (state, { date, deliveries, lateReason }, env) => {
    const report = lookUp(state.nilReports.reports, date)
    if (report === undefined) return refuse('unknownRecord', 'date')
    const sending = {
      date,
      deliveries,
      lateReason: lateReason === '' ? report.lateReason : lateReason,
    }
    const fits = possible(sending, report.addressedTo, Object.keys(report.deliveries), env)
    if (!fits.ok) return fits
    if (reasonMissing(state, sending)) return refuse('lateReason', 'lateReason')
    const sent = withDigest(deliveries, report.document ?? report.text, env)
    return decided([{ type: 'nilReportDelivered', data: { date, deliveries: sent, lateReason } }])
  },
  recordNilReceipt: (state, { date, recipientId, receipt }, env) => {
    const delivery = lookUp(lookUp(state.nilReports.reports, date)?.deliveries ?? {}, recipientId)
    if (delivery === undefined) return refuse('notDelivered', 'recipientId')
    if (delivery.receipt !== null) return refuse('receiptTwice', 'recipientId')
    const times = allOf(
      notInFuture(receipt.at, env.now, 'receipt.at'),
      notBefore(receipt.at, delivery.at, 'beforeDelivery', 'receipt.at'),
    )
    if (!times.ok) return times
    return decided([{ type: 'nilReceiptRecorded', data: { date, recipientId, receipt } }])
  },
  correctNilReport,
}
