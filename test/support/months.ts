// A desk that has been kept for several months: it is stopped and started again in each.
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { toldSealSchema, type ToldSeal } from '../../electron/core/journal/seals-file'
import { sha256 } from '../../electron/core/sha256'
import { lineText, seal, START, type JournalLine } from '../../shared/journal'
import { testClock } from './clock'
import { LEADER_PIN } from './commands'
import { aDesk, aDeskInUse, anIncident, signIn, type TestDesk } from './desk'
import { journalPath, walked, writeJournal } from './journal'
import { tempFolder } from './temp-folder'
import { eventually } from './eventually'

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
export const inMonth = (
  { dataDir }: Pick<TestDesk, 'dataDir'>,
  month: string,
  options: Parameters<typeof aDesk>[0] = {},
): Promise<TestDesk> => aDesk({ dataDir, clock: testClock(month + THE_23RD), ...options })

/** Until so many months are sealed: a desk that is stopped before that seals at its next start. */
const nextSeal = (dataDir: string, count: number) =>
  eventually(() => expect(sealsIn(dataDir)).toHaveLength(count))

/** One incident a month, named after it; stopped in order in the last. */
export async function aDeskOfMonths(months: readonly string[] = MONTHS): Promise<TestDesk> {
  const [first, ...rest] = months
  let desk = await aDeskInUse({ clock: testClock(first + THE_23RD) })
  await anIncident(desk, `${first} 的一起`)
  await desk.core.stop()
  let sealed = 0
  for (const month of rest) {
    desk = await inMonth(desk, month)
    await signIn(desk)
    await anIncident(desk, `${month} 的一起`)
    await nextSeal(desk.dataDir, ++sealed)
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

/** The same lines, or others in their place, chained anew from the first and written into a folder. */
export function writtenAnew(dataDir: string, lines: readonly JournalLine[]): void {
  let head = START
  const texts = new Map<string, string>()
  for (const line of lines) {
    const again = seal(head, line, sha256)
    head = { seq: again.seq, hash: again.hash }
    const file = `${line.at.slice(0, 7)}.jsonl`
    texts.set(file, (texts.get(file) ?? '') + lineText(again))
  }
  for (const [file, text] of texts) writeJournal(dataDir, text, file)
}

/** The same months as a program left them that did not seal. */
export async function anEarlierFolder({ dataDir }: TestDesk): Promise<string> {
  const { seen } = await walked(dataDir)
  const earlier = tempFolder()
  writtenAnew(
    earlier,
    seen.filter(({ type }) => type !== 'monthSealed'),
  )
  return earlier
}

/** A leader takes the first of what is damaged as it stands. */
export const acceptDamage = async (desk: TestDesk) => {
  await signIn(desk)
  await desk.done({ type: 'acceptDamage', approverId: 'p2', pin: LEADER_PIN, reason: '核对过' })
}
