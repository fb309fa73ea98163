// Copies by itself: after every handover, every day, and when somebody asks; one place after the other, in pieces, beside
// everything else. A place that fails is tried again every few minutes, so that a stick that is put back is caught up
// with; whatever becomes of it, the desk goes on.
import { dayOf, DAY, MINUTE, toInstant, toMs, type Instant, type Ms } from '../../../shared/time'
import type { BackupPlace } from '../../../shared/backup/record'
import type { DeskState, SystemCommand } from '../../../shared/desk'
import type { Recorded } from '../../../shared/journal'
import { isDiskFault } from '../disk/disk-fault'
import type { HealthBook } from '../health'
import type { JournalFile } from '../journal/journal-file'
import type { GuardedLedger } from '../journal/read-only'
import type { DeskId } from '../packet/desk-id'
import type { Clock, Disk } from '../ports'
import { BackupError, backupFault, CopyStopped, type BackupFault } from './faults'
import { backupRoot } from './layout'
import { makeCopy, type CopySource } from './make-copy'

const EVERY: Ms = DAY
const TRY_AGAIN: Ms = 5 * MINUTE

export interface BackupKeeper {
  /** At every beat: begins what is due, and keeps nobody waiting. */
  beat(): void
  recorded(events: readonly Recorded[]): void
  /** When the last record was written. */
  lastAt(): Instant | null
  /** Copies to every place now. Which of them failed, and why. */
  copyNow(): Promise<ReadonlyMap<string, BackupFault>>
  /** Puts aside what lies in a place and was gone on with elsewhere, and begins there anew. The name under which it is kept. */
  restart(placeId: string): Promise<string>
  /** What is under way is left where it is. */
  stop(): Promise<void>
}

export interface BackupKeeperDeps {
  readonly disk: Disk
  readonly dataDir: string
  readonly clock: Pick<Clock, 'steady'>
  readonly now: () => Ms
  readonly state: () => DeskState
  readonly ledger: Pick<GuardedLedger, 'whileStill' | 'onDisk'>
  readonly journal: Pick<JournalFile, 'file' | 'length'>
  readonly lastAt: Instant | null
  readonly health: Pick<HealthBook, 'damage' | 'strange'>
  readonly deskId: DeskId
  readonly submit: (command: SystemCommand) => Promise<unknown>
  readonly onFault: (thrown: unknown) => void
}

/** A copy after each of them: what one shift did is safe before the next begins. */
const isHandover = ({ type }: Recorded): boolean =>
  type === 'shiftHandedOver' || type === 'shiftTakenOver'

/** A place where there is no copy yet. */
const begins = ({ type }: Recorded): boolean =>
  type === 'backupPlaceAdded' || type === 'backupRestarted'

export function createBackupKeeper(deps: BackupKeeperDeps): BackupKeeper {
  const { disk, dataDir, clock, now, state, ledger, journal, health, deskId, submit } = deps
  let { lastAt } = deps
  /** By place: asked for, whatever the day. */
  const asked = new Set<string>()
  /** By place: not before this moment of the steady clock. */
  const notBefore = new Map<string, Ms>()
  const faults = new Map<string, BackupFault>()
  let running: Promise<void> | null = null
  let stopped = false

  const places = () => state().backup.places
  /** Nothing is copied over a good copy while the record here is not as it was written. */
  const mayCopy = () => !stopped && health.damage() === null && health.strange() === null

  function isDue({ id, last }: BackupPlace): boolean {
    if (clock.steady() < (notBefore.get(id) ?? 0)) return false
    return asked.has(id) || last === null || now() - toMs(last.at) >= EVERY
  }

  function source(room: string): CopySource {
    return {
      disk,
      dataDir,
      now,
      room,
      unit: state().unit?.name ?? '',
      isStopped: () => stopped,
      whileStill: ledger.whileStill,
      standing: () => ({
        head: ledger.onDisk().head,
        at: lastAt,
        file: journal.file(),
        length: journal.length(),
      }),
    }
  }

  async function copyTo({ id, folder, recipient, last }: BackupPlace): Promise<void> {
    const room = await deskId()
    if (room === null) return
    if ((await disk.look(folder)) === null) throw new BackupError('folderGone')
    const target = {
      root: backupRoot(folder, room),
      day: dayOf(now()),
      recipient,
      wasThere: last !== null,
    }
    const made = await makeCopy(source(room), target)
    asked.delete(id)
    faults.delete(id)
    await submit({ type: 'recordBackup', placeId: id, ...made })
  }

  async function attempt(place: BackupPlace): Promise<void> {
    notBefore.set(place.id, clock.steady() + TRY_AGAIN)
    try {
      await copyTo(place)
    } catch (thrown) {
      if (thrown instanceof CopyStopped) return
      const isExpected = thrown instanceof BackupError || isDiskFault(thrown)
      if (!isExpected) deps.onFault(thrown)
      const fault: BackupFault = isExpected
        ? backupFault(thrown, place.folder)
        : { code: 'failed', system: '' }
      faults.set(place.id, fault)
      await submit({ type: 'recordBackupFault', placeId: place.id, ...fault })
    }
  }

  async function runAll(): Promise<void> {
    for (const place of places()) if (mayCopy() && isDue(place)) await attempt(place)
  }

  /** One run at a time; what is asked for meanwhile waits for the next. */
  function run(): Promise<void> {
    running ??= runAll().finally(() => (running = null))
    return running
  }

  function begin(): void {
    if (running === null && mayCopy() && places().some(isDue)) run().catch(deps.onFault)
  }

  function ask(): void {
    for (const { id } of places()) {
      asked.add(id)
      notBefore.delete(id)
    }
  }

  return {
    beat: begin,
    recorded(events) {
      lastAt = events.at(-1)?.at ?? lastAt
      if (events.some(begins)) ask()
      if (!events.some(isHandover)) return
      ask()
      begin()
    },
    lastAt: () => lastAt,
    async copyNow() {
      await running
      ask()
      await run()
      return new Map([...faults].filter(([id]) => places().some((place) => place.id === id)))
    },
    async restart(placeId) {
      await running
      const place = places().find(({ id }) => id === placeId)
      const room = await deskId()
      if (place === undefined || room === null) return ''
      const root = backupRoot(place.folder, room)
      const keptAs = `${root}-另存-${toInstant(now()).replaceAll(':', '-')}`
      await disk.rename(root, keptAs)
      await disk.syncFolder(place.folder)
      return keptAs
    },
    async stop() {
      stopped = true
      await running
    },
  }
}
