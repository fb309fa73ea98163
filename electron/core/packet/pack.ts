// Entries -> the bytes of a zip archive, piece by piece, so that clocks tick while a large one is made.
import { setImmediate } from 'node:timers/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { toMs, type Instant } from '../../../shared/time'

export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
  /** Photos and recordings are compressed already. */
  readonly asIs?: boolean
}

const PIECE = 1 << 20
const LEVEL = 6

async function add(zip: Zip, { name, bytes, asIs = false }: Entry, madeAt: Instant): Promise<void> {
  const stream = asIs ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL })
  stream.mtime = toMs(madeAt)
  zip.add(stream)
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = Math.min(start + PIECE, bytes.length)
    stream.push(bytes.subarray(start, end), end === bytes.length)
    await setImmediate()
  }
  if (bytes.length === 0) stream.push(new Uint8Array(), true)
}

export async function packEntries(entries: readonly Entry[], madeAt: Instant): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    // Only for what this file does wrong: a name that is too long, an entry after the end.
    if (error !== null) throw error
    pieces.push(piece)
  })
  for (const entry of entries) await add(zip, entry, madeAt)
  zip.end()
  return Buffer.concat(pieces)
}
