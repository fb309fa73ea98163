// From the data folder to the state: walks the whole journal, replays what the snapshot does not
// cover, and says what is wrong with the record.
import { emptyDesk, type DeskState } from '../../../shared/desk'
import { hasKnownShape, knows } from '../../../shared/event'
import type { JournalLine } from '../../../shared/journal'
import type { Damage } from '../../../shared/app-status/record'
import { walkJournal, type Walk, type WalkDeps } from './journal-walk'
import { startReplay } from './replay'
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
  /** Damage that nobody has accepted yet: while there is any, nothing is written. */
  readonly damages: readonly Damage[]
}

export interface RecoverDeps extends Omit<WalkDeps, 'knows' | 'visit'> {
  readonly snapshots: Pick<Snapshots, 'read'>
}

interface Reading {
  readonly walk: Walk
  readonly state: DeskState
  /** Whether the journal holds the record that the snapshot stands for. */
  readonly witnessed: boolean
  readonly replayed: boolean
}

async function readThrough(
  deps: RecoverDeps,
  witness: Snapshot | null,
  from: DeskState | null,
): Promise<Reading> {
  const folded = startReplay(from ?? emptyDesk)
  let witnessed = witness === null || witness.seq === 0
  const covered = from === null || witness === null ? 0 : witness.seq
  let replayed = false

  function visit(line: JournalLine, sound: boolean): boolean {
    if (line.seq === witness?.seq && line.hash === witness.hash) witnessed = true
    if (line.seq <= covered || !(sound || hasKnownShape(line))) return true
    if (line.type !== 'appStarted') replayed = true
    return folded.take(line)
  }

  const walk = await walkJournal({ ...deps, knows, visit })
  return { walk, state: folded.state(), witnessed, replayed }
}

const missing = ({ head }: Walk, { seq, hash }: Snapshot): Damage => ({
  kind: 'recordsMissing',
  file: '',
  line: 0,
  seq: head.seq,
  knownUntil: seq,
  found: hash,
})

/** The same damage, found again: `seq` may differ, because the journal has grown since. */
export const isSameDamage = (a: Damage, b: Damage): boolean =>
  a.kind === b.kind && a.file === b.file && a.line === b.line && a.found === b.found

/** Which damages nobody has accepted. */
export const unaccepted = (damages: readonly Damage[], state: DeskState): readonly Damage[] =>
  damages.filter(
    (damage) => !state.machine.acceptedDamage.some((accepted) => isSameDamage(damage, accepted)),
  )

/** Of one that the journal bears out. */
function fateOf(stored: Awaited<ReturnType<Snapshots['read']>>): SnapshotFate {
  if (stored === null) return 'absent'
  if (stored === 'unreadable' || stored.newer === 'spoilt') return 'unreadable'
  return stored.state === null ? 'outdated' : 'used'
}

export async function recover(deps: RecoverDeps): Promise<Recovered> {
  const stored = await deps.snapshots.read()
  const witness = stored === 'unreadable' ? null : stored
  const first = await readThrough(deps, witness, witness?.state ?? null)
  if (first.witnessed) {
    const { walk, state, replayed } = first
    const damages = unaccepted(walk.damages, state)
    return { walk, state, snapshot: fateOf(stored), replayed, damages }
  }
  // The snapshot's state holds effects of records that are not there: only what can be read counts.
  const { walk, state } = await readThrough(deps, witness, null)
  const damages = [...walk.damages, missing(walk, witness as Snapshot)]
  return {
    walk,
    state,
    snapshot: 'contradicted',
    replayed: true,
    damages: unaccepted(damages, state),
  }
}
