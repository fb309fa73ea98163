// Reads sealed months from their first byte to their last and says which are not what was sealed: in a thread of its own,
// because ten years are a gigabyte and the core's clocks must not wait for them. Plain JavaScript, because Node starts a
// thread from a file. Their links need no second look: they were checked before the seal was made, and these are the bytes.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

/** @typedef {import('./seal-watch').CheckTask} Task */
/** @typedef {import('./seal-watch').CheckWord} Word */

/** @param {Word} word */
const say = (word) => parentPort?.postMessage(word)

/** @param {string} path */
async function digestOf(path) {
  const hash = createHash('sha256')
  /** @type {AsyncIterable<Buffer>} */
  const pieces = createReadStream(path, { highWaterMark: 1 << 20 })
  for await (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** @param {Task} task */
async function check(task) {
  for (const { path, sha256 } of task) {
    try {
      if ((await digestOf(path)) !== sha256) say({ kind: 'different' })
    } catch (error) {
      // Gone, which is for the reading to say, or not to be read.
      say({ kind: 'different' })
      say({ kind: 'fault', error })
    }
  }
  say({ kind: 'done' })
}

/** @type {unknown} */
const task = workerData
await check(/** @type {Task} */ (task))
