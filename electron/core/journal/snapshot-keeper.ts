// When the snapshot is written: at a start that had something to replay, at the end, and now and then between; never while
// somebody waits for an answer, and never over one that bears witness against the journal.
import type { DeskState } from '../../../shared/desk'
import type { Head } from '../../../shared/journal'
import { MINUTE, type Ms } from '../../../shared/time'
import { isDiskFault, diskFault } from '../disk/disk-fault'
import type { HealthBook } from '../health'
import type { Log } from '../log/log'
import type { Clock } from '../ports'
import { createSerial } from '../serial'
import type { Snapshots } from './snapshot'

/** So many events, and so much time, since the last one. */
const EVENTS_BETWEEN = 500
const TIME_BETWEEN: Ms = 5 * MINUTE

export interface SnapshotKeeper {
  /** Events were recorded. */
  recorded(events: readonly unknown[]): void
  /** Nothing when the one that is there stands for the very record. */
  write(): Promise<void>
  /** Writes, and keeps a copy of what was there before. */
  replace(): Promise<void>
}

export interface KeeperDeps {
  readonly snapshots: Snapshots
  readonly clock: Clock
  readonly dataDir: string
  readonly health: HealthBook
  readonly log: Pick<Log, 'fault'>
  readonly now: () => { readonly head: Head; readonly state: DeskState }
}

export function createSnapshotKeeper({
  snapshots,
  clock,
  dataDir,
  health,
  log,
  now,
}: KeeperDeps): SnapshotKeeper {
  let since = 0
  let written: Head | null = null
  let writtenAt = clock.steady()
  // The end of the desk may come while a witness is still being set aside.
  const serially = createSerial()

  /** The desk can do without a snapshot: a fault is shown and stops nothing. */
  async function attempt(task: () => Promise<void>): Promise<void> {
    since = 0
    writtenAt = clock.steady()
    try {
      await serially(task)
      health.clear('snapshotFailed')
    } catch (error) {
      log.fault('snapshotFailed', error)
      health.note('snapshotFailed', isDiskFault(error) ? diskFault(error, dataDir).details : {})
    }
  }

  async function writeNow(): Promise<void> {
    const { head, state } = now()
    if (head.seq === written?.seq && head.hash === written.hash) return
    await snapshots.write(head, state)
    written = head
  }

  const write = () => attempt(writeNow)

  return {
    recorded(events) {
      since += events.length
      if (since >= EVENTS_BETWEEN && clock.steady() - writtenAt >= TIME_BETWEEN) void write()
    },
    write,
    replace: () =>
      attempt(async () => {
        await snapshots.setAside()
        written = null
        await writeNow()
      }),
  }
}
