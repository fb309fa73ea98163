// Regions by what is typed: characters of any level, 拼音 or initials. Those near the room come first.
import {
  foundAt,
  hasEveryTyped,
  readable,
  typedWords,
  type Readable,
  type ReadingsOf,
} from '../../shared/readings'
import type { AreaNode, Region } from './region'

/** A region that can be chosen, ready to be searched. */
export interface RegionEntry {
  readonly codes: readonly string[]
  readonly name: Readable
  readonly line: Readable
}

/** Every area down to the 旗县, each with the names that lead to it. */
export function regionEntries(
  areas: readonly AreaNode[],
  readingsOf: ReadingsOf,
  above: readonly AreaNode[] = [],
): readonly RegionEntry[] {
  return areas.flatMap((area) => {
    const path = [...above, area]
    const entry = {
      codes: path.map(({ code }) => code),
      name: readable(area.name, readingsOf),
      line: readable(path.map(({ name }) => name).join(' '), readingsOf),
    }
    return [entry, ...regionEntries(area.children, readingsOf, path)]
  })
}

/** 0 in the room's own 盟市, 1 in its 省, 2 elsewhere. */
const farness = ([province, prefecture]: readonly string[], home: Region): number =>
  province !== home.province.code ? 2 : prefecture === home.prefecture.code ? 0 : 1

/** @returns those that fit: named so themselves before those that only lie there, then the near before the far */
export function findRegions(
  entries: readonly RegionEntry[],
  query: string,
  { home, countyOptional }: { readonly home: Region; readonly countyOptional: boolean },
): readonly RegionEntry[] {
  const words = typedWords(query)
  if (words.length === 0) return []
  const last = words[words.length - 1]!
  return entries
    .filter(({ codes }) => codes.length === 3 || (countyOptional && codes.length === 2))
    .filter(({ line }) => hasEveryTyped(line, words))
    .map((entry) => ({
      entry,
      rank: (foundAt(entry.name, last) === 0 ? 0 : 3) + farness(entry.codes, home),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}
