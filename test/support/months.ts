// A desk that has been kept for several months: it is stopped and started again in each.
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toldSealSchema, type ToldSeal } from '../../electron/core/journal/seals-file'
import { testClock } from './clock'
import { aDesk, aDeskInUse, anIncident, signIn, startedAgain, type TestDesk } from './desk'
import { journalPath } from './journal'

export const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11'] as const
const THE_23RD = '-23T06:32:07.000Z'

export const sealsPath = (dataDir: string): string => join(dataDir, 'seals.jsonl')

export const sealsIn = (dataDir: string): ToldSeal[] =>
  existsSync(sealsPath(dataDir))
    ? readFileSync(sealsPath(dataDir), 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => toldSealSchema.parse(JSON.parse(line)))
    : []

/** The same folder in a later month. */
export const inMonth = (desk: TestDesk, month: string, options: Parameters<typeof aDesk>[0] = {}) =>
  startedAgain(desk, { clock: testClock(month + THE_23RD), ...options })

/** One incident a month, named after it; stopped in order in the last. */
export async function aDeskOfMonths(months: readonly string[] = MONTHS): Promise<TestDesk> {
  const [first, ...rest] = months
  let desk = await aDeskInUse({ clock: testClock(first + THE_23RD) })
  await anIncident(desk, `${first} 的一起`)
  await desk.core.stop()
  for (const month of rest) {
    desk = await inMonth(desk, month)
    await signIn(desk)
    await anIncident(desk, `${month} 的一起`)
    await desk.core.stop()
  }
  return desk
}

/** Changes one byte of a journal file and leaves its length, and its moment if that is wanted. */
export function flip(dataDir: string, file: string, word: string, keepMoment: boolean): void {
  const path = journalPath(dataDir, file)
  const { atime, mtime } = statSync(path)
  const bytes = readFileSync(path)
  const at = bytes.indexOf(word)
  if (at === -1) throw new Error(`${word} does not stand in ${file}`)
  bytes[at]! ^= 1
  writeFileSync(path, bytes)
  if (keepMoment) utimesSync(path, atime, mtime)
}
