// Verifies the sealed months once the desk is open, and every day that it stays open: a start only looks at them from
// outside, and a byte that a disk has changed changes neither a file's length nor its moment.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { sealsInForce } from '../../../shared/seal/chain'
import type { Seal } from '../../../shared/seal/record'
import type { DeskState } from '../../../shared/state'
import { DAY, SECOND, type Ms } from '../../../shared/time'
import type { HealthBook } from '../health'
import type { Clock } from '../ports'
import { unaccepted } from './damages'
import { journalFolder } from './journal-walk'
import type { SealKeeper } from './seal-keeper'
import { brokenSeal } from './sealed'

/** What the thread is to read. */
export type CheckTask = readonly { readonly path: string; readonly sha256: string }[]
export type CheckWord =
  | { readonly kind: 'different' }
  | { readonly kind: 'fault'; readonly error: unknown }
  | { readonly kind: 'done' }

/** Whoever has just started the desk wants the disk for themselves. */
const AFTER_START: Ms = 20 * SECOND
const EVERY: Ms = DAY

export interface SealWatch {
  /** At every beat: begins to verify when it is time, and keeps nobody waiting. */
  beat(): void
  stop(): Promise<void>
}

export interface SealWatchDeps {
  readonly dataDir: string
  readonly clock: Pick<Clock, 'steady'>
  readonly health: Pick<HealthBook, 'damage'>
  readonly state: () => DeskState
  readonly seals: Pick<SealKeeper, 'told' | 'examine'>
  readonly onFault: (thrown: unknown) => void
}

export function createSealWatch(deps: SealWatchDeps): SealWatch {
  const { dataDir, clock, health, state, seals, onFault } = deps
  let dueAt = clock.steady() + AFTER_START
  let worker: Worker | null = null

  /** One that a person knows to be gone is not missed every day. */
  const isKnownToBeGone = (seal: Seal): boolean =>
    unaccepted([brokenSeal(seal, '')], state()).length === 0

  const taskNow = (): CheckTask =>
    sealsInForce(seals.told())
      .filter((seal) => !isKnownToBeGone(seal))
      .map(({ file, sha256 }) => ({ path: join(journalFolder(dataDir), file), sha256 }))

  /** Whether all are what was sealed. */
  function areWhole(thread: Worker): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let whole = true
      thread.on('message', (word: CheckWord) => {
        if (word.kind === 'different') whole = false
        else if (word.kind === 'fault') onFault(word.error)
        else resolve(whole)
      })
      thread.on('error', reject)
      thread.on('exit', () => resolve(true))
    })
  }

  async function check(task: CheckTask): Promise<void> {
    const thread = new Worker(new URL('./check-thread.js', import.meta.url), { workerData: task })
    worker = thread
    try {
      if (!(await areWhole(thread))) await seals.examine()
    } catch (thrown) {
      onFault(thrown)
    } finally {
      await thread.terminate()
      worker = null
    }
  }

  return {
    beat() {
      if (worker !== null || clock.steady() < dueAt || health.damage() !== null) return
      dueAt = clock.steady() + EVERY
      const task = taskNow()
      if (task.length > 0) void check(task)
    },
    async stop() {
      dueAt = Infinity
      await worker?.terminate()
    },
  }
}
