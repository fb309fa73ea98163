// The whole core, put together: from the folder on the disk to the calls of the page.
import { mayGive } from '../../shared/allowed'
import { DEFAULT_ATTACHMENT_LIMIT_MB } from '../../shared/attachment/record'
import type { AppInfo, Push, Reply } from '../../shared/contract'
import { decide, redact, type Command, type DeskState, type SystemCommand } from '../../shared/desk'
import { SYSTEM, type Recorded } from '../../shared/journal'
import { allRunningClocks } from '../../shared/room-deadlines/running'
import { refuse, type Result } from '../../shared/result'
import { toMs } from '../../shared/time'
import { mayCall } from './access'
import { createAlarmClock } from './alarm/alarm-clock'
import { createTeller } from './alarm/teller'
import { createCalls } from './calls'
import { createClockWatch } from './clock/clock-watch'
import { createCredentials, type Credentials } from './credentials'
import { createDeskClock } from './clock/desk-clock'
import { openDrafts } from './drafts'
import { createFiles } from './files/files'
import { createServing, type FindServed } from './files/served'
import { createHealthBook } from './health'
import { createIdleLock } from './clock/idle-lock'
import { createJournalFile } from './journal/journal-file'
import { createLedger, type Ask, type Done } from './journal/ledger'
import { createListeners } from './listeners'
import type { Log } from './log/log'
import { machineFacts } from './log/machine'
import { watchCalls } from './log/watch-calls'
import { createMachineGauge } from './disk/machine-gauge'
import { nodeDisk } from './disk/node-disk'
import { parseCall } from './parse-call'
import { createPinGate, type Pins } from './pin-gate'
import type { Clock, Disk, Ports } from './ports'
import { createScheduler } from './clock/scheduler'
import { guardLedger } from './journal/read-only'
import { recover, unaccepted } from './journal/recover'
import { sha256 } from './sha256'
import { createSnapshots, type SnapshotDeps } from './journal/snapshot'
import { createSnapshotKeeper } from './journal/snapshot-keeper'
import { createStartUp } from './journal/start-up'
import { createOnWritten } from './journal/written'
import { createServedView, type FindPiece } from './served-view'
import { isOpen, pageView, turnsPage } from './views'

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

const NO_PINS: Pins = { verified: null, credentialFor: () => ({ salt: '', hash: '', n: 0, r: 0, p: 0 }) }

/** Rejects only when the folder cannot be read at all, with what the system said. */
export async function openDeskCore(deps: DeskCoreDeps): Promise<DeskCore> {
  const { dataDir, clock, appInfo, stateShape, ports, log, disk = nodeDisk, credentials = createCredentials() } = deps
  log.note('started', machineFacts(appInfo.shell))
  const snapshots = createSnapshots({ disk, dataDir, now: clock.wall, stateShape })
  const recovered = await recover({ disk, dataDir, snapshots })
  const { walk } = recovered
  const drafts = await openDrafts(disk, dataDir)
  const deskClock = createDeskClock(clock, walk.lastAt === null ? null : toMs(walk.lastAt))
  const { now } = deskClock
  const journal = createJournalFile({ disk, dataDir, now }, walk)
  const health = createHealthBook(() => pushView())
  health.setDamages(recovered.damages)

  let stopped = false
  const listeners = createListeners((thrown) => log.fault('pushFailed', thrown))
  const { push } = listeners
  const view = () => pageView(ledger.state(), ledger.head().seq, alarms.counts(), now(), servedView.offer)
  const pushView = () => {
    if (listeners.any()) push({ kind: 'view', view: view(), health: health.read() })
  }

  const ledger = guardLedger({
    ledger: createLedger({
      journal,
      // Nobody is signed in after a start, whether or not the disk takes it down.
      state: { ...recovered.state, session: null },
      head: walk.head,
      onRecorded: (events, state) => {
        acceptDamage(events, state)
        followRecord(events, state)
        keeper.recorded(events.length)
      },
      onSeen: followSeen,
      onWritten: createOnWritten({ health, log }),
      onFault: (thrown) => log.fault('ledgerFailed', thrown),
    }),
    damage: health.damage,
    onSeen: followSeen,
  })

  /** Everything that hangs on the record. */
  function followRecord(events: readonly Recorded[], state: DeskState): void {
    follow(events, state)
    if (!isOpen(state) || events.some(turnsPage)) pushView()
    else push({ kind: 'events', events: events.map(redact) })
  }

  /** The same for what is known in memory only: it has no number yet that a page could follow. */
  function followSeen(events: readonly Recorded[], state: DeskState): void {
    follow(events, state)
    pushView()
  }

  function follow(events: readonly Recorded[], state: DeskState): void {
    for (const { type, data } of events) {
      if (type === 'clockConfirmed') deskClock.confirm((data as { trust: 'computer' | 'desk' }).trust)
    }
    alarms.update(events, state)
    pulse.rearm()
  }

  function acceptDamage(events: readonly Recorded[], state: DeskState): void {
    if (!events.some(({ type }) => type === 'damageAccepted')) return
    health.setDamages(unaccepted(recovered.damages, state))
    if (health.damage() !== null) return
    ledger.forget()
    // Before anything else may write a snapshot: the old one is the only witness of what is missing.
    void keeper.replace()
    void startUp()
  }

  const ask = (command: Command | SystemCommand, pins: Pins, by?: string): Ask => (state, head) => {
    const author = by ?? state.session?.personId ?? SYSTEM
    const env = {
      now: now(), by: author, ...pins, damage: health.damage(), sha256, head, machine: gauge.facts(),
      stored: files.store.known,
    }
    return { by: author, now: env.now, decision: stopped ? refuse('stopped') : decide(state, command, env) }
  }
  const submitNow = (command: SystemCommand) => ledger.submit(ask(command, NO_PINS, SYSTEM))
  const startUp = createStartUp({ app: appInfo, tail: walk.tail, journal, health, submit: submitNow })

  async function submit(command: SystemCommand): Promise<Result<Done>> {
    const started = await startUp()
    return started.ok ? submitNow(command) : started
  }

  /** `decide` asks whether a file is there and cannot wait for the disk. A disk that fails has none. */
  async function lookForFiles(asked: Command): Promise<void> {
    if (asked.type !== 'addAttachment') return
    const hashes = [asked.sha256, ...(asked.print === null ? [] : [asked.print.sha256])]
    await Promise.all(hashes.map((hash) => files.store.look(hash).catch(() => null)))
  }

  async function command(asked: Command): Promise<Result<Done>> {
    idle.touch()
    const started = await startUp()
    if (!started.ok) return started
    await clockWatch.look()
    await lookForFiles(asked)
    // Nobody tries PINs with a command that they may not give.
    const may = mayGive(ledger.state(), asked)
    if (!may.ok) return may
    const pins = await pinGate.pass(asked)
    return pins.ok ? ledger.submit(ask(asked, pins.value)) : pins
  }

  const { state } = ledger
  const servedView = createServedView(() => !stopped && isOpen(state()))
  const files = createFiles({
    disk, dataDir, now, limitMb: () => state().unit?.attachmentLimitMb ?? DEFAULT_ATTACHMENT_LIMIT_MB,
  })
  const gauge = createMachineGauge(disk, dataDir)
  const teller = createTeller({ ports, clock, onFault: (thrown) => void log.fault('tellingFailed', thrown) })
  const alarms = createAlarmClock({ teller, now, state, submit })
  const idle = createIdleLock(clock, state)
  const pinGate = createPinGate({ credentials, state, now, submit })
  const clockWatch = createClockWatch({
    deskClock, teller, state, submit, onChange: () => push({ kind: 'clock', clock: clockWatch.reading() }),
  })
  const keeper = createSnapshotKeeper({ snapshots, clock, dataDir, health, log, now: ledger.onDisk })
  const pulse = createScheduler({
    clock,
    untilNext: () => Math.min(alarms.next() - now(), idle.untilLock()),
    onFault: (thrown) => void log.fault('beatFailed', thrown),
    steps: [
      startUp,
      ledger.catchUp,
      clockWatch.look,
      () => void gauge.look(),
      alarms.raiseDue,
      () => idle.untilLock() <= 0 && submit({ type: 'lockIdle' }),
      // The page counts its seconds by itself; at every beat, a waking included, it is set right.
      () => push({ kind: 'clock', clock: clockWatch.reading() }),
    ],
  })
  const calls = createCalls({
    app: appInfo, disk, ports, ledger, drafts, files, idle, clock, clockWatch, log, now, view, health: health.read, command, submit,
    onSealing: (share) => push({ kind: 'sealing', share }),
  })

  const watched = watchCalls({ log, clock }, ({ name, params }) => calls[name](params as never))

  noteRecovery()
  await files.clear()
  await gauge.look()
  await startUp()
  if (health.damage() === null) void (recovered.snapshot === 'contradicted' ? keeper.replace() : keeper.write())
  void pulse.beat()

  function noteRecovery(): void {
    const rebuilt = recovered.snapshot === 'absent' || recovered.snapshot === 'unreadable'
    if (rebuilt && walk.lines > 0) health.note('snapshotRebuilt', { why: recovered.snapshot })
  }

  return {
    async call(name, params) {
      if (stopped) return refuse('stopped')
      const parsed = parseCall(name, params)
      if (!parsed.ok) return parsed
      const may = mayCall(parsed.value.name, state())
      return may.ok ? watched(parsed.value) : may
    },
    subscribe: listeners.add,
    wake: pulse.beat,
    servedPiece: servedView.find,
    servedFile: createServing(files.store, () => !stopped && isOpen(state())),
    runningClocks: () => allRunningClocks(state(), now()),
    async stop() {
      if (!stopped) log.note('stopped', {})
      stopped = true
      pulse.stop()
      teller.stop()
      await ledger.catchUp()
      await ledger.whileStill(async () => {
        if (health.damage() === null) await keeper.write()
        await files.clear()
        await journal.close()
      })
      await log.settle()
    },
  }
}
