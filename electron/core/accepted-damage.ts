// When a person with the right has accepted the damage, the desk writes again.
import { unaccepted } from './journal/damages'
import type { SnapshotKeeper } from './journal/snapshot-keeper'
import type { SealKeeper } from './journal/seal-keeper'
import type { GuardedLedger } from './journal/read-only'
import type { StartUp } from './journal/start-up'
import type { HealthBook } from './health'
import type { Hear } from './record-bus'

export interface AcceptedDamageDeps {
  readonly health: HealthBook
  readonly ledger: Pick<GuardedLedger, 'forget'>
  readonly keeper: Pick<SnapshotKeeper, 'replace'>
  readonly startUp: StartUp
  readonly seals: Pick<SealKeeper, 'settle'>
}

export const createAcceptedDamage =
  (deps: AcceptedDamageDeps): Hear =>
  (events, state) => {
    const { health, ledger, keeper, startUp, seals } = deps
    if (!events.some(({ type }) => type === 'damageAccepted')) return
    health.setDamages(unaccepted(health.damages(), state))
    if (health.damage() !== null) return
    ledger.forget()
    // Before anything else may write a snapshot: the old one is the only witness of what is missing.
    void keeper.replace()
    void startUp().then(seals.settle)
  }
