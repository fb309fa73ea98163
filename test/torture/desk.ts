// A real core for a trial, without a test runner around it.
import { openDeskCore, type DeskCore } from '../../electron/core/desk-core'
import type { Credentials } from '../../electron/core/credentials'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { createLog } from '../../electron/core/log/log'
import type { Disk, Ports } from '../../electron/core/ports'
import type { Reply } from '../../shared/contract'
import type { Command } from '../../shared/desk'
import { testClock, type TestClock } from '../support/clock'

const quickCredentials: Credentials = {
  make: async (pin) => ({ salt: 'test', hash: `scrypt of ${pin}`, n: 1, r: 1, p: 1 }),
  check: async (credential, pin) => credential?.hash === `scrypt of ${pin}`,
}

const QUIET: Ports = {
  notify: async () => true,
  showWindow: () => {},
  setBadge: () => {},
  pickFolder: async () => null,
  pdf: async () => new Uint8Array(),
  print: async () => 'sent',
  quit: () => {},
}

export interface TrialDesk {
  readonly core: DeskCore
  readonly clock: TestClock
  give(command: Command): Promise<Reply>
}

export interface TrialOptions {
  readonly disk?: Disk
  readonly ports?: Partial<Ports>
  readonly clock?: TestClock
}

export async function openTrial(dataDir: string, options: TrialOptions = {}): Promise<TrialDesk> {
  const { disk = nodeDisk, clock = testClock() } = options
  const appInfo = { version: '0.0.0', shell: 'browser', dataDir } as const
  const core = await openDeskCore({
    dataDir,
    clock,
    disk,
    appInfo,
    stateShape: 'of a trial',
    ports: { ...QUIET, ...options.ports },
    log: createLog({ disk: nodeDisk, dataDir, clock, version: appInfo.version }),
    credentials: quickCredentials,
  })
  return { core, clock, give: (command) => core.call('command', { command }) }
}
