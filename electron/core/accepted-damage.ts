// When a person with the right has accepted the damage, the desk writes again.
import { unaccepted, type Recovered } from './journal/recover'
import type { SnapshotKeeper } from './journal/snapshot-keeper'
import type { GuardedLedger } from './journal/read-only'
import type { StartUp } from './journal/start-up'
import type { HealthBook } from './health'
import type { Hear } from './record-bus'

export interface AcceptedDamageDeps {
  readonly recovered: Pick<Recovered, 'damages'>
  readonly health: HealthBook
  readonly ledger: Pick<GuardedLedger, 'forget'>
  readonly keeper: Pick<SnapshotKeeper, 'replace'>
  readonly startUp: StartUp
}

export const createAcceptedDamage =
  (deps: AcceptedDamageDeps): Hear =>
  (events, state) => {
    const { recovered, health, ledger, keeper, startUp } = deps
    if (!events.some(({ type }) => type === 'damageAccepted')) return
    health.setDamages(unaccepted(recovered.damages, state))
    if (health.damage() !== null) return
    ledger.forget()
    // Before anything else may write a snapshot: the old one is the only witness of what is missing.
    void keeper.replace()
    void startUp()
  }
