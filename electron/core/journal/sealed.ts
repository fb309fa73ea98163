// What the seals say of the files that are there. Opening and `verify` judge by the same.
import type { Damage } from '../../../shared/app-status/record'
import { upcast } from '../../../shared/event'
import type { Recorded } from '../../../shared/journal'
import { sealDigest, sealsInForce } from '../../../shared/seal/chain'
import type { Seal, SealedMonth } from '../../../shared/seal/record'
import { sha256 } from '../sha256'
import type { Walk } from './journal-walk'
import { sealOf, type StoredSeals, type ToldSeal } from './seals-file'

/** The seals that a record tells; none for any other record. Of one that is sound, or has the shape at least. */
export function sealsToldBy(line: Recorded): readonly ToldSeal[] {
  const event = line.type === 'monthSealed' ? upcast(line) : null
  if (event?.type !== 'monthSealed') return []
  return event.data.seals.map((seal) => ({ ...seal, toldBy: line.seq }))
}

/** Whether a file is what it was when it was sealed. */
export const isAsSealed = ({ bytes, sha256: digest, lines }: Seal, found: SealedMonth): boolean =>
  found.bytes === bytes && found.sha256 === digest && found.lines === lines

/** @param found SHA-256 of the file as it stands; empty when it is gone */
export const brokenSeal = ({ file, first }: Seal, found: string): Damage => ({
  kind: 'seal',
  file,
  line: 0,
  seq: first.seq - 1,
  knownUntil: 0,
  found,
})

/** Months that are gone, or not what was sealed. */
export function brokenSeals(told: readonly Seal[], { files }: Walk): Damage[] {
  const byFile = new Map(files.map((file) => [file.file, file]))
  return sealsInForce(told).flatMap((seal) => {
    const found = byFile.get(seal.file)
    return found !== undefined && isAsSealed(seal, found)
      ? []
      : [brokenSeal(seal, found?.sha256 ?? '')]
  })
}

/** What somebody else remembers of the record, when the record does not have it. */
export interface Witness {
  /** The record that is known to have been there. */
  readonly seq: number
  readonly hash: string
}

/** The last seal that is known beside the journal, if the journal does not tell it. */
export function untold(told: readonly ToldSeal[], stored: StoredSeals | null): Witness | null {
  const last = stored?.seals.at(-1)
  if (last === undefined) return null
  const digest = sealDigest(sealOf(last), sha256)
  return told.some((seal) => sealDigest(sealOf(seal), sha256) === digest)
    ? null
    : { seq: last.toldBy, hash: digest }
}

/** One damage, however many know of it: what the one who knows most says. */
function recordsMissing({ head }: Walk, witnesses: readonly (Witness | null)[]): Damage[] {
  const known = witnesses.filter((witness) => witness !== null).sort((a, b) => b.seq - a.seq)
  return known.slice(0, 1).map(({ seq, hash }) => ({
    kind: 'recordsMissing',
    file: '',
    line: 0,
    seq: head.seq,
    knownUntil: seq,
    found: hash,
  }))
}

/**
 * Everything that is wrong with a record that was read from its first line to its last.
 * @param told the seals that it tells
 * @param witnesses what the record does not have, of those who would know
 */
export const damagesOf = (
  walk: Walk,
  told: readonly Seal[],
  witnesses: readonly (Witness | null)[],
): readonly Damage[] => [
  ...walk.damages,
  ...brokenSeals(told, walk),
  ...recordsMissing(walk, witnesses),
]
