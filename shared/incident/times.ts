// Times that cannot be: refused with the reason. And how long each side of the chain took (N11).
import { ok, type Result } from '../result'
import { sentAt, sentProgress } from '../report/state'
import { toMs, type Ms } from '../time'
import type { Facts, Incident } from './record'
import { levelAboveText } from './words'
import { allOf, notBeforeKnown, notInFuture } from '../checks'

/** 事发 ≤ 接报 ≤ now. */
export const possibleTimes = (facts: Facts, now: Ms): Result<null> =>
  allOf(
    facts.occurredAt === null ? ok(null) : notInFuture(facts.occurredAt, now, 'facts.occurredAt'),
    notInFuture(facts.learnedAt, now, 'facts.learnedAt'),
    notBeforeKnown(facts.learnedAt, facts.occurredAt, 'learnedBeforeOccurred', 'facts.learnedAt'),
  )

export interface Delays {
  /** 事发 → 接报: time that was lost before this room knew; null as long as nobody knows when it happened. */
  readonly toLearnMs: Ms | null
  /** 接报 → 首报报送: this room's own time; null while nothing was sent. */
  readonly toSendMs: Ms | null
}

export function delaysOf(incident: Incident): Delays {
  const { occurredAt, learnedAt } = incident.facts
  const initial = sentProgress(incident)[0]
  const sent = initial === undefined ? null : sentAt(initial)
  return {
    toLearnMs: occurredAt === null ? null : toMs(learnedAt) - toMs(occurredAt),
    toSendMs: sent === null ? null : sent - toMs(learnedAt),
  }
}

/** Our first word upwards, by phone or in writing; null while there is none. */
function firstWordAt(incident: Incident): Ms | null {
  const calls = incident.phones
    .filter(({ direction }) => direction === 'out')
    .map(({ at }) => toMs(at))
  const initial = sentProgress(incident)[0]
  const words = [...calls, ...(initial === undefined ? [] : [sentAt(initial)!])]
  return words.length === 0 ? null : Math.min(...words)
}

const isBefore = (known: { readonly at: string } | null, incident: Incident): boolean =>
  known !== null && toMs(known.at) < (firstWordAt(incident) ?? Number.POSITIVE_INFINITY)

/** N6: the media knew before our first word upwards. */
export const exposedBeforeReport = (incident: Incident): boolean =>
  isBefore(incident.mediaExposure, incident)

/** N6: the level above knew before our first word upwards. */
export const knownAboveBeforeReport = (incident: Incident): boolean =>
  isBefore(incident.levelAbove, incident)

/** Who may not have known before us (N6), and ours. */
export interface Knowing {
  readonly who: 'media' | 'above' | 'ours'
  readonly name: string
  /** null while nobody has recorded it. */
  readonly at: Ms | null
  /** So much before our first word, or before now while there is none; null where it was not. */
  readonly aheadMs: Ms | null
}

/** The three moments of N6, media and level above first, ours beside them. */
export function knowings(incident: Incident, now: Ms): readonly Knowing[] {
  const { mediaExposure, levelAbove } = incident
  const ours = firstWordAt(incident)
  const ahead = (at: string): Ms | null => {
    const ms = (ours ?? now) - toMs(at)
    return ms > 0 ? ms : null
  }
  const theirs = (who: 'media' | 'above', known: { readonly at: string } | null, name: string) => ({
    who,
    name,
    at: known === null ? null : toMs(known.at),
    aheadMs: known === null ? null : ahead(known.at),
  })
  return [
    theirs('media', mediaExposure, mediaExposure?.outlet ?? ''),
    theirs('above', levelAbove, levelAbove === null ? '' : levelAboveText(levelAbove)),
    { who: 'ours', name: '', at: ours, aheadMs: null },
  ]
}
