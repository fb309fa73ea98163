// 登记报送: the rows of the table, what they start with, and when a reason for lateness is owed.
import { missedByDelivery } from '../../../shared/report/late'
import { type Deadline } from '../../../shared/deadline/derive'
import type { Incident, RuleBooks } from '../../../shared/incident/record'
import type { AddressedTo, DeliveryInput, Report } from '../../../shared/report/record'
import { isSent, sentAt, sentReports, undelivered } from '../../../shared/report/state'
import type { DeskState } from '../../../shared/state'
import { MINUTE, toInstant, toMs, type Ms } from '../../../shared/time'
import type { Unit } from '../../../shared/unit/record'
import type { Channel, ReportKind } from '../../../shared/vocabulary'

export interface DeliveryRow extends AddressedTo {
  readonly ticked: boolean
  readonly channel: Channel
  readonly at: Ms | null
  readonly receivedBy: string
}

type Sent = Pick<DeskState, 'incidents' | 'kept'>

/** The usual way when nothing has gone there yet. */
const USUAL: Channel = 'fax'

/** By what went there last, at hand or not. */
const lastChannel = ({ incidents, kept }: Sent, recipientId: string): Channel =>
  Object.values(incidents)
    .flatMap(({ reports }) => reports)
    .flatMap(({ deliveries }) => deliveries[recipientId] ?? [])
    .reduce<{ at: string; channel: Channel } | null>(
      (last, one) => (last === null || one.at > last.at ? one : last),
      kept.ways[recipientId] ?? null,
    )?.channel ?? USUAL

/** Those who have not got it: everyone that the unit reports to, or who is left of them. */
export const awaitingIt = (report: Report | null, unit: Unit): AddressedTo[] =>
  report !== null && isSent(report)
    ? undelivered(report)
    : unit.recipients.filter(({ active }) => active).map(({ id, name }) => ({ id, name }))

/** Now, to the minute; within the minute of what it follows, that very moment. */
export function presetTime(incident: Incident, report: Report | null, now: Ms): Ms {
  const earlier = sentReports(incident).filter(({ id }) => id !== report?.id)
  const last = earlier[earlier.length - 1]
  const floor = Math.max(toMs(incident.facts.learnedAt), last === undefined ? 0 : sentAt(last)!)
  return Math.max(Math.floor(now / MINUTE) * MINUTE, Math.min(floor, now))
}

/** N8 demands the same text at the same time: everyone is ticked, everyone has the same moment. */
export const startingRows = (to: readonly AddressedTo[], sent: Sent, at: Ms): DeliveryRow[] =>
  to.map((recipient) => ({
    ...recipient,
    ticked: true,
    channel: lastChannel(sent, recipient.id),
    at,
    receivedBy: '',
  }))

export const inputsOf = (rows: readonly DeliveryRow[]): DeliveryInput[] =>
  rows
    .filter(({ ticked }) => ticked)
    .map(({ id, channel, at, receivedBy }) => ({
      recipientId: id,
      channel,
      at: at === null ? '' : toInstant(at),
      receivedBy,
    }))

export interface Missed {
  readonly clock: Deadline
  readonly lateBy: Ms
}

/** The clock that these rows would meet too late; null when none. */
export function missedClock(
  incident: Incident,
  books: RuleBooks,
  kind: ReportKind,
  report: Report | null,
  rows: readonly DeliveryRow[],
): Missed | null {
  const times = rows.flatMap(({ ticked, at }) => (ticked && at !== null ? [at] : []))
  return missedByDelivery(incident, books, kind, report, times)
}
