// How the figures are taken: a JSON line each.
import type { Ms } from '../../shared/time'

export const report = (figures: Readonly<Record<string, unknown>>): void =>
  void process.stdout.write(`${JSON.stringify(figures)}\n`)

export const rounded = (n: number): number => Number(n.toPrecision(3))

/** The value that this share of the samples does not exceed; 0 when there are none. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)

/** p50, p99 and the slowest of many runs, in milliseconds. */
export function spread(samples: readonly Ms[]): { p50Ms: number; p99Ms: number; maxMs: number } {
  const at = (share: number) => rounded(quantile(samples, share))
  return { p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) }
}

export interface Promised {
  /** What is measured, and its unit. */
  readonly figure: string
  readonly value: number
  /** The same of something simpler, measured beside it in the same run; null where there is nothing to hold it against. */
  readonly yardstick: number | null
  /** Where it was taken pair by pair; otherwise value : yardstick. */
  readonly ratio?: number
  /** What it may come to at most. */
  readonly aim: number
  /** What the aim speaks of: of the ratio unless the value is named; `least` asks for a ratio that is at least as high. */
  readonly aimIsOf?: 'value' | 'least'
}

function isMet({
  value,
  ratio,
  aim,
  aimIsOf,
}: Pick<Promised, 'value' | 'aim' | 'aimIsOf'> & { ratio: number | null }): boolean {
  if (aimIsOf === 'value') return value <= aim
  return aimIsOf === 'least' ? (ratio ?? value) >= aim : (ratio ?? value) <= aim
}

/** A figure that was promised, and whether the promise was kept. */
export function reportFigure(promised: Promised): void {
  const { figure, value, yardstick, aim } = promised
  const ratio = promised.ratio ?? (yardstick === null ? null : value / yardstick)
  report({
    figure,
    value: rounded(value),
    yardstick: yardstick === null ? null : rounded(yardstick),
    ratio: ratio === null ? null : rounded(ratio),
    aim,
    met: isMet({ ...promised, ratio }),
  })
}
