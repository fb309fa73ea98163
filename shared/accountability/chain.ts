// The chain 事发 → 接报 → 电话 → 书面 through every level, and which side lost how many minutes (N11). The times of the room
// below come out of its packets.
import { callsUpwards } from '../deadline/clocks'
import type { Incident } from '../incident/record'
import { counterpartText } from '../phone/record'
import { toInstant, toMs, type Ms } from '../time'

export interface Link {
  readonly side: string
  readonly what: string
  readonly at: Ms
  /** Since the link before it; 0 at the first. */
  readonly took: Ms
}

interface Moment {
  readonly side: string
  readonly what: string
  readonly at: string | null | undefined
}

const firstOf = (moments: readonly string[]): string | null => [...moments].sort()[0] ?? null

function below({ received }: Incident): Moment[] {
  if (received === null) return []
  const side = received.source.unit
  const sent = received.reports.flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt]))
  return [
    { side, what: '接报', at: received.latest.facts.learnedAt },
    { side, what: '书面报出', at: firstOf(sent) },
  ]
}

function here(incident: Incident, ours: string): Moment[] {
  const { received, facts, reports } = incident
  const deliveries = reports.flatMap((report) =>
    Object.values(report.deliveries).map(({ at }) => at),
  )
  const call = callsUpwards(incident)[0]
  const { source, learnedAt } = facts
  return [
    // Until this room knew, the time was that of whoever told it.
    received === null
      ? {
          side: source.unit || counterpartText(source) || '来源未写明',
          what: '报到本室',
          at: learnedAt,
        }
      : { side: ours, what: '收到', at: received.arrivals[0]?.at },
    { side: ours, what: '电话报告', at: call === undefined ? null : toInstant(call) },
    { side: ours, what: '书面报出', at: firstOf(deliveries) },
  ]
}

/** In the order of time; what has not happened is left out. @param ours the name of this room */
export function chainOf(incident: Incident, ours: string): Link[] {
  const origin: Moment = { side: '', what: '事发', at: incident.facts.occurredAt }
  const known = [origin, ...below(incident), ...here(incident, ours)]
    .flatMap(({ side, what, at }) =>
      at === null || at === undefined ? [] : [{ side, what, at: toMs(at) }],
    )
    .sort((a, b) => a.at - b.at)
  return known.map((moment, index) => ({
    ...moment,
    took: index === 0 ? 0 : moment.at - known[index - 1]!.at,
  }))
}

/** Minutes that each side lost, in the order in which they came. */
export function lostBy(chain: readonly Link[]): { readonly side: string; readonly took: Ms }[] {
  const sides = new Map<string, Ms>()
  for (const { side, took } of chain)
    if (side !== '') sides.set(side, (sides.get(side) ?? 0) + took)
  return [...sides].map(([side, took]) => ({ side, took }))
}
