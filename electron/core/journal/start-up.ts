// What must stand in the journal before anything else of this run: that the program started, and
// that a torn last line was set aside. When the disk refuses even that, it is tried again before
// every command and at every beat.
import type { AppInfo } from '../../../shared/contract'
import type { SystemCommand } from '../../../shared/desk'
import { ok, type Result } from '../../../shared/result'
import type { HealthBook } from '../health'
import type { JournalFile } from './journal-file'
import type { TornTail } from './journal-walk'
import { createSerial } from '../serial'

export interface StartUpDeps {
  readonly app: AppInfo
  readonly tail: TornTail | null
  readonly journal: Pick<JournalFile, 'keepTail'>
  readonly health: HealthBook
  readonly submit: (command: SystemCommand) => Promise<Result<unknown>>
}

/** Refused as long as the start cannot be written down. Nothing is, while the journal is damaged. */
export type StartUp = () => Promise<Result<unknown>>

export function createStartUp({ app, tail, journal, health, submit }: StartUpDeps): StartUp {
  const serially = createSerial()
  let done = false

  async function start(): Promise<Result<unknown>> {
    if (done || health.damage() !== null) return ok(null)
    const kept = await journal.keepTail()
    if (!kept.ok) return kept
    const started = submit({ type: 'start', version: app.version, shell: app.shell })
    if (tail !== null && kept.value !== null) {
      const found = { file: tail.file, bytes: tail.bytes.length, keptAs: kept.value }
      void submit({ type: 'recordTailSetAside', ...found })
      health.note('tailSetAside', found)
    }
    const result = await started
    done = result.ok
    return result
  }

  return () => (done ? Promise.resolve(ok(null)) : serially(start))
}
