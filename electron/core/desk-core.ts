// The whole core, put together: from the folder on the disk to the calls of the page.
import { DEFAULT_ATTACHMENT_LIMIT_MB } from '../../shared/attachment/record'
import type { AppInfo, Push, Reply } from '../../shared/contract'
import { allRunningClocks } from '../../shared/room-deadlines/running'
import { createAcceptedDamage } from './accepted-damage'
import { createAlarmClock } from './alarm/alarm-clock'
import { createTeller } from './alarm/teller'
import { createCalls } from './calls'
import { createClockWatch } from './clock/clock-watch'
import type { DeskClock } from './clock/desk-clock'
import { createIdleLock } from './clock/idle-lock'
import { createScheduler } from './clock/scheduler'
import { createCommand, createSubmitting } from './commands'
import { createCredentials, type Credentials } from './credentials'
import { createMachineGauge } from './disk/machine-gauge'
import { nodeDisk } from './disk/node-disk'
import { openDrafts } from './drafts'
import { createFiles } from './files/files'
import { createServing, type FindServed } from './files/served'
import { createGate } from './gate'
import type { SnapshotDeps } from './journal/snapshot'
import { createStartUp } from './journal/start-up'
import { afterStart, begin, createLife, createStop } from './lifecycle'
import type { Log } from './log/log'
import { machineFacts } from './log/machine'
import { openRecord } from './open-record'
import { createPageLink } from './page-link'
import { createPinGate } from './pin-gate'
import type { Clock, Disk, Ports } from './ports'
import { createRecall } from './recall/recall'
import { createRecordBus, type Hear } from './record-bus'
import type { FindPiece } from './served-view'

export interface DeskCoreDeps extends Pick<SnapshotDeps, 'stateShape'> {
  readonly dataDir: string
  readonly clock: Clock
  readonly appInfo: AppInfo
  readonly ports: Ports
  readonly log: Log
  readonly disk?: Disk
  readonly credentials?: Credentials
}

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
  const {
    dataDir,
    clock,
    appInfo: app,
    ports,
    log,
    disk = nodeDisk,
    credentials = createCredentials(),
  } = deps
  const noted = (code: Parameters<Log['fault']>[0]) => (thrown: unknown) =>
    void log.fault(code, thrown)
  log.note('started', machineFacts(app.shell))
  const life = createLife()
  const happened = createRecordBus()
  const record = await openRecord({ ...deps, disk, happened })
  const { recovered, deskClock, now, journal, health, ledger, state, keeper, writeWatch } = record
  const draftsBroken = (keptAs: string) => health.note('draftsBroken', { keptAs })
  const drafts = await openDrafts({ disk, dataDir, now, onBroken: draftsBroken })
  const limitMb = () => state().unit?.attachmentLimitMb ?? DEFAULT_ATTACHMENT_LIMIT_MB
  const files = createFiles({ disk, dataDir, log, now, limitMb })
  const gauge = createMachineGauge(disk, dataDir)
  const recall = createRecall({ disk, dataDir })
  const submitting = createSubmitting({
    ledger,
    recall,
    health,
    gauge,
    files,
    now,
    isStopped: life.isStopped,
  })
  const startUp = createStartUp({
    app,
    tail: recovered.walk.tail,
    journal,
    health,
    submit: submitting.asTheProgram,
  })
  const submit = afterStart(startUp, submitting.asTheProgram)
  const teller = createTeller({ ports, clock, onFault: noted('tellingFailed') })
  const alarms = createAlarmClock({ teller, now, state, submit })
  const page = createPageLink({
    ledger,
    health,
    counts: alarms.counts,
    now,
    isStopped: life.isStopped,
    onFault: noted('pushFailed'),
  })
  const clockWatch = createClockWatch({
    deskClock,
    teller,
    state,
    submit,
    onChange: page.tellClock,
  })
  const tellClock = () => page.tellClock(clockWatch.reading())
  const idle = createIdleLock(clock, state)
  const pinGate = createPinGate({ credentials, state, now, submit })
  const command = createCommand({ submitting, startUp, files, idle, clockWatch, pinGate, state })
  const lockIdle = () => idle.untilLock() <= 0 && submit({ type: 'lockIdle' })
  const scheduler = createScheduler({
    clock,
    untilNext: () => Math.min(alarms.next() - now(), idle.untilLock()),
    onFault: noted('beatFailed'),
    // The page counts its seconds by itself; at every beat, a waking included, it is set right.
    steps: [
      startUp,
      writeWatch.lookAgain,
      ledger.catchUp,
      clockWatch.look,
      () => void gauge.look(),
      alarms.raiseDue,
      lockIdle,
      tellClock,
    ],
  })
  const acceptDamage = createAcceptedDamage({ recovered, health, ledger, keeper, startUp })
  const always = [confirmClock(deskClock), alarms.update, scheduler.rearm]
  happened.follow({
    recorded: [acceptDamage, ...always, page.tell, keeper.recorded],
    seen: [...always, page.show],
    health: [page.show],
  })
  const calls = createCalls({
    ...record,
    app,
    disk,
    ports,
    log,
    clock,
    drafts,
    files,
    idle,
    clockWatch,
    page,
    command,
    recall,
    submit,
  })
  await begin({ record, files, gauge, startUp, scheduler })
  return {
    call: createGate({ calls, log, clock, state, isStopped: life.isStopped }),
    subscribe: page.subscribe,
    wake: scheduler.beat,
    servedPiece: page.servedPiece,
    servedFile: createServing(files.store, page.isOpen),
    runningClocks: () => allRunningClocks(state(), now()),
    stop: createStop({ life, log, scheduler, teller, record, files }),
  }
}
