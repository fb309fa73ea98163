// Chance that is the same for the same seed on every machine: mulberry32.

export interface Dice {
  /** From 0 up to, not including, this number. */
  below(n: number): number
  /** One of these. */
  one<T>(of: readonly T[]): T
  /** True in this share of the throws, from 0 to 1. */
  chance(share: number): boolean
}

export function aDice(seed: number): Dice {
  let state = seed
  function roll(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(roll() * n)
  return { below, one: (of) => of[below(of.length)]!, chance: (share) => roll() < share }
}
