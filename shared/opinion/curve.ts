// What stands on the curve of an opinion: the counts of one figure, and what was done when.
import type { Incident } from '../incident/record'
import { nameOf } from '../report/state'
import { toMs, type Ms } from '../time'
import type { Opinion } from './record'
import { legsOf, type Leg } from './trend'
import { RESPONSE_NAMES } from './words'

export interface Mark {
  readonly at: Ms
  readonly name: string
}

export interface Curve {
  /** The figure that the last two counts have in common. */
  readonly of: Leg['of']
  readonly points: readonly { readonly at: Ms; readonly count: number }[]
  readonly legs: readonly Leg[]
  /** In the order of time. */
  readonly marks: readonly Mark[]
  readonly from: Ms
  readonly to: Ms
}

const firstSent = ({ deliveries }: Incident['reports'][number]): Ms | null => {
  const times = Object.values(deliveries).map(({ at }) => toMs(at))
  return times.length === 0 ? null : Math.min(...times)
}

/** Of an incident: every report that left, and what leaders ordered. */
const ofIncident = ({ reports, instructions }: Incident): Mark[] => [
  ...reports.flatMap((report) => {
    const at = firstSent(report)
    return at === null ? [] : [{ at, name: nameOf(report) }]
  }),
  ...instructions.map(({ receivedAt, kind }) => ({
    at: toMs(receivedAt),
    name: kind === 'circled' ? '圈阅' : '批示',
  })),
]

export function marksOf(opinion: Opinion, incident: Incident | undefined): Mark[] {
  return [
    ...opinion.calls.map(({ at }) => ({ at: toMs(at), name: '电话报告' })),
    ...opinion.responses.map(({ at, kind }) => ({ at: toMs(at), name: RESPONSE_NAMES[kind] })),
    ...(incident === undefined ? [] : ofIncident(incident)),
  ].sort((a, b) => a.at - b.at)
}

/** null before one figure was counted twice. */
export function curveOf(opinion: Opinion, incident: Incident | undefined): Curve | null {
  const all = legsOf(opinion.snapshots)
  const of = all.at(-1)?.of
  if (of === undefined) return null
  const points = opinion.snapshots.flatMap(({ at, spread }) =>
    spread[of] === null ? [] : [{ at: toMs(at), count: spread[of] }],
  )
  const marks = marksOf(opinion, incident)
  const times = [...points, ...marks].map(({ at }) => at)
  return {
    of,
    points,
    legs: all.filter((leg) => leg.of === of),
    marks,
    from: Math.min(...times),
    to: Math.max(...times),
  }
}
