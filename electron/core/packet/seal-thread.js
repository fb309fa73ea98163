// Seals or opens one packet with age, in a thread of its own: the library is plain JavaScript, its scrypt
// takes seconds and 128 MB, and the core's clocks must not wait for either.
// Plain JavaScript, because Node starts a thread from a file.
import { parentPort, workerData } from 'node:worker_threads'
import { Decrypter, Encrypter } from 'age-encryption'

/** @typedef {import('./seal').SealTask} SealTask */
/** @typedef {import('./seal').SealWord} SealWord */

/** 2^17 blocks of 1 KB: what OWASP asks of scrypt, in half the memory of age's own default, for old office PCs. */
const WORK_FACTOR = 17
const PIECE = 1 << 20

/** @param {SealWord} word @param {ArrayBuffer[]} [moved] */
const say = (word, moved = []) => parentPort?.postMessage(word, moved)

/** Tells how far it has come each time that a piece is asked for. @param {Uint8Array} bytes */
function inPieces(bytes) {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + PIECE))
      at = Math.min(at + PIECE, bytes.length)
      say({ kind: 'share', share: at / bytes.length })
    },
  })
}

/** @param {ReadableStream<Uint8Array>} stream @param {number} size */
async function whole(stream, size) {
  const bytes = new Uint8Array(size)
  let at = 0
  for await (const piece of /** @type {AsyncIterable<Uint8Array>} */ (stream)) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** @param {SealTask} task */
async function sealed({ bytes, passphrase }) {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  const stream = await encrypter.encrypt(inPieces(bytes))
  const out = await whole(stream, stream.size(bytes.length))
  say({ kind: 'done', bytes: out }, [out.buffer])
}

/** @param {unknown} error */
const isOtherKey = (error) =>
  error instanceof Error && error.message.startsWith('no identity matched')

/** @param {SealTask} task */
async function opened({ bytes, passphrase }) {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const stream = await decrypter.decrypt(inPieces(bytes)).catch((/** @type {unknown} */ error) => {
    say({ kind: isOtherKey(error) ? 'passphrase' : 'header' })
    return null
  })
  if (stream === null) return
  try {
    // Only when the last piece has been read is it certain that not a bit was changed.
    const out = await whole(stream, stream.size(bytes.length))
    say({ kind: 'done', bytes: out }, [out.buffer])
  } catch {
    // A piece whose tag does not fit: changed, or cut off.
    say({ kind: 'content' })
  }
}

/** @type {unknown} */
const given = workerData
const task = /** @type {SealTask} */ (given)
await (task.way === 'seal' ? sealed(task) : opened(task))
