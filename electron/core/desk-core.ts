// The whole core, put together: from the folder on the disk to the calls of the page.
import type { Push, Reply } from '../../shared/contract'
import { allRunningClocks } from '../../shared/room-deadlines/running'
import { createAcceptedDamage } from './accepted-damage'
import { createAlarmClock } from './alarm/alarm-clock'
import { createTeller } from './alarm/teller'
import { createDeciding } from './assembly/deciding'
import { noting, type DeskCoreDeps } from './assembly/deps'
import { openStores } from './assembly/stores'
import { createTimeKeeping } from './assembly/time-keeping'
import { createBackupKeeper } from './backup/keeper'
import { finishRestore } from './backup/restore'
import { createCalls } from './calls'
import type { DeskClock } from './clock/desk-clock'
import { createCommand } from './commands'
import { createCredentials } from './credentials'
import { nodeDisk } from './disk/node-disk'
import { createServing, type FindServed } from './files/served'
import { createGate } from './gate'
import { createSealKeeper } from './journal/seal-keeper'
import { createSealWatch } from './journal/seal-watch'
import { begin, createLife, createStop } from './lifecycle'
import { machineFacts } from './log/machine'
import { createDeskId } from './packet/desk-id'
import { createPageLink } from './page-link'
import { createPinGate } from './pin-gate'
import { createRecordBus, type Hear } from './record-bus'
import type { FindPiece } from './served-view'

export type { DeskCoreDeps } from './assembly/deps'

export interface DeskCore {
  call(name: string, params: unknown): Promise<Reply>
  /** Returns what takes the listener off again. */
  subscribe(listener: (push: Push) => void): () => void
  /** The machine woke up, or anything else that makes looking at the clock worthwhile; done when what is due was raised. */
  wake(): Promise<void>
  runningClocks(): number
  /** A file for the page, while somebody is signed in and the desk is not locked. */
  readonly servedFile: FindServed
  /** A piece of the view that the page was told of last, likewise. */
  readonly servedPiece: FindPiece
  /** Finishes what is being written and lets the folder go. */
  stop(): Promise<void>
}

/** Where the trust of the person goes when the two clocks of this machine disagreed. */
const confirmClock =
  ({ confirm }: DeskClock): Hear =>
  (events) => {
    for (const { type, data } of events) {
      if (type === 'clockConfirmed') confirm((data as { trust: 'computer' | 'desk' }).trust)
    }
  }

/** Rejects only when the folder cannot be read at all, with what the system said. */
export async function openDeskCore(deps: DeskCoreDeps): Promise<DeskCore> {
  const { clock, ports, log, disk = nodeDisk, credentials = createCredentials() } = deps
  log.note('started', machineFacts(deps.appInfo.shell))
  const life = createLife()
  const { isStopped } = life
  const happened = createRecordBus()

  const restored = await finishRestore(disk, deps.dataDir)
  const stores = await openStores(deps, happened)
  const { record, now, state, keeper, files, pastIndex } = stores
  if (deps.folderDoubtful === true) stores.health.note('folderShared', { folder: deps.dataDir })
  const deciding = createDeciding(deps, stores, life)
  const { submit, raiseAll } = deciding
  const onSealFault = noting(deps, 'sealFailed')
  const seals = createSealKeeper({
    ...deps,
    ...stores,
    submit,
    onFault: onSealFault,
  })

  const sealWatch = createSealWatch({ ...deps, ...stores, seals, onFault: onSealFault })

  const deskId = createDeskId(stores.disk, deps.dataDir, log)
  const backups = createBackupKeeper({
    ...deps,
    ...stores,
    deskId,
    submit,
    lastAt: record.recovered.walk.lastAt,
    onFault: noting(deps, 'backupFailed'),
  })
  const teller = createTeller({ ports, clock, onFault: noting(deps, 'tellingFailed') })
  const alarms = createAlarmClock({ teller, now, state, raiseAll })
  const { counts } = alarms
  const onFault = noting(deps, 'pushFailed')
  const page = createPageLink({ ...record, counts, isStopped, onFault })
  const time = createTimeKeeping(deps, stores, deciding, {
    alarms,
    teller,
    page,
    sealWatch,
    backups,
  })
  const { scheduler } = time

  const always = [confirmClock(record.deskClock), alarms.update, scheduler.rearm]
  happened.follow({
    writing: [alarms.foresee],
    recorded: [
      createAcceptedDamage({ ...record, ...deciding, seals }),
      ...always,
      page.tell,
      keeper.recorded,
      pastIndex.recorded,
      seals.recorded,
      backups.recorded,
    ],
    seen: [...always, page.show],
    health: [page.show],
  })

  const pinGate = createPinGate({ credentials, state, now, submit })
  const command = createCommand({ ...deciding, ...time, files, pinGate, state })
  const app = deps.appInfo
  const calls = createCalls({
    ...deps,
    ...stores,
    ...time,
    app,
    page,
    command,
    submit,
    backups,
    deskId,
  })
  await begin({ ...stores, ...deciding, scheduler, seals })
  if (restored !== null) await submit({ type: 'recordRestore', ...restored })
  return {
    call: createGate({ calls, log, clock, state, isStopped }),
    subscribe: page.subscribe,
    wake: scheduler.beat,
    servedPiece: page.servedPiece,
    servedFile: createServing(files.store, page.isOpen),
    runningClocks: () => allRunningClocks(state(), now()),
    stop: createStop({
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
    }),
  }
}
