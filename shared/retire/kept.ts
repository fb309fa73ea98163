// The little that must outlive what it was taken from: by which way each recipient was last reached, and until when each
// person was last on duty. It is brought up to date when records leave; what is at hand says it by itself.
import type { Delivery } from '../report/record'
import type { DeskState } from '../state'
import type { Instant } from '../time'

export interface Kept {
  /** By the id of the recipient. */
  readonly ways: Readonly<Record<string, Pick<Delivery, 'at' | 'channel'>>>
  /** By the id of the person: when the last of their shifts ended that has left. */
  readonly lastHere: Readonly<Record<string, Instant>>
}

export const nothingKept: Kept = { ways: {}, lastHere: {} }

const leavingDeliveries = (before: DeskState, after: DeskState): [string, Delivery][] =>
  Object.values(before.incidents)
    .filter(({ id }) => !Object.hasOwn(after.incidents, id))
    .flatMap(({ reports }) => reports)
    .flatMap(({ deliveries }) => Object.entries(deliveries))

/** @param before with what leaves. @param after without it */
export function keptOf(before: DeskState, after: DeskState): Kept {
  const ways = { ...before.kept.ways }
  for (const [recipientId, { at, channel }] of leavingDeliveries(before, after))
    if (at > (ways[recipientId]?.at ?? '')) ways[recipientId] = { at, channel }
  const here = new Set(after.shift.past)
  const lastHere = { ...before.kept.lastHere }
  for (const { crew, left, endedAt } of before.shift.past.filter((shift) => !here.has(shift))) {
    for (const { personId, at } of left) lastHere[personId] = at
    for (const { personId } of crew) if (endedAt !== null) lastHere[personId] = endedAt
  }
  return { ways, lastHere }
}
