// The 时段包 that was looked at last, as it proved itself: each of its packets took its time, and who comes back to the list
// from one of them, or has taken one in, waits for none of them again.
import { canonicalJson } from '../../../shared/journal'
import type { Params } from '../../../shared/contract'
import type { Files } from '../files/files'
import { sha256 } from '../sha256'
import type { FoundPeriod } from './find'

type Asked = Params<'openImport'>

export interface Proven {
  of(asked: Asked): FoundPeriod | null
  keep(asked: Asked, found: FoundPeriod): void
}

export function createProven(files: Pick<Files, 'find'>): Proven {
  let last: { readonly key: string; readonly found: FoundPeriod } | null = null
  /** Null where a file is no longer at hand, or one packet alone is asked for. */
  const keyOf = ({ fileIds, passphrase, inside }: Asked): string | null => {
    const hashes = fileIds.flatMap((fileId) => files.find(fileId)?.sha256 ?? [])
    return (inside ?? null) !== null || hashes.length !== fileIds.length
      ? null
      : sha256(canonicalJson([...hashes, passphrase]))
  }
  return {
    of(asked) {
      const key = keyOf(asked)
      // Of a year it is a lot to hold: whatever else is looked at lets it go.
      if (key !== null && key !== last?.key) last = null
      return key === null ? null : (last?.found ?? null)
    },
    keep(asked, found) {
      const key = keyOf(asked)
      if (key !== null) last = { key, found }
    },
  }
}
