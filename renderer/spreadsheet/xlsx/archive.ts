// The parts of a zip archive, found by its central directory and unpacked piece by piece: a small
// file that swells is stopped while it swells, whatever sizes it claims.
import { Inflate } from 'fflate'

export interface Part {
  readonly packed: Uint8Array
  /** 0: stored, 8: deflated. */
  readonly method: number
}
/** By their names in lower case: not all writers keep to the case of the format. */
export type Parts = ReadonlyMap<string, Part>

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30

function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at
  throw new Error('no central directory')
}

function packedOf(bytes: Uint8Array, view: DataView, at: number, length: number): Uint8Array {
  if (view.getUint32(at, true) !== LOCAL) throw new Error('no local header')
  const from = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return bytes.subarray(from, from + length)
}

/** Throws when it is no archive. */
export function partsOf(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const parts = new Map<string, Part>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('torn directory')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(
      bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
    )
    const packed = packedOf(
      bytes,
      view,
      view.getUint32(at + 42, true),
      view.getUint32(at + 20, true),
    )
    parts.set(name.replaceAll('\\', '/').toLowerCase(), {
      packed,
      method: view.getUint16(at + 10, true),
    })
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** Packed bytes at a time: at most a thousand times as many come out. */
const PIECE = 4096

export function* unpacked({ packed, method }: Part): Generator<Uint8Array> {
  if (method !== 0 && method !== 8) throw new Error('unknown packing')
  let pieces: Uint8Array[] = []
  const inflate = new Inflate((piece) => pieces.push(piece))
  for (let at = 0; at < packed.length; at += PIECE) {
    const piece = packed.subarray(at, at + PIECE)
    if (method === 0) yield piece
    else inflate.push(piece, at + PIECE >= packed.length)
    yield* pieces
    pieces = []
  }
}
