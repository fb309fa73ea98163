// The read model of a made-up past, asked as the core asks it, beside the walk that must find the same.
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { z } from 'zod'
import { createPastIndex, type PastIndex } from '../../electron/core/archive/past-index'
import { scanPast } from '../../electron/core/archive/scan'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import type { JournalLine } from '../../shared/journal'
import { pastQuerySchema, type PastFound, type PastHit } from '../../shared/past/record'
import { aPast, PAST_PEOPLE, writePast } from './a-past'
import { testClock, type TestClock } from './clock'
import { tempFolder } from './temp-folder'
import { eventually } from './eventually'

export type Asked = z.input<typeof pastQuerySchema>

export interface Opened {
  readonly index: PastIndex
  readonly faults: unknown[]
  readonly clock: TestClock
  /** Lines that are on the disk by now. */
  grownTo(seq: number): void
  /** Asks until everything is in order. */
  find(asked: Asked): Promise<PastFound>
  /** As it is answered at once. */
  ask(asked: Asked): Promise<PastFound | null>
}

export function openIndex(
  thread: URL,
  dataDir: string,
  seq: number,
  stateShape = 'of this test',
): Opened {
  const faults: unknown[] = []
  const clock = testClock()
  let last = seq
  const index = createPastIndex({
    thread: thread,
    dataDir,
    stateShape,
    clock,
    seq: () => last,
    onFault: (thrown) => faults.push(thrown),
  })
  onTestFinished(() => index.stop())
  const ask = (asked: Asked) => index.search(pastQuerySchema.parse(asked), PAST_PEOPLE)
  return {
    index,
    faults,
    clock,
    ask,
    grownTo(more) {
      last = more
    },
    find: (asked) =>
      eventually(async () => {
        const found = await ask(asked)
        expect(found?.reach).toEqual({ by: 'index', arranging: null, since: null })
        return found!
      }),
  }
}

export const scan = (dataDir: string, asked: Asked) =>
  scanPast({ disk: nodeDisk, dataDir }, pastQuerySchema.parse(asked), PAST_PEOPLE)

/** Page after page, to the end. */
export async function everything(find: (asked: Asked) => Promise<PastFound>, asked: Asked) {
  const hits: PastHit[] = []
  let before: number | null = null
  do {
    const found: PastFound = await find({ ...asked, before })
    hits.push(...found.hits)
    before = found.next
  } while (before !== null)
  return hits
}

export const COUNT = 900

export function aFolder(count = COUNT): { dataDir: string; lines: JournalLine[] } {
  const dataDir = tempFolder()
  const lines = aPast({ count })
  writePast(dataDir, lines)
  return { dataDir, lines }
}

/** What stands in the index is what a walk finds. */
export async function agrees({ find }: Opened, dataDir: string): Promise<void> {
  for (const asked of [{}, { words: '火情' }, { words: '更正' }, { level: 'I' as const }]) {
    const walked = await everything((one) => scan(dataDir, one), asked)
    expect(walked.length).toBeGreaterThan(0)
    expect(await everything(find, asked)).toEqual(walked)
  }
}

export const indexFile = (dataDir: string) => join(dataDir, 'index', 'past.sqlite')
