// Looking opinions up, and those that may tell of the same thing.
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { DAY, toMs } from '../time'
import type { OpinionFacts } from './facts'
import { linkKey } from './link'
import type { Opinion } from './record'
import { isOpen } from './standing'

export function knownOpinion(
  { opinion: { opinions } }: Pick<DeskState, 'opinion'>,
  id: string,
  path = 'opinionId',
): Result<Opinion> {
  const opinion = lookUp(opinions, id)
  return opinion === undefined ? refuse('unknownOpinion', path) : ok(opinion)
}

export function openOpinion(state: Pick<DeskState, 'opinion'>, id: string): Result<Opinion> {
  const found = knownOpinion(state, id)
  return found.ok && !isOpen(found.value) ? refuse('opinionClosed', 'opinionId') : found
}

/** An unknown id (its registration was lost to damage) changes nothing. */
export function withOpinion(
  state: DeskState,
  id: string,
  change: (opinion: Opinion) => Opinion,
): DeskState {
  const opinion = lookUp(state.opinion.opinions, id)
  if (opinion === undefined) return state
  const opinions = { ...state.opinion.opinions, [id]: change(opinion) }
  return { ...state, opinion: { ...state.opinion, opinions } }
}

/** The newest first. */
export const allOpinions = ({ opinion }: Pick<DeskState, 'opinion'>): Opinion[] =>
  Object.values(opinion.opinions).sort((a, b) => b.year - a.year || b.serial - a.serial)

export const openOpinions = (state: Pick<DeskState, 'opinion'>): Opinion[] =>
  allOpinions(state).filter(isOpen)

export type Likeness = 'link' | 'placeAndTopic'

type Compared = Pick<OpinionFacts, 'link' | 'place' | 'region' | 'topics' | 'foundAt'>

/** The same link; or the same place and a topic in common within a day. */
export function likeness(a: Compared, b: Compared): Likeness | null {
  if (a.link !== '' && linkKey(a.link) === linkKey(b.link)) return 'link'
  const isNear =
    a.place !== '' &&
    a.place === b.place &&
    a.region.county?.code === b.region.county?.code &&
    Math.abs(toMs(a.foundAt) - toMs(b.foundAt)) <= DAY
  return isNear && a.topics.some((topic) => b.topics.includes(topic)) ? 'placeAndTopic' : null
}

/** Those that may tell of the same thing, the newest first; never what was merged already. */
export const alike = (
  state: Pick<DeskState, 'opinion'>,
  facts: Compared,
  except?: string,
): { readonly opinion: Opinion; readonly by: Likeness }[] =>
  allOpinions(state).flatMap((opinion) => {
    if (opinion.id === except || opinion.merged !== null) return []
    const by = likeness(facts, opinion.facts)
    return by === null ? [] : [{ opinion, by }]
  })
