// journal.jsonl of a packet: the room's first line, then the lines of the incident. Each must carry its
// own seal, and where two follow each other directly the second must name the first.
import { isUtf8 } from 'node:buffer'
import { setImmediate } from 'node:timers/promises'
import { GENESIS, verifyLine, readLine, type JournalLine } from '../../../shared/journal'
import { ok, refuse, type Result } from '../../../shared/result'
import { sha256 } from '../sha256'

/** A year of alarms, and the room's first line. */
const MOST_LINES = 20_001
/** Characters that are hashed and read before anybody else gets their turn. */
const AT_A_TIME = 1 << 18

export interface ProvenLines {
  /** The hash of the room's first line: its id. */
  readonly desk: string
  readonly lines: readonly JournalLine[]
}

const changed = (number: number) => refuse('packetLineChanged', 'journal.jsonl', { number })

function textsOf(bytes: Uint8Array): string[] | null {
  if (!isUtf8(bytes)) return null
  const texts = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .split('\n')
  return texts.pop() === '' && texts.length <= MOST_LINES ? texts : null
}

/** In its place behind the one before; between two that do not touch, only the order can be told. */
function follows(before: JournalLine | undefined, text: string): JournalLine | null {
  const line = readLine(text)
  if (line === null || (before !== undefined && line.seq <= before.seq)) return null
  const touches = before !== undefined && line.seq === before.seq + 1
  const head = touches ? before : { seq: line.seq - 1, hash: line.prev }
  const checked = verifyLine(head, text, sha256)
  return checked.ok ? checked.value : null
}

export async function proveLines(bytes: Uint8Array): Promise<Result<ProvenLines>> {
  const texts = textsOf(bytes)
  if (texts === null) return changed(1)
  const all: JournalLine[] = []
  let read = 0
  for (const [index, text] of texts.entries()) {
    const line = follows(all.at(-1), text)
    if (line === null) return changed(index + 1)
    all.push(line)
    read += text.length
    if (read < AT_A_TIME) continue
    read = 0
    await setImmediate()
  }
  const [first, ...lines] = all
  if (first === undefined || first.seq !== 1 || first.prev !== GENESIS) return changed(1)
  return ok({ desk: first.hash, lines })
}
