// Reads a journal file in pieces, so that a million lines do not have to fit into memory at once,
// and hands each line on as it stands in the file.
import { isUtf8 } from 'node:buffer'
import type { DiskFile } from '../ports'

const PIECE = 1 << 20
const LINE_FEED = 0x0a

export interface RawLine {
  /** Counted from 1 within the file. */
  readonly number: number
  /** Where it begins in the file, in bytes. */
  readonly start: number
  /** Without the line feed. */
  readonly bytes: Buffer
  /** False only for a last line that lacks its line feed. */
  readonly ended: boolean
}

/** The line's text, or null when it is not UTF-8: a lossy reading could hide a changed byte. */
export const textOf = (line: RawLine): string | null =>
  isUtf8(line.bytes) ? line.bytes.toString('utf8') : null

/** Visits every line in order. The bytes are valid only during the visit. */
export async function eachLine(file: DiskFile, visit: (line: RawLine) => void): Promise<void> {
  let buffer = Buffer.allocUnsafe(PIECE)
  let held = 0
  let position = 0
  let number = 0
  for (;;) {
    if (held === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2)
    const got = await file.read(buffer.subarray(held), position)
    if (got === 0) break
    const base = position - held
    position += got
    const end = held + got
    const filled = buffer.subarray(0, end)
    let start = 0
    for (
      let at = filled.indexOf(LINE_FEED, held);
      at !== -1;
      at = filled.indexOf(LINE_FEED, start)
    ) {
      number += 1
      visit({ number, start: base + start, bytes: buffer.subarray(start, at), ended: true })
      start = at + 1
    }
    buffer.copyWithin(0, start, end)
    held = end - start
  }
  if (held === 0) return
  visit({
    number: number + 1,
    start: position - held,
    bytes: buffer.subarray(0, held),
    ended: false,
  })
}
