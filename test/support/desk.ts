// A desk to test with: the real core in a folder of its own, a clock that stands still, a disk that
// can fail, and a shell that remembers what it was asked for.
import { expect, onTestFinished } from 'vitest'
import { openDeskCore, type DeskCore } from '../../electron/core/desk-core'
import type { Credentials } from '../../electron/core/credentials'
import { createLog, type Log } from '../../electron/core/log/log'
import type { Badge, Notification, Ports } from '../../electron/core/ports'
import { createApi, type Api, type Push } from '../../shared/contract'
import type { Command } from '../../shared/desk'
import type { Ms } from '../../shared/time'
import { fetchedState } from './fetched-state'
import { settle, testClock, type TestClock } from './clock'
import { OFFICER_PIN, openIncidentCommand, setUpCommand } from './commands'
import { faultDisk, type FaultDisk } from './fault-disk'
import { tempFolder } from './temp-folder'
import { untilTrue } from './eventually'

/** As the real ones behave, without their cost. */
const quickCredentials: Credentials = {
  make: async (pin) => ({ salt: 'test', hash: `scrypt of ${pin}`, n: 1, r: 1, p: 1 }),
  check: async (credential, pin) => credential?.hash === `scrypt of ${pin}`,
}

export interface TestDesk {
  readonly core: DeskCore
  readonly api: Api
  readonly clock: TestClock
  readonly disk: FaultDisk
  readonly log: Log
  readonly dataDir: string
  readonly pushes: Push[]
  readonly notifications: Notification[]
  readonly badges: Badge[]
  /** Where `pickFolder` leads; null when the person changes their mind. What was made into PDF. How often the window was asked for. */
  readonly shell: {
    picked: string | null
    quits: number
    printed: string[]
    printerBroken: boolean
    shown: number
  }
  /** Time passes; everything that falls due meanwhile happens. */
  pass(by: Ms): Promise<void>
  /** The machine sleeps, and wakes up. */
  sleep(by: Ms): Promise<void>
  command(command: Command): Promise<Awaited<ReturnType<Api['command']>>>
  /** As `command`, when it must succeed. */
  done(command: Command): Promise<{ seq: number; made: Readonly<Record<string, string>> }>
}

interface Options {
  readonly dataDir?: string
  readonly clock?: TestClock
  readonly disk?: FaultDisk
  readonly credentials?: Credentials
  /** Of the program that opens the folder. */
  readonly stateShape?: string
  /** In place of the shell's own. */
  readonly ports?: Partial<Ports>
  /** Of the read model of the past; without it the journal is searched line by line. */
  readonly pastThread?: URL
  /** Hears which month is read, when everything has to be. */
  readonly onMonth?: (month: string) => void
}

export async function aDesk(options: Options = {}): Promise<TestDesk> {
  const {
    dataDir = tempFolder(),
    clock = testClock(),
    disk = faultDisk(),
    credentials = quickCredentials,
  } = options
  const { stateShape = 'of this test' } = options
  const notifications: Notification[] = []
  const badges: Badge[] = []
  const shell: TestDesk['shell'] = {
    picked: null,
    quits: 0,
    printed: [],
    printerBroken: false,
    shown: 0,
  }
  const ports: Ports = {
    notify: async (notification) => {
      notifications.push(notification)
      return true
    },
    showWindow: () => void (shell.shown += 1),
    setBadge: (badge) => void badges.push(badge),
    pickFolder: async () => shell.picked,
    pdf: async (html) => {
      shell.printed.push(html)
      if (shell.printerBroken) throw new Error('the printer is broken, as the test wants it')
      return Buffer.from('%PDF-1.4 of a test')
    },
    print: async ({ html }) => {
      shell.printed.push(html)
      if (shell.printerBroken) throw new Error('the printer is broken, as the test wants it')
      return 'sent'
    },
    quit: () => void (shell.quits += 1),
    ...options.ports,
  }
  const appInfo = { version: '0.1.0', shell: 'browser', dataDir } as const
  const log = createLog({ disk, dataDir, clock, version: appInfo.version })
  const core = await openDeskCore({
    dataDir,
    clock,
    appInfo,
    stateShape,
    ports,
    log,
    disk,
    credentials,
    ...(options.pastThread === undefined ? {} : { pastThread: options.pastThread }),
    ...(options.onMonth === undefined ? {} : { onMonth: options.onMonth }),
  })
  onTestFinished(() => core.stop())
  const pushes: Push[] = []
  core.subscribe((push) => void pushes.push(push))
  const api = createApi({ call: core.call, on: core.subscribe })

  /** The pulse has beaten and lies in wait again, and nothing is on its way to the disk. */
  const atRest = () => untilTrue(() => clock.nextIn() !== null && !disk.isBusy())
  // A desk that was killed on the same clock still has its timers there.
  await settle()
  await atRest()

  const command: TestDesk['command'] = (asked) => api.command({ command: asked })
  return {
    core,
    api,
    clock,
    disk,
    log,
    dataDir,
    pushes,
    notifications,
    badges,
    shell,
    command,
    async pass(by) {
      let left = by
      for (let nap = clock.nextIn(); nap !== null && nap <= left; nap = clock.nextIn()) {
        await clock.advance(nap)
        left -= nap
        await atRest()
      }
      await clock.advance(left)
    },
    async sleep(by) {
      await clock.sleep(by)
      await atRest()
    },
    async done(asked) {
      const reply = await command(asked)
      expect(reply).toMatchObject({ ok: true })
      if (!reply.ok) throw new Error(reply.error.code)
      return reply.value
    },
  }
}

/** After the first run; 张磊 is signed in. */
export async function aDeskInUse(options: Options = {}): Promise<TestDesk> {
  const desk = await aDesk(options)
  await desk.done(setUpCommand())
  return desk
}

/** An incident is opened now; its id. */
export async function anIncident(desk: TestDesk, title?: string): Promise<string> {
  const { made } = await desk.done(openIncidentCommand(desk.clock.wall(), title))
  return made.incidentId!
}

export const signIn = (desk: TestDesk, personId = 'p1', pin = OFFICER_PIN) =>
  desk.command({ type: 'signIn', personId, pin })

/** The same folder again, after the process is gone: killed, when the first was not stopped. */
export async function startedAgain(desk: TestDesk, options: Options = {}): Promise<TestDesk> {
  return aDesk({ dataDir: desk.dataDir, clock: desk.clock, ...options })
}

/** What the page shows after it has asked for everything. */
export async function viewOf(desk: TestDesk) {
  const reply = await desk.api.open({})
  if (!reply.ok) throw new Error(reply.error.code)
  const { view, ...others } = reply.value
  return {
    ...others,
    view:
      view.kind === 'desk'
        ? { kind: view.kind, seq: view.seq, state: fetchedState(desk.core, view.address) }
        : view,
  }
}

export const healthOf = async (desk: TestDesk) => (await viewOf(desk)).health

/** The titles of the incidents, as 张磊 sees them after signing in. */
export async function incidentsOf(desk: TestDesk): Promise<string[]> {
  await signIn(desk)
  const { view } = await viewOf(desk)
  return view.kind === 'desk'
    ? Object.values(view.state.incidents).map(({ facts }) => facts.title)
    : []
}

/** A desk with two incidents, stopped in order. */
export async function aStoppedDesk(): Promise<TestDesk> {
  const desk = await aDeskInUse()
  await anIncident(desk, '第一起')
  await anIncident(desk, '第二起')
  await desk.core.stop()
  return desk
}
