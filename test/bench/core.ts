// A whole core on a folder, as a shell would run it, with ports that do nothing.
import { nodeClock } from '../../electron/core/clock/clock'
import { openDeskCore, type DeskCore } from '../../electron/core/desk-core'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { createLog } from '../../electron/core/log/log'
import type { Clock } from '../../electron/core/ports'
import type { Command } from '../../shared/desk'

export const openCore = (dataDir: string, clock: Clock = nodeClock): Promise<DeskCore> =>
  openDeskCore({
    dataDir,
    clock,
    log: createLog({ disk: nodeDisk, dataDir, clock, version: 'bench' }),
    appInfo: { version: 'bench', shell: 'browser', dataDir },
    stateShape: 'bench',
    // A PIN takes its tenth of a second by design and is no part of what is measured.
    credentials: {
      make: async () => ({ salt: '', hash: '', n: 1, r: 1, p: 1 }),
      check: async () => true,
    },
    ports: {
      notify: async () => true,
      showWindow: () => {},
      setBadge: () => {},
      pickFolder: async () => null,
      quit: () => {},
      pdf: async () => new Uint8Array(),
      print: async () => 'sent',
    },
  })

/** What the command made. */
export async function done(
  core: DeskCore,
  command: Command,
): Promise<Readonly<Record<string, string>>> {
  const reply = await core.call('command', { command })
  if (!reply.ok) throw new Error(`${command.type}: ${reply.error.code}`)
  return (reply.value as { made: Readonly<Record<string, string>> }).made
}
