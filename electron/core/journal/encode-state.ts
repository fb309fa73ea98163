// The state as JSON, some records at a time: encoded in one go, that of a night with thousands of incidents holds up
// whoever waits for a tenth of a second.
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { DeskState } from '../../../shared/state'

export interface EncodedState {
  /** As UTF-8; the same as `JSON.stringify` makes of it. */
  readonly body: Uint8Array
  /** SHA-256, hex. */
  readonly digest: string
}

/** So many UTF-16 units are encoded before whoever waits has their turn. */
const AT_ONCE = 256 * 1024

type Members = Readonly<Record<string, unknown>>

const isRecords = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Text after text; between two of them others may have their turn. */
function* texts(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || !isRecords(value)) {
    yield JSON.stringify(value)
    return
  }
  let before = '{'
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    yield* texts(member, depth - 1)
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}

/** The areas, and the records of each. */
const DEPTH = 2

export async function encodeState(state: DeskState): Promise<EncodedState> {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let waiting: string[] = []
  let size = 0
  function put(): void {
    const piece = Buffer.from(waiting.join(''))
    hash.update(piece)
    pieces.push(piece)
    waiting = []
    size = 0
  }
  for (const text of texts(state, DEPTH)) {
    waiting.push(text)
    size += text.length
    if (size < AT_ONCE) continue
    put()
    await setImmediate()
  }
  put()
  return { body: Buffer.concat(pieces), digest: hash.digest('hex') }
}
