// What happens over and over is written down a few times and then counted.
import type { Ms } from '../../../shared/time'

export interface ThrottleDeps {
  readonly steady: () => Ms
  readonly most: number
  readonly within: Ms
}

/** How many of the same were left out before this one; null when this one is to be left out as well. */
export type Throttle = (key: string) => number | null

interface Seen {
  readonly since: Ms
  count: number
}

/** More kinds than these are forgotten, the oldest first. */
const MOST_KEYS = 500

export function createThrottle({ steady, most, within }: ThrottleDeps): Throttle {
  const seen = new Map<string, Seen>()

  function begin(key: string): void {
    seen.delete(key)
    seen.set(key, { since: steady(), count: 1 })
    const [oldest] = seen.keys()
    if (seen.size > MOST_KEYS && oldest !== undefined) seen.delete(oldest)
  }

  return (key) => {
    const before = seen.get(key)
    if (before !== undefined && steady() - before.since < within) {
      before.count += 1
      return before.count <= most ? 0 : null
    }
    begin(key)
    return Math.max((before?.count ?? 0) - most, 0)
  }
}
