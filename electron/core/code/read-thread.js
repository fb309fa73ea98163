// Reads the codes of one picture at a time, in a thread of its own: a large photo takes a second, and the
// core's clocks must not wait for it. Plain JavaScript, because Node starts a thread from a file.
import { parentPort, workerData } from 'node:worker_threads'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

// From the bundle, by the core: nothing is ever fetched.
/** @type {unknown} */
const machine = workerData
if (machine instanceof Uint8Array)
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(machine) } })

/** @typedef {{ bytes: Uint8Array<ArrayBuffer>, way: import('zxing-wasm/reader').ReaderOptions }} Task */

/** @param {Task} task */
async function textsOf({ bytes, way }) {
  const found = await readBarcodes(bytes, {
    formats: ['QRCode'],
    tryInvert: false,
    textMode: 'Plain',
    ...way,
  })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}

parentPort?.on('message', (/** @type {Task} */ task) => {
  textsOf(task).then(
    (texts) => parentPort?.postMessage(texts),
    // A picture that cannot be read shows no codes.
    () => parentPort?.postMessage([]),
  )
})
