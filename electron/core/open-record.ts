// The record as it lies in the folder: read, checked and replayed, with the ledger that goes on from there.
import type { Month } from '../../shared/calendar/month'
import { toMs } from '../../shared/time'
import { createDeskClock } from './clock/desk-clock'
import { diskFault, isDiskFault } from './disk/disk-fault'
import { createHealthBook } from './health'
import { createJournalFile } from './journal/journal-file'
import { createLedger } from './journal/ledger'
import { guardLedger } from './journal/read-only'
import { unaccepted } from './journal/damages'
import { examine } from './journal/examine'
import { recover } from './journal/recover'
import { createSealsFile } from './journal/seals-file'
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
  readonly onMonth?: (month: Month) => void
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
  onMonth = () => {},
}: OpenRecordDeps) {
  const snapshots = createSnapshots({ disk, dataDir, now: clock.wall, stateShape })
  const sealsFile = createSealsFile({ disk, dataDir, now: clock.wall })
  const recovered = await recover({ disk, dataDir, snapshots, sealsFile, onMonth })
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
    onWriting: happened.writing,
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
  /** Nothing is written meanwhile: what is found closes the record before anything else is. */
  const readAll = () =>
    ledger.whileStill(async () => {
      const { walk: read, damages: found } = await examine({ disk, dataDir }).catch((thrown) => {
        if (isDiskFault(thrown)) health.note('recordUnread', diskFault(thrown, dataDir).details)
        throw thrown
      })
      health.clear('recordUnread')
      health.setDamages(unaccepted(found, ledger.state()))
      return read
    })
  return {
    recovered,
    sealsFile,
    readAll,
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
