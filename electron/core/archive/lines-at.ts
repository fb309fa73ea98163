// Single lines of the journal by their place, for the thread of the read model: it waits for the disk, nobody else does.
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { upcast, type DeskEvent } from '../../../shared/event'
import { readLine, type JournalLine } from '../../../shared/journal'
import { whereIs } from '../../../shared/past/record'
import { journalFolder } from '../journal/journal-walk'

const PIECE = 4096
const LINE_FEED = 0x0a

export interface LinesAt {
  /** Null when no line that can be read begins there. Throws what the disk throws. */
  line(place: number): JournalLine | null
  /** The same as what it says. */
  read(place: number): DeskEvent | null
  close(): void
}

/** Opens each file once; to be closed when the question is answered. */
export function openLinesAt(dataDir: string): LinesAt {
  const files = new Map<string, number>()
  let buffer = Buffer.allocUnsafe(PIECE)

  function fileOf(month: string): number {
    const open = files.get(month) ?? openSync(join(journalFolder(dataDir), `${month}.jsonl`), 'r')
    files.set(month, open)
    return open
  }

  function bytesAt(file: number, start: number): Buffer | null {
    let held = 0
    for (;;) {
      const got = readSync(file, buffer, held, buffer.length - held, start + held)
      const end = buffer.subarray(0, held + got).indexOf(LINE_FEED, held)
      if (end !== -1) return buffer.subarray(0, end)
      if (got === 0) return null
      held += got
      if (held === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2)
    }
  }

  function line(place: number): JournalLine | null {
    const { month, start } = whereIs(place)
    const bytes = bytesAt(fileOf(month), start)
    // Its seal was looked at when it was put into the index, and its place among the others is looked at by the walk.
    return bytes === null ? null : readLine(bytes.toString('utf8'))
  }

  return {
    line,
    read(place) {
      const found = line(place)
      return found === null ? null : upcast(found)
    },
    close() {
      for (const file of files.values()) closeSync(file)
      files.clear()
    },
  }
}
