// Which damage is the same as another, and which of it a person has accepted.
import type { Damage } from '../../../shared/app-status/record'
import type { DeskState } from '../../../shared/state'

/** The same damage, found again: `seq` may differ, because the journal has grown since. */
export const isSameDamage = (a: Damage, b: Damage): boolean =>
  a.kind === b.kind && a.file === b.file && a.line === b.line && a.found === b.found

/** Which damages nobody has accepted. */
export const unaccepted = (damages: readonly Damage[], state: DeskState): readonly Damage[] =>
  damages.filter(
    (damage) => !state.machine.acceptedDamage.some((accepted) => isSameDamage(damage, accepted)),
  )
