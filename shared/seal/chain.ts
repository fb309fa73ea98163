// The chain of the seals: each names the one before it by its digest.
import { canonicalJson, GENESIS, type Sha256 } from '../journal'
import type { Seal, SealedMonth, SealHead } from './record'

export const sealDigest = (seal: Seal, sha256: Sha256): string => sha256(canonicalJson(seal))

/** Seals months behind those that are sealed. */
export function chainSeals(
  head: SealHead | null,
  months: readonly SealedMonth[],
  sha256: Sha256,
): { readonly seals: Seal[]; readonly digest: string } {
  const seals: Seal[] = []
  let digest = head?.digest ?? GENESIS
  for (const month of months) {
    const seal = { ...month, prev: digest }
    seals.push(seal)
    digest = sealDigest(seal, sha256)
  }
  return { seals, digest }
}

/** Whether each follows the one before it. */
export const isChained = (seals: readonly Seal[], sha256: Sha256): boolean =>
  seals.every((seal, at) => at === 0 || seal.prev === sealDigest(seals[at - 1]!, sha256))

/**
 * What holds for each file, in the order of the months. A month whose damage a person has accepted is sealed again as it
 * stands: the later seal holds.
 */
export function sealsInForce<S extends Seal>(seals: readonly S[]): readonly S[] {
  const byFile = new Map(seals.map((seal) => [seal.file, seal]))
  return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
}
