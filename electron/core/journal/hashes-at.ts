// The hashes of some records of a journal, found by their numbers: by them two journals are compared.
import type { Disk } from '../ports'
import { walkJournal } from './journal-walk'

/** Goes through a journal for records of which the number and the hash are known. */
export async function hashesAt(
  disk: Disk,
  dataDir: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const wanted = new Set(seqs)
  const found = new Map<number, string>()
  await walkJournal({
    disk,
    dataDir,
    skimsTo: Number.MAX_SAFE_INTEGER,
    knows: () => true,
    visit: ({ seq, hash }) => {
      if (wanted.has(seq)) found.set(seq, hash)
      return true
    },
  })
  return found
}
