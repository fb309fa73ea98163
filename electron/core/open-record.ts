// The record as it lies in the folder: read, checked and replayed, with the ledger that goes on from there.
import { toMs } from '../../shared/time'
import { createDeskClock } from './clock/desk-clock'
import { createHealthBook } from './health'
import { createJournalFile } from './journal/journal-file'
import { createLedger } from './journal/ledger'
import { guardLedger } from './journal/read-only'
import { recover } from './journal/recover'
import { createSnapshots, type SnapshotDeps } from './journal/snapshot'
import { createSnapshotKeeper } from './journal/snapshot-keeper'
import { createWriteWatch } from './journal/write-watch'
import type { Log } from './log/log'
import type { Clock, Disk } from './ports'
import type { RecordBus } from './record-bus'

export interface OpenRecordDeps extends Pick<SnapshotDeps, 'stateShape'> {
  readonly disk: Disk
  readonly dataDir: string
  readonly clock: Clock
  readonly log: Log
  readonly happened: RecordBus
}

export type OpenRecord = Awaited<ReturnType<typeof openRecord>>

/** Rejects only when the folder cannot be read at all, with what the system said. */
export async function openRecord({
  disk,
  dataDir,
  clock,
  log,
  happened,
  stateShape,
}: OpenRecordDeps) {
  const snapshots = createSnapshots({ disk, dataDir, now: clock.wall, stateShape })
  const recovered = await recover({ disk, dataDir, snapshots })
  const { walk, damages } = recovered
  const deskClock = createDeskClock(clock, walk.lastAt === null ? null : toMs(walk.lastAt))
  const { now } = deskClock
  const journal = createJournalFile({ disk, dataDir, now }, walk)
  const health = createHealthBook(happened.health)
  health.setDamages(damages)
  const whole = createLedger({
    journal,
    // Nobody is signed in after a start, whether or not the disk takes it down.
    state: { ...recovered.state, session: null },
    head: walk.head,
    onRecorded: happened.recorded,
    onSeen: happened.seen,
    onWritten: (fault) => writeWatch.written(fault),
    onFault: (thrown) => log.fault('ledgerFailed', thrown),
  })
  const ledger = guardLedger({ ledger: whole, damage: health.damage, onSeen: happened.seen })
  const keeper = createSnapshotKeeper({
    snapshots,
    clock,
    dataDir,
    health,
    log,
    now: ledger.onDisk,
  })
  const writeWatch = createWriteWatch({
    health,
    log,
    look: () => ledger.whileStill(journal.look),
    bearWitness: keeper.replace,
  })
  return {
    recovered,
    deskClock,
    now,
    journal,
    health,
    ledger,
    state: ledger.state,
    keeper,
    writeWatch,
  }
}
