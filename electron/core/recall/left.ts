// Records that have left the live state, from the read model; where that cannot be had, from the journal itself, told once
// and kept in memory as long as the desk is open.
import type { DeskState } from '../../../shared/state'
import type { LeftQuery, LeftRecord } from '../../../shared/retire/left-record'
import { withLeft } from '../../../shared/retire/with-left'
import { createLeftFold, type LeftFold } from '../archive/left-fold'
import { answered, leftInMemory, type LeftStore } from '../archive/left-store'
import type { PastIndex } from '../archive/past-index'
import type { ReadLinesDeps } from './read-lines'

export interface LeftDeps extends ReadLinesDeps {
  readonly index: Pick<PastIndex, 'left'>
  /** Of the last line on the disk. */
  readonly seq: () => number
}

export interface Left {
  /** Throws what the disk throws. */
  read(query: LeftQuery): Promise<readonly LeftRecord[]>
  /** The desk with these beside what is at hand. */
  beside(live: DeskState, query: LeftQuery): Promise<DeskState>
}

export function createLeft({ index, seq, ...deps }: LeftDeps): Left {
  let own: { readonly store: LeftStore; readonly fold: LeftFold } | null = null

  async function fromJournal(query: LeftQuery): Promise<readonly LeftRecord[]> {
    if (own === null) {
      const store = leftInMemory()
      // The disk is read in pieces: whoever waits has their turn between them.
      own = { store, fold: createLeftFold({ ...deps, store, yielding: async () => {} }) }
    }
    await own.fold.upTo(seq())
    return answered(own.store, query)
  }

  const read = async (query: LeftQuery): Promise<readonly LeftRecord[]> =>
    (await index.left(query)) ?? (await fromJournal(query))

  return { read, beside: async (live, query) => withLeft(live, await read(query)) }
}
