// From the data folder to the state, and what is wrong with the record. Where snapshot, seals and the months in force
// agree, the months that are sealed are not read: they are looked at, and a thread verifies them afterwards. Whatever
// does not fit, be it a byte, a file or a moment, is no reason to guess: then everything is read from the first line.
import { emptyDesk, type DeskState } from '../../../shared/desk'
import { hasKnownShape, knows } from '../../../shared/event'
import type { Month } from '../../../shared/calendar/month'
import type { Head, JournalLine } from '../../../shared/journal'
import { unaccepted } from './damages'
import type { Damage } from '../../../shared/app-status/record'
import { walkJournal, type Boundary, type Walk, type WalkDeps } from './journal-walk'
import { startReplay } from './replay'
import { damagesOf, sealsToldBy, untold } from './sealed'
import { areLeftAlone, boundaryBefore, digestOfLast } from './sealed-months'
import type { SealsFile, StoredSeals, ToldSeal } from './seals-file'
import type { Snapshot, Snapshots } from './snapshot'

/** What became of the snapshot. `contradicted`: it knows of records that the journal lacks. */
export type SnapshotFate = 'used' | 'absent' | 'unreadable' | 'outdated' | 'contradicted'

export interface Recovered {
  readonly walk: Walk
  readonly state: DeskState
  readonly snapshot: SnapshotFate
  /**
   * Whether anything had to be replayed that a snapshot would have saved. Starts do not count: every start
   * is a record, and a desk that is opened and killed again and again would write its state each time for
   * the sake of lines that say nothing of it.
   */
  readonly replayed: boolean
  /** Those that the record tells, in its order. */
  readonly seals: readonly ToldSeal[]
  /** Whether every line was read, and not only those behind the months that are sealed. */
  readonly whole: boolean
  /** Damage that nobody has accepted yet: while there is any, nothing is written. */
  readonly damages: readonly Damage[]
}

export interface RecoverDeps extends Pick<WalkDeps, 'disk' | 'dataDir'> {
  /** Everything has to be read, and this month comes now; the last is soon done and not told. */
  readonly onMonth?: (month: Month) => void
  readonly snapshots: Pick<Snapshots, 'read'>
  readonly sealsFile: Pick<SealsFile, 'read'>
}

interface Reading {
  readonly walk: Walk
  readonly state: DeskState
  /** Whether the journal holds the record that the snapshot stands for. */
  readonly witnessed: boolean
  readonly replayed: boolean
  readonly seals: readonly ToldSeal[]
}

interface Begun {
  readonly witness: Snapshot | null
  readonly from: DeskState | null
  readonly behind: Boundary | null
}

async function readThrough(
  { disk, dataDir, onMonth }: RecoverDeps,
  { witness, from, behind }: Begun,
): Promise<Reading> {
  const folded = startReplay(from ?? emptyDesk)
  const isWitness = ({ seq, hash }: Head) => seq === witness?.seq && hash === witness.hash
  let witnessed =
    witness === null || witness.seq === 0 || (behind !== null && isWitness(behind.head))
  const covered = from === null || witness === null ? 0 : witness.seq
  let replayed = false
  const seals: ToldSeal[] = []

  function visit(line: JournalLine, sound: boolean): boolean {
    if (isWitness(line)) witnessed = true
    if (!(sound || hasKnownShape(line))) return true
    seals.push(...sealsToldBy(line))
    if (line.seq <= covered) return true
    if (line.type !== 'appStarted') replayed = true
    return folded.take(line)
  }

  const onFile = (file: string) => void (behind === null && onMonth?.(file.slice(0, 7)))
  // What the snapshot holds already is looked at for its place in the chain alone.
  const walk = await walkJournal({ disk, dataDir, behind, knows, visit, onFile, skimsTo: covered })
  return { walk, state: folded.state(), witnessed, replayed, seals }
}

/** Of one that the journal bears out. */
function fateOf(stored: Snapshot | 'unreadable' | null): SnapshotFate {
  if (stored === null) return 'absent'
  if (stored === 'unreadable' || stored.newer === 'spoilt') return 'unreadable'
  return stored.state === null ? 'outdated' : 'used'
}

/** Null when the months that are sealed have to be read. */
async function fromTheTail(
  deps: RecoverDeps,
  stored: Snapshot,
  sealed: StoredSeals,
): Promise<Recovered | null> {
  if (stored.state === null) return null
  const behind = boundaryBefore(sealed.seals, stored)
  if (behind === null || !(await areLeftAlone(deps, sealed, stored.state, behind))) return null
  const { walk, state, witnessed, replayed } = await readThrough(deps, {
    witness: stored,
    from: stored.state,
    behind,
  })
  const walked = sealed.seals.filter(({ file }) => file > behind.file)
  const isSound =
    witnessed &&
    // The seals are those that the record tells, to the last.
    state.sealed?.digest === digestOfLast(sealed) &&
    unaccepted(damagesOf(walk, walked, []), state).length === 0
  // Without a line there is no telling when the last one was written.
  if (!isSound || walk.lines === 0) return null
  return {
    walk,
    state,
    snapshot: fateOf(stored),
    replayed,
    seals: sealed.seals,
    whole: false,
    damages: [],
  }
}

async function fromTheBeginning(
  deps: RecoverDeps,
  stored: Snapshot | 'unreadable' | null,
  sealed: StoredSeals | null,
): Promise<Recovered> {
  const witness = stored === 'unreadable' ? null : stored
  const first = await readThrough(deps, { witness, from: witness?.state ?? null, behind: null })
  // A state that holds effects of records that are not there is of no use: only what can be read counts.
  const { walk, state, replayed, seals } = first.witnessed
    ? first
    : await readThrough(deps, { witness: null, from: null, behind: null })
  const missing = [first.witnessed ? null : witness, untold(seals, sealed)]
  return {
    walk,
    state,
    snapshot: first.witnessed ? fateOf(stored) : 'contradicted',
    replayed,
    seals,
    whole: true,
    damages: unaccepted(damagesOf(walk, seals, missing), state),
  }
}

export async function recover(deps: RecoverDeps): Promise<Recovered> {
  const [stored, sealed] = [await deps.snapshots.read(), await deps.sealsFile.read()]
  const quick =
    stored === null || stored === 'unreadable' || sealed === null
      ? null
      : await fromTheTail(deps, stored, sealed)
  return quick ?? fromTheBeginning(deps, stored, sealed)
}
