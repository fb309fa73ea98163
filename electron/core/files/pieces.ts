// Large bytes looked at piece by piece: alarms go on while a file of 300 MB is hashed or sealed.
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

const PIECE = 1 << 22

export async function eachPiece(
  bytes: Uint8Array,
  visit: (piece: Uint8Array) => void,
): Promise<void> {
  for (let start = 0; start < bytes.length; start += PIECE) {
    visit(bytes.subarray(start, start + PIECE))
    await setImmediate()
  }
}

/** Hex SHA-256. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  await eachPiece(bytes, (piece) => hash.update(piece))
  return hash.digest('hex')
}
