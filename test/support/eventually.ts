// Waiting for what happens beside the test: on a disk, in a thread, in another process.
import { vi } from 'vitest'

/** Long enough for a machine that does much else; what never comes must still end. */
const PATIENCE = { timeout: 50_000, interval: 10 }

/** As soon as it holds. Throws what it last threw. */
export const eventually = <T>(holds: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(holds, PATIENCE)

/** As soon as it is true. */
export const untilTrue = (isSo: () => boolean): Promise<true> => vi.waitUntil(isSo, PATIENCE)
