// Pictures to the texts of the codes on them, by a thread that lives as long as one reading does.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ReaderOptions } from 'zxing-wasm/reader'
import { wasmOf } from './wasm'

/** Halving a scan takes the noise of a fax out of it, and leaves two dots to a square. */
const HALVED = { downscaleFactor: 2, downscaleThreshold: 300 } as const

/**
 * Ways to look at a page, the best first; what one misses another finds. Of pages faxed in fine resolution
 * the first alone reads two thirds whole, the first three nearly all (`npm run bench`).
 */
export const WAYS: readonly ReaderOptions[] = [
  HALVED,
  { ...HALVED, binarizer: 'FixedThreshold' },
  { ...HALVED, tryDenoise: true },
  { downscaleFactor: 3, downscaleThreshold: 300 },
  { ...HALVED, binarizer: 'GlobalHistogram' },
]

/** Longer than the largest photo takes on a slow machine. */
const PATIENCE_MS = 60_000

export interface Reader {
  /** None for what is no picture. */
  texts(picture: Uint8Array, way: ReaderOptions): Promise<readonly string[]>
}

async function start(): Promise<Worker> {
  return new Worker(new URL('./read-thread.js', import.meta.url), {
    workerData: await wasmOf('reader'),
  })
}

async function ask(
  worker: Worker,
  bytes: Uint8Array,
  way: ReaderOptions,
): Promise<readonly string[]> {
  // Rejects as well when the thread fails.
  const answer = once(worker, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) })
  worker.postMessage({ bytes, way })
  const [texts] = (await answer) as [readonly string[]]
  return texts
}

/** The thread ends with the task. Rejects when it could not be had or gave out. */
export async function withReader<T>(task: (reader: Reader) => Promise<T>): Promise<T> {
  const worker = await start()
  try {
    return await task({ texts: (picture, way) => ask(worker, picture, way) })
  } finally {
    await worker.terminate()
  }
}
