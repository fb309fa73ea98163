// What a shell gives the core.
import type { Month } from '../../../shared/calendar/month'
import type { AppInfo } from '../../../shared/contract'
import type { Credentials } from '../credentials'
import type { SnapshotDeps } from '../journal/snapshot'
import type { Log } from '../log/log'
import type { Clock, Disk, Ports } from '../ports'

export interface DeskCoreDeps extends Pick<SnapshotDeps, 'stateShape'> {
  readonly dataDir: string
  readonly clock: Clock
  readonly appInfo: AppInfo
  readonly ports: Ports
  readonly log: Log
  /** The file of the thread that keeps the past in order; without it a search goes through the journal. */
  readonly pastThread?: URL
  /** The whole record has to be read, and it has come to this month, which is not the last. */
  readonly onMonth?: (month: Month) => void
  /** The folder lies where its lock cannot be relied on. */
  readonly folderDoubtful?: boolean
  readonly disk?: Disk
  readonly credentials?: Credentials
}

/** For whatever may fail and stops nothing: it is written to the diagnostic log under this code. */
export const noting =
  ({ log }: Pick<DeskCoreDeps, 'log'>, code: Parameters<Log['fault']>[0]) =>
  (thrown: unknown): void =>
    void log.fault(code, thrown)
