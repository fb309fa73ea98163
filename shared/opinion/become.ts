// 舆情 and 突发事件: finding the post was 接报 (N1), and may not be said to have been later; its publication is 媒体首次曝光
// (N6); a call about it made as 未核实 is the incident's own. Evidence and verdicts stay with the opinion, and are shown.
import { isSensitiveAt } from '../calendar/periods'
import { allOf, notBefore, notBeforeKnown } from '../checks'
import { decided, nextId, type Deciders } from '../decision'
import type { NewEvent } from '../event'
import { applyPatch } from '../incident/correct'
import { openIncident } from '../incident/find'
import { incidentIdOf, nextIncidentNumber } from '../incident/number'
import { possibleOrder } from '../incident/order'
import type { Incident, LevelAbove } from '../incident/record'
import { possibleTimes } from '../incident/times'
import { listing } from '../leaders/listing'
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { toMs } from '../time'
import type { OpinionCommand } from './decide'
import type { OpinionFacts } from './facts'
import { openOpinion } from './find'
import { opinionNumber, type Opinion } from './record'
import { PLATFORMS } from './words'

/** `短视频“云川生活”` */
export const outletOf = ({ platform, account }: OpinionFacts): string =>
  `${PLATFORMS[platform].name}${account === '' ? '' : `“${account}”`}`

const linked = (
  { id, year, serial, facts }: Opinion,
  incidentId: string,
  began: boolean,
  calls: Extract<NewEvent, { type: 'opinionLinked' }>['data']['calls'],
): NewEvent => ({
  type: 'opinionLinked',
  data: {
    incidentId,
    opinionId: id,
    number: opinionNumber({ year, serial }),
    title: facts.title,
    foundAt: facts.foundAt,
    began,
    calls,
  },
})

type Moment = Extract<NewEvent, { type: 'mediaExposed' | 'levelAboveKnew' }>

/** What the opinion knows of N6's moments, said of the incident. */
const momentsOf = ({ facts, levelAbove }: Opinion, incidentId: string): Moment[] => [
  ...(facts.publishedAt === null
    ? []
    : [
        {
          type: 'mediaExposed',
          data: { incidentId, at: facts.publishedAt, outlet: outletOf(facts) },
        } as const,
      ]),
  ...(levelAbove === null
    ? []
    : [
        {
          type: 'levelAboveKnew',
          data: { incidentId, known: withoutNote(levelAbove) },
        } as const,
      ]),
]

const withoutNote = ({ at, who, how }: LevelAbove): LevelAbove => ({ at, who, how })

/** Neither twice, nor what was merged into another. */
function free(state: DeskState, opinionId: string): Result<Opinion> {
  const found = openOpinion(state, opinionId)
  if (!found.ok) return found
  return found.value.incident === null ? found : refuse('alreadyIncident', 'opinionId')
}

/** Neither the media nor the level above can have known before it happened. */
const knownSince = ({ facts, levelAbove }: Opinion, occurredAt: string | null): Result<null> =>
  allOf(
    facts.publishedAt === null
      ? ok(null)
      : notBeforeKnown(facts.publishedAt, occurredAt, 'occurredAfterPublished', 'facts.occurredAt'),
    levelAbove === null
      ? ok(null)
      : notBeforeKnown(levelAbove.at, occurredAt, 'occurredAfterPublished', 'facts.occurredAt'),
  )

/** The incident at hand of which the opinion is told. */
const incidentOf = ({ incidents }: DeskState, { incident }: Opinion): Incident | undefined =>
  incident === null ? undefined : lookUp(incidents, incident.incidentId)

/** A correction of 发现 or 发布 is one of the incident's 接报 or 曝光 as well: nobody types it twice. */
export function alsoCorrected(
  state: DeskState,
  opinion: Opinion,
  corrected: OpinionFacts,
  reason: string,
): Result<NewEvent[]> {
  const incident = incidentOf(state, opinion)
  if (incident === undefined) return ok([])
  const { learnedAt } = incident.facts
  const exposure = incident.mediaExposure
  const earlier =
    opinion.incident?.began === true && toMs(corrected.foundAt) < toMs(learnedAt)
      ? [
          {
            target: { kind: 'facts' } as const,
            field: 'learnedAt',
            from: learnedAt,
            to: corrected.foundAt,
          },
        ]
      : []
  const published =
    exposure !== null &&
    exposure.at === opinion.facts.publishedAt &&
    corrected.publishedAt !== null &&
    corrected.publishedAt !== exposure.at
      ? [
          {
            target: { kind: 'mediaExposure' } as const,
            field: 'at',
            from: exposure.at,
            to: corrected.publishedAt,
          },
        ]
      : []
  const changes = [...earlier, ...published]
  const after = changes.reduce(
    (before, { target, field, to }) => applyPatch(before, target, { [field]: to }),
    incident,
  )
  const order = possibleOrder(after)
  if (!order.ok) return order
  return ok(
    changes.map(({ target, field, from, to }) => ({
      type: 'recordCorrected',
      data: { incidentId: incident.id, target, changes: [{ field, from, to }], reason },
    })),
  )
}

/** Nobody can have known of it before it happened; while nobody knows when that was, anything is possible. */
const isPossible = ({ facts: { occurredAt } }: Incident, at: string): boolean =>
  notBeforeKnown(at, occurredAt, 'beforeOccurred', 'at').ok

/** That the level above knew of the opinion is that it knew of the incident. */
export function alsoKnownAbove(state: DeskState, opinion: Opinion, known: LevelAbove): NewEvent[] {
  const incident = incidentOf(state, opinion)
  if (incident === undefined || !isPossible(incident, known.at)) return []
  return [{ type: 'levelAboveKnew', data: { incidentId: incident.id, known } }]
}

export const decideBecoming: Pick<Deciders<OpinionCommand>, 'turnIntoIncident' | 'linkOpinion'> = {
  turnIntoIncident: (
    state,
    { opinionId, facts, level, levelBasis, verified, sensitive },
    { now },
  ) => {
    const found = free(state, opinionId)
    if (!found.ok) return found
    const opinion = found.value
    const times = allOf(
      possibleTimes(facts, now),
      notBefore(opinion.facts.foundAt, facts.learnedAt, 'learnedAfterFound', 'facts.learnedAt'),
      knownSince(opinion, facts.occurredAt),
    )
    if (!times.ok) return times
    const number = nextIncidentNumber(state, facts.exercise, now)
    const incidentId = incidentIdOf(number)
    const opened = {
      type: 'incidentOpened',
      data: {
        incidentId,
        ...number,
        facts,
        level,
        levelBasis,
        verified,
        sensitive: sensitive || (!facts.exercise && isSensitiveAt(state.calendar, now)),
        phoneId: nextId('c', 0),
        call: null,
      },
    } as const
    const calls = opinion.calls.map(({ id, lateReason, recordedAt, by, ...call }, index) => ({
      phoneId: nextId('c', index),
      callId: id,
      call,
      lateReason,
      recordedAt,
      by,
    }))
    return decided(
      [
        opened,
        ...listing(state, incidentId, level),
        linked(opinion, incidentId, true, calls),
        ...momentsOf(opinion, incidentId),
      ],
      { incidentId },
    )
  },
  linkOpinion: (state, { opinionId, incidentId }) => {
    const found = free(state, opinionId)
    if (!found.ok) return found
    const incident = openIncident(state, incidentId)
    if (!incident.ok) return incident
    const moments = momentsOf(found.value, incidentId).filter(({ type, data }) =>
      isPossible(incident.value, type === 'mediaExposed' ? data.at : data.known.at),
    )
    return decided([linked(found.value, incidentId, false, []), ...moments])
  },
}
