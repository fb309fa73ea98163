// The whole record, read while the desk is running, for what is wrong with it.
import { hasKnownShape, knows, upcast } from '../../../shared/event'
import type { Damage } from '../../../shared/app-status/record'
import type { Disk } from '../ports'
import { walkJournal, type Walk } from './journal-walk'
import { damagesOf, sealsToldBy } from './sealed'
import type { ToldSeal } from './seals-file'

export interface Examined {
  readonly walk: Walk
  /** Accepted or not. */
  readonly damages: readonly Damage[]
}

/** Throws what the disk throws. */
export async function examine(deps: {
  readonly disk: Disk
  readonly dataDir: string
}): Promise<Examined> {
  const seals: ToldSeal[] = []
  const walk = await walkJournal({
    ...deps,
    knows,
    visit: (line, sound) => {
      if (!(sound || hasKnownShape(line))) return true
      seals.push(...sealsToldBy(line))
      return upcast(line) !== null
    },
  })
  return { walk, damages: damagesOf(walk, seals, []) }
}
