// The order in which things can have happened. Entering checks each moment as it comes; a correction
// could turn any two upside down, so it is checked against the whole record.
import { sentAt, sentReports } from '../report/state'
import type { Result } from '../result'
import { toInstant } from '../time'
import type { Incident } from './record'
import type { Change } from '../change'
import { allOf } from '../checks'
import { notBefore } from '../checks'
import { notInFuture } from '../checks'

const callsInOrder = ({ phones, facts }: Incident): Result<null>[] =>
  phones.map(({ at, direction }) =>
    notBefore(
      at,
      facts.learnedAt,
      direction === 'in' ? 'learnedAfterCall' : 'beforeLearned',
      'patch.at',
    ),
  )

const relaysInOrder = ({ instructions }: Incident): Result<null>[] =>
  instructions.flatMap(({ relayed, receivedAt }) =>
    relayed === null ? [] : [notBefore(relayed.at, receivedAt, 'beforeReceived', 'patch.at')],
  )

function reportsInOrder(incident: Incident): Result<null>[] {
  const sent = sentReports(incident)
  return sent.flatMap((report, index) => [
    ...sent
      .slice(index - 1, index)
      .map((previous) =>
        notBefore(
          toInstant(sentAt(report)!),
          toInstant(sentAt(previous)!),
          'beforePreviousReport',
          'patch.at',
        ),
      ),
    ...Object.values(report.deliveries).flatMap(({ at, receipt }) => [
      notBefore(at, incident.facts.learnedAt, 'beforeLearned', 'patch.at'),
      ...(receipt === null ? [] : [notBefore(receipt.at, at, 'beforeDelivery', 'patch.at')]),
    ]),
  ])
}

/** Everything at or after what it follows. */
export const possibleOrder = (incident: Incident): Result<null> => {
  const { facts, mediaExposure } = incident
  return allOf(
    notBefore(facts.learnedAt, facts.occurredAt, 'learnedBeforeOccurred', 'patch.learnedAt'),
    ...(mediaExposure === null
      ? []
      : [notBefore(mediaExposure.at, facts.occurredAt, 'beforeOccurred', 'patch.occurredAt')]),
    ...callsInOrder(incident),
    ...relaysInOrder(incident),
    ...reportsInOrder(incident),
  )
}

const MOMENTS = ['at', 'occurredAt', 'learnedAt']

/** None of the moments that a correction writes lies ahead. */
export const noneInFuture = (changes: readonly Change[], now: number): Result<null> =>
  allOf(
    ...changes
      .filter(({ field }) => MOMENTS.includes(field))
      .map(({ field, to }) => notInFuture(to as string, now, `patch.${field}`)),
  )
