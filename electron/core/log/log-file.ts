// logs/desk.jsonl, and older ones beside it. Lines are written behind everybody's back: nobody waits
// for them, and a disk that takes none costs a bounded number of lines and nothing else.
import { join } from 'node:path'
import type { Disk } from '../ports'
import { createSerial } from '../serial'

export const LOG_FOLDER = 'logs'
/** A file this large, in bytes, gives way to a new one. */
const LARGEST = 1024 * 1024
/** Besides the one that is written. */
const OLDER = 4
/** Lines that wait for a disk that takes none; the oldest go first. */
const MOST_WAITING = 500

/** `desk.jsonl`, `desk-1.jsonl` … `desk-4.jsonl`, the newest first. */
const nameOf = (age: number): string => (age === 0 ? 'desk.jsonl' : `desk-${age}.jsonl`)
const NAMES = Array.from({ length: OLDER + 1 }, (_, age) => nameOf(age))

export interface LogFile {
  add(line: string): void
  /** Every line that is kept, the oldest first; those that the disk would not take come last. */
  lines(): Promise<readonly string[]>
  /** Done when what was added is written, or could not be. */
  flush(): Promise<void>
}

export function createLogFile(disk: Disk, dataDir: string): LogFile {
  const folder = join(dataDir, LOG_FOLDER)
  const serially = createSerial()
  let waiting: string[] = []
  let asked = false
  let size = 0
  let ready = false
  /** The file may end within a line: what comes next begins on one of its own. */
  let torn = false

  async function prepare(): Promise<void> {
    await disk.makeFolder(folder)
    torn ||= (await disk.list(folder)).includes(nameOf(0))
    ready = true
  }

  async function rotate(): Promise<void> {
    const there = new Set(await disk.list(folder))
    await disk.remove(join(folder, nameOf(OLDER)))
    for (let age = OLDER - 1; age >= 0; age -= 1) {
      if (there.has(nameOf(age)))
        await disk.rename(join(folder, nameOf(age)), join(folder, nameOf(age + 1)))
    }
    size = 0
    torn = false
  }

  async function put(lines: readonly string[]): Promise<void> {
    if (!ready) await prepare()
    if (size > LARGEST) await rotate()
    const text = `${torn ? '\n' : ''}${lines.join('\n')}\n`
    size = await disk.append(join(folder, nameOf(0)), Buffer.from(text))
    torn = false
  }

  async function writeAll(): Promise<void> {
    asked = false
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await put(batch)
      } catch {
        // There is nowhere to say it. They are tried again with the next line.
        waiting = [...batch, ...waiting].slice(-MOST_WAITING)
        ready = false
        torn = true
        return
      }
    }
  }

  async function read(name: string): Promise<string[]> {
    // What a failing disk does not give is missing from the list, and the list is still of use.
    const bytes = await disk.read(join(folder, name)).catch(() => null)
    return bytes === null
      ? []
      : Buffer.from(bytes)
          .toString('utf8')
          .split('\n')
          .filter((line) => line !== '')
  }

  return {
    add(line) {
      waiting.push(line)
      if (waiting.length > MOST_WAITING) waiting.shift()
      if (asked) return
      asked = true
      void serially(writeAll)
    },
    lines: () =>
      serially(async () => {
        await writeAll()
        const kept: string[] = []
        for (const name of [...NAMES].reverse()) kept.push(...(await read(name)))
        return [...kept, ...waiting]
      }),
    flush: () => serially(writeAll),
  }
}
