// The order in which things can have happened. Entering checks each moment as it comes; a correction
// could turn any two upside down, so it is checked against the whole record.
import { allAfterReceived } from '../instruction/order'
import { sentAt, sentReports } from '../report/state'
import type { Result } from '../result'
import { toInstant } from '../time'
import type { Incident } from './record'
import type { Change } from '../change'
import { allOf } from '../checks'
import { notBefore, notBeforeKnown } from '../checks'
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

/** Found on the network was 接报: a later one would make every clock after it too kind (N6). */
const opinionsInOrder = ({ opinions, facts }: Incident): Result<null>[] =>
  opinions
    .filter(({ began }) => began)
    .map(({ foundAt }) =>
      notBefore(foundAt, facts.learnedAt, 'learnedAfterFound', 'patch.learnedAt'),
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
  const { facts, mediaExposure, levelAbove } = incident
  return allOf(
    notBeforeKnown(facts.learnedAt, facts.occurredAt, 'learnedBeforeOccurred', 'patch.learnedAt'),
    ...[mediaExposure, levelAbove]
      .filter((known) => known !== null)
      .map(({ at }) => notBeforeKnown(at, facts.occurredAt, 'beforeOccurred', 'patch.occurredAt')),
    ...opinionsInOrder(incident),
    ...callsInOrder(incident),
    ...incident.instructions.flatMap((one) => allAfterReceived(one, 'patch.at')),
    ...reportsInOrder(incident),
  )
}

const MOMENTS = ['at', 'occurredAt', 'learnedAt']

/** None of the moments that a correction writes lies ahead. */
export const noneInFuture = (changes: readonly Change[], now: number): Result<null> =>
  allOf(
    ...changes
      .filter(({ field, to }) => MOMENTS.includes(field) && to !== null)
      .map(({ field, to }) => notInFuture(to as string, now, `patch.${field}`)),
  )
