// The trials in rounds, until the time is up: each round the same cases again by other dice.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aDice } from '../support/dice'
import { faultTrial } from './faults'
import { journalTrial } from './journal'
import { killTrial } from './kills'
import { messageTrial } from './messages'
import { portTrial } from './ports'
import { added, type Tally, type TrialDeps } from './tally'

type Trial = (deps: TrialDeps) => Promise<Tally>

export interface Plan {
  readonly seed: number
  /** Until this many milliseconds have passed; one round is always made. */
  readonly time: number
  /** Cases of each trial in one round. */
  readonly cases: {
    readonly journal: number
    readonly faults: number
    readonly messages: number
    readonly kills: number
  }
  /** The soak, bundled. */
  readonly soak: string
}

async function withFolders<T>(work: (folder: () => string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'duty-desk-torture-'))
  let made = 0
  try {
    return await work(() => mkdtempSync(join(root, `${(made += 1)}-`)))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

export async function torture({ seed, time, cases, soak }: Plan): Promise<Tally[]> {
  const trials: readonly (readonly [Trial, number])[] = [
    [killTrial(soak), cases.kills],
    [faultTrial, cases.faults],
    [journalTrial, cases.journal],
    [messageTrial, cases.messages],
    [portTrial, 1],
  ]
  const rounds: Tally[][] = trials.map(() => [])
  const unhandled: unknown[] = []
  const note = (thrown: unknown) => void unhandled.push(thrown)
  process.on('unhandledRejection', note)
  const until = performance.now() + time
  let round = 0
  do {
    for (const [index, [trial, count]] of trials.entries()) {
      const dice = aDice(seed + 1_000 * round + index)
      rounds[index]!.push(await withFolders((folder) => trial({ dice, cases: count, folder })))
    }
    round += 1
  } while (performance.now() < until)
  process.off('unhandledRejection', note)
  const all = rounds.map(added)
  if (unhandled.length > 0) {
    all[0]!.silent += unhandled.length
    all[0]!.faults.push(...unhandled.map((thrown) => `unhandled: ${String(thrown)}`))
  }
  return all
}

export function tableOf(all: readonly Tally[]): string {
  const head = ['trial', 'cases', 'lost', 'silent', 'refused']
  const rows = all.map(({ trial, cases, lost, silent, refused }) => [
    trial,
    ...[cases, lost, silent, refused].map(String),
  ])
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
