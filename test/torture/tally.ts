// What a trial came to. `lost`: something that was acknowledged is gone, changed or there twice. `silent`: something is
// wrong and nobody was told. `refused`: somebody was told, which is what should happen.
import type { Dice } from '../support/dice'

export interface Tally {
  readonly trial: string
  cases: number
  lost: number
  silent: number
  refused: number
  /** What went wrong, the first few; enough to do it again. */
  readonly faults: string[]
}

export interface TrialDeps {
  readonly dice: Dice
  /** So many cases, about; a trial may round up. */
  readonly cases: number
  /** A folder that nobody else uses; taken away afterwards. */
  readonly folder: () => string
}

const MOST_FAULTS = 20

export const aTally = (trial: string): Tally => ({
  trial,
  cases: 0,
  lost: 0,
  silent: 0,
  refused: 0,
  faults: [],
})

export function wrong(tally: Tally, what: 'lost' | 'silent', words: string): void {
  tally[what] += 1
  if (tally.faults.length < MOST_FAULTS) tally.faults.push(`${what}: ${words}`)
}

export function added(all: readonly Tally[]): Tally {
  const sum = aTally(all[0]?.trial ?? '')
  for (const one of all) {
    sum.cases += one.cases
    sum.lost += one.lost
    sum.silent += one.silent
    sum.refused += one.refused
    sum.faults.push(...one.faults)
  }
  return sum
}

export const isClean = ({ lost, silent }: Tally): boolean => lost === 0 && silent === 0
