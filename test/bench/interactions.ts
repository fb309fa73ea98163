// How many keys the ways take that are gone most, through the real page: what a duty officer pays every time.
import { startBrowserDesk } from '../support/browser-desk'
import { testClock } from '../support/clock'
import { setUpCommand } from '../support/commands'
import { measured, type Way } from '../support/interactions/counted'
import { WAYS } from '../support/interactions/ways'
import type { Command } from '../../shared/desk'

const AFTERNOON = '2026-11-23T06:32:07.000Z'

async function played(way: Way, dataDir: string): Promise<void> {
  const clock = testClock(AFTERNOON)
  const desk = await startBrowserDesk({ clock, dataDir })
  try {
    const page = await desk.page()
    const tell = async (command: Command) => {
      const reply = await desk.shell.core.call('command', { command })
      if (!reply.ok) throw new Error(`${command.type}: ${reply.error.code}`)
      return (reply.value as { made: Readonly<Record<string, string>> }).made
    }
    await tell(setUpCommand())
    await page.getByText('此刻没有欠着的事').waitFor()
    const stage = { page, tell, opened: () => desk.opened, now: clock.wall, advance: clock.advance }
    process.stdout.write(`${JSON.stringify(await measured(way, stage))}\n`)
  } finally {
    await desk.end()
  }
}

export async function benchInteractions(freshFolder: () => string): Promise<void> {
  for (const way of WAYS) await played(way, freshFolder())
}
