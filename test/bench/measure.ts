// How the figures are taken: a JSON line each.
import type { Ms } from '../../shared/time'

export const report = (figures: Readonly<Record<string, unknown>>): void =>
  void process.stdout.write(`${JSON.stringify(figures)}\n`)

export const rounded = (n: number): number => Number(n.toPrecision(3))

/** p50, p99 and the slowest of many runs, in milliseconds. */
export function spread(samples: readonly Ms[]): { p50Ms: number; p99Ms: number; maxMs: number } {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) }
}
