// The one place from which every part of the core hears what happened. Who hears what, and in which order, is said
// once, when all parts are there (desk-core.ts).
import type { DeskState } from '../../shared/desk'
import type { Recorded } from '../../shared/journal'

export type Hear = (events: readonly Recorded[], state: DeskState) => void

export interface Hearers {
  /** It is on its way to the disk: there is time to reckon what follows from it, and nothing to tell. */
  readonly writing: readonly Hear[]
  /** It is on the disk. */
  readonly recorded: readonly Hear[]
  /** It is known in memory only, because the disk would not take it down or the record is damaged. */
  readonly seen: readonly Hear[]
  /** Something went wrong with the record, or is well again. */
  readonly health: readonly (() => void)[]
}

export interface RecordBus {
  readonly writing: Hear
  readonly recorded: Hear
  readonly seen: Hear
  health(): void
  /** From here on; nothing has happened before. */
  follow(hearers: Hearers): void
}

export function createRecordBus(): RecordBus {
  let hearers: Hearers = { writing: [], recorded: [], seen: [], health: [] }
  return {
    writing: (events, state) => hearers.writing.forEach((hear) => hear(events, state)),
    recorded: (events, state) => hearers.recorded.forEach((hear) => hear(events, state)),
    seen: (events, state) => hearers.seen.forEach((hear) => hear(events, state)),
    health: () => hearers.health.forEach((hear) => hear()),
    follow: (all) => void (hearers = all),
  }
}
