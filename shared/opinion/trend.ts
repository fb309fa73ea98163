// 传播走势: how fast it spreads, from two snapshots on, and the stage that the rate proposes. A person says which it is.
import { z } from 'zod'
import { HOUR, toMs, type Ms } from '../time'
import type { Spread } from './facts'
import type { Opinion, Snapshot } from './record'

/** Counts that only grow; a place in a list of trending searches does not. */
const COUNTED = [
  'reads',
  'comments',
  'shares',
  'likes',
] as const satisfies readonly (keyof Spread)[]
type Counted = (typeof COUNTED)[number]

export const stageSchema = z.enum(['rising', 'level', 'falling'])
export type Stage = z.infer<typeof stageSchema>
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  rising: '上升',
  level: '平稳',
  falling: '下降',
}

export interface Leg {
  readonly from: Ms
  readonly to: Ms
  readonly of: Counted
  readonly added: number
  /** An hour. */
  readonly rate: number
}

/** What is counted in both, the widest figure first: reads tell more than comments. */
function legBetween(a: Snapshot, b: Snapshot): Leg[] {
  const [from, to] = [toMs(a.at), toMs(b.at)]
  const of = COUNTED.find((key) => a.spread[key] !== null && b.spread[key] !== null)
  if (of === undefined || to <= from) return []
  const added = b.spread[of]! - a.spread[of]!
  return [{ from, to, of, added, rate: added / ((to - from) / HOUR) }]
}

/** From each snapshot to the next, oldest first. */
export const legsOf = (snapshots: readonly Snapshot[]): readonly Leg[] =>
  snapshots.slice(1).flatMap((snapshot, index) => legBetween(snapshots[index]!, snapshot))

/** Below half of its fastest it is going down; within a quarter of the leg before it keeps. Unit rule, no notice says. */
const FALLING_SHARE = 0.5
const RISING_SHARE = 0.75

/** Proposed by the rate; null before there are two snapshots of one figure. */
export function proposedStage(snapshots: readonly Snapshot[]): Stage | null {
  const all = legsOf(snapshots)
  const last = all.at(-1)
  if (last === undefined) return null
  const legs = all.filter(({ of }) => of === last.of)
  if (last.rate <= 0) return legs.length === 1 ? 'level' : 'falling'
  const fastest = Math.max(...legs.map(({ rate }) => rate))
  if (last.rate < fastest * FALLING_SHARE) return 'falling'
  const before = legs.at(-2)
  return before === undefined || last.rate > before.rate / RISING_SHARE ? 'rising' : 'level'
}

/** What a person said, until it is counted again; then the rate proposes anew. */
export function stageOf({ stages, snapshots }: Pick<Opinion, 'stages' | 'snapshots'>): {
  readonly stage: Stage
  readonly said: boolean
} | null {
  const said = stages.at(-1)
  const counted = snapshots.reduce((last, one) => Math.max(last, toMs(one.recordedAt)), 0)
  if (said !== undefined && toMs(said.recordedAt) >= counted)
    return { stage: said.stage, said: true }
  const stage = proposedStage(snapshots)
  return stage === null ? null : { stage, said: false }
}
