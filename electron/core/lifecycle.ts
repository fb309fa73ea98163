// How the core begins, and how it ends: what is being written is finished, and the folder let go.
import type { Result } from '../../shared/result'
import type { Teller } from './alarm/teller'
import type { PastIndex } from './archive/past-index'
import type { BackupKeeper } from './backup/keeper'
import type { Scheduler } from './clock/scheduler'
import type { MachineGauge } from './disk/machine-gauge'
import type { Files } from './files/files'
import type { Done } from './journal/ledger'
import type { SealKeeper } from './journal/seal-keeper'
import type { SealWatch } from './journal/seal-watch'
import type { StartUp } from './journal/start-up'
import type { Log } from './log/log'
import type { OpenRecord } from './open-record'

export interface Life {
  readonly isStopped: () => boolean
  readonly end: () => void
}

/** Told to stop, the core takes nothing on any more. */
export function createLife(): Life {
  let stopped = false
  return { isStopped: () => stopped, end: () => void (stopped = true) }
}

/** Nothing is written before the start itself is. */
export const afterStart =
  <Asked>(startUp: StartUp, submit: (asked: Asked) => Promise<Result<Done>>) =>
  async (asked: Asked): Promise<Result<Done>> => {
    const started = await startUp()
    return started.ok ? submit(asked) : started
  }

export interface BeginDeps {
  readonly record: Pick<OpenRecord, 'recovered' | 'health' | 'keeper'>
  readonly files: Pick<Files, 'clear'>
  readonly gauge: Pick<MachineGauge, 'look'>
  readonly startUp: StartUp
  readonly scheduler: Pick<Scheduler, 'beat'>
  readonly seals: Pick<SealKeeper, 'settle'>
}

export async function begin({
  record,
  files,
  gauge,
  startUp,
  scheduler,
  seals,
}: BeginDeps): Promise<void> {
  const {
    recovered: { walk, snapshot, replayed },
    health,
    keeper,
  } = record
  const rebuilt = snapshot === 'absent' || snapshot === 'unreadable'
  if (rebuilt && walk.lines > 0) health.note('snapshotRebuilt', { why: snapshot })
  await files.clear()
  await gauge.look()
  await startUp()
  if (health.damage() === null) {
    if (snapshot === 'contradicted') void keeper.replace()
    else if (snapshot !== 'used' || replayed) void keeper.write()
  }
  void seals.settle()
  void scheduler.beat()
}

export interface StopDeps {
  readonly life: Life
  readonly log: Pick<Log, 'note' | 'settle'>
  readonly scheduler: Pick<Scheduler, 'stop'>
  readonly teller: Pick<Teller, 'stop'>
  readonly record: Pick<OpenRecord, 'health' | 'keeper' | 'ledger' | 'journal'>
  readonly files: Pick<Files, 'clear'>
  readonly pastIndex: Pick<PastIndex, 'stop'>
  readonly seals: Pick<SealKeeper, 'rest'>
  readonly sealWatch: Pick<SealWatch, 'stop'>
  readonly backups: Pick<BackupKeeper, 'stop'>
}

export const createStop =
  ({
    life,
    log,
    scheduler,
    teller,
    record,
    files,
    pastIndex,
    seals,
    sealWatch,
    backups,
  }: StopDeps) =>
  async (): Promise<void> => {
    const { health, keeper, ledger, journal } = record
    if (!life.isStopped()) log.note('stopped', {})
    life.end()
    scheduler.stop()
    teller.stop()
    await pastIndex.stop()
    await backups.stop()
    await ledger.catchUp()
    await sealWatch.stop()
    await seals.rest()
    await ledger.whileStill(async () => {
      if (health.damage() === null && health.strange()?.kind !== 'foreign') await keeper.write()
      await files.clear()
      await journal.close()
    })
    await log.settle()
  }
