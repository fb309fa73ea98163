// The months that a start need not read: known by their seals, and looked at from outside.
import { join } from 'node:path'
import type { Head } from '../../../shared/journal'
import { sealDigest, sealsInForce } from '../../../shared/seal/chain'
import type { Seal } from '../../../shared/seal/record'
import type { DeskState } from '../../../shared/state'
import type { Disk } from '../ports'
import { sha256 } from '../sha256'
import { unaccepted } from './damages'
import { journalFiles, journalFolder, type Boundary } from './journal-walk'
import { brokenSeal } from './sealed'
import { sealOf, type StoredSeals } from './seals-file'

export const digestOfLast = ({ seals }: StoredSeals): string =>
  sealDigest(sealOf(seals.at(-1) ?? seals[0]), sha256)

/** The end of the last sealed month that the snapshot covers; null when there is none. */
export function boundaryBefore(seals: readonly Seal[], { seq }: Head): Boundary | null {
  const covered = sealsInForce(seals).findLast(({ last }) => last.seq <= seq)
  return covered === undefined ? null : { file: covered.file, head: covered.last }
}

interface Deps {
  readonly disk: Disk
  readonly dataDir: string
}

/**
 * Whether every file up to the boundary is sealed, and looks as when it was: there, as long, and not changed since the
 * seals were last written. One that a person knows to be gone may be.
 */
export async function areLeftAlone(
  { disk, dataDir }: Deps,
  stored: StoredSeals,
  state: DeskState,
  { file: until }: Boundary,
): Promise<boolean> {
  const seals = new Map(sealsInForce(stored.seals).map((seal) => [seal.file, seal]))
  const names = (await journalFiles(disk, dataDir)).filter((name) => name <= until)
  if (names.some((name) => !seals.has(name))) return false
  const isLeftAlone = async (seal: Seal): Promise<boolean> => {
    const found = await disk.look(join(journalFolder(dataDir), seal.file))
    if (found === null) return unaccepted([brokenSeal(seal, '')], state).length === 0
    return found.bytes === seal.bytes && found.changedAt <= stored.writtenAt
  }
  // All at once: a hundred months are looked at in the time of a few.
  const covered = [...seals.values()].filter(({ file }) => file <= until)
  return (await Promise.all(covered.map(isLeftAlone))).every(Boolean)
}
