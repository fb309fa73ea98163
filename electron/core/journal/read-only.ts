// The record while it is damaged: nothing is written until a person with the right has accepted the
// damage, but the desk can be looked at and its alarms sound. Who sits there and what rings is then
// known in memory only, and forgotten afterwards.
import type { Decision } from '../../../shared/decision'
import type { DeskState } from '../../../shared/desk'
import { traitsOf, versionOf } from '../../../shared/event'
import { evolveAll } from '../../../shared/evolve-all'
import type { Recorded } from '../../../shared/journal'
import type { Damage } from '../../../shared/app-status/record'
import { ok, refuse, type Result } from '../../../shared/result'
import { toInstant } from '../../../shared/time'
import type { Ask, Asked, Done, Ledger } from './ledger'

export interface GuardedLedger extends Pick<
  Ledger,
  'state' | 'head' | 'onDisk' | 'submit' | 'whileStill' | 'catchUp'
> {
  /** The damage is accepted: what was known in memory only is forgotten. */
  forget(): void
}

export interface GuardDeps {
  readonly ledger: Ledger
  readonly damage: () => Damage | null
  readonly onSeen: (events: readonly Recorded[], state: DeskState) => void
}

export function guardLedger({ ledger, damage, onSeen }: GuardDeps): GuardedLedger {
  let inMemory: DeskState | null = null
  const state = () => inMemory ?? ledger.state()

  function remember({ by, now }: Asked, { events, made }: Decision): Result<Done> {
    const { seq } = ledger.head()
    const seen = events.map((event): Recorded => ({
      seq,
      at: toInstant(now),
      type: event.type,
      v: versionOf(event.type),
      by: event.by ?? by,
      data: event.data,
    }))
    inMemory = evolveAll(state(), seen)
    onSeen(seen, inMemory)
    return ok({ seq, made: made ?? {} })
  }

  async function submitDamaged(ask: Ask, broken: Damage): Promise<Result<Done>> {
    const asked = ask(state(), ledger.head())
    if (!asked.decision.ok) return asked.decision
    const decision = asked.decision.value
    if (decision.events.every(({ type }) => traitsOf(type).unwritten !== 'refused'))
      return remember(asked, decision)
    if (decision.events.some(({ type }) => type !== 'damageAccepted')) return refuse('readOnly')
    // What a newer version wrote cannot be accepted by one that does not understand it.
    return broken.kind === 'newer' ? refuse('newerJournal') : ledger.submit(() => asked)
  }

  return {
    state,
    head: ledger.head,
    onDisk: ledger.onDisk,
    submit(ask) {
      const broken = damage()
      return broken === null ? ledger.submit(ask) : submitDamaged(ask, broken)
    },
    whileStill: ledger.whileStill,
    catchUp: ledger.catchUp,
    forget: () => void (inMemory = null),
  }
}
