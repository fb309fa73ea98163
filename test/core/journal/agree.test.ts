// The desk that opens a folder and `verify` that looks at a copy of it must say the same.
import { rmSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { verifyFolder } from '../../../electron/core/verify/verify-folder'
import { aStoppedDesk, healthOf, startedAgain } from '../../support/desk'
import { journalPath, readJournal, removeSnapshots, writeJournal } from '../../support/journal'
import { aDeskOfMonths, flip, inMonth, MONTHS, sealsPath } from '../../support/months'

const lineFeeds = (bytes: Buffer): number[] =>
  [...bytes].flatMap((byte, at) => (byte === 0x0a ? [at] : []))

/** One bit flipped. */
const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes)
  changed[at]! ^= 1
  return changed
}

const without = (bytes: Buffer, from: number, to: number): Buffer => {
  const feeds = lineFeeds(bytes)
  return Buffer.concat([
    bytes.subarray(0, feeds[from - 2]! + 1),
    bytes.subarray(feeds[to - 1]! + 1),
  ])
}

const cases: readonly (readonly [string, (bytes: Buffer) => Buffer, string | null])[] = [
  ['nothing wrong', (bytes) => bytes, null],
  ['a last line that just stops', (bytes) => bytes.subarray(0, -30), null],
  ['zeros behind the last line', (bytes) => Buffer.concat([bytes, Buffer.alloc(512)]), null],
  [
    'a changed byte in the last line',
    (bytes) => flipped(bytes, bytes.lastIndexOf('"by"') + 4),
    'unreadable 10',
  ],
  ['a changed end of the last line', (bytes) => flipped(bytes, bytes.length - 1), 'unreadable 10'],
  [
    'a changed end of the last line but one',
    (bytes) => flipped(bytes, lineFeeds(bytes).at(-2)!),
    'unreadable 9',
  ],
  ['a moment that is none', (bytes) => flipped(bytes, bytes.indexOf('"at":"') + 10), 'hash 1'],
  [
    'lines that are gone behind a damaged one',
    (bytes) => without(flipped(bytes, bytes.indexOf('李建国')), 4, 5),
    'hash 3',
  ],
  [
    'a line put between',
    (bytes) => Buffer.from(bytes.toString().replace('\n', '\n\n')),
    'unreadable 2',
  ],
]

it.each(cases)('of %s', async (_what, change, found) => {
  const { dataDir, ...desk } = await aStoppedDesk()
  removeSnapshots(dataDir)
  writeJournal(dataDir, change(Buffer.from(readJournal(dataDir))))
  const [finding] = (await verifyFolder(dataDir)).findings
  const { readOnly } = await healthOf(await startedAgain({ dataDir, ...desk }))
  expect(readOnly).toEqual(finding?.damage ?? null)
  expect(finding === undefined ? null : `${finding.damage.kind} ${finding.damage.line}`).toBe(found)
})

/** What is done to a folder of four months, three of them sealed, and the first thing that both find. */
const overMonths: readonly (readonly [string, (dataDir: string) => void, string | null])[] = [
  ['nothing', () => {}, null],
  [
    'a changed byte in a sealed month',
    (dataDir) => flip(dataDir, '2026-09.jsonl', '的一起', false),
    'hash 2026-09.jsonl',
  ],
  [
    'a changed byte in the month in force',
    (dataDir) => flip(dataDir, '2026-11.jsonl', '的一起', false),
    'hash 2026-11.jsonl',
  ],
  [
    'a changed byte in the line that seals a month',
    (dataDir) => flip(dataDir, '2026-11.jsonl', '2026-10.jsonl', false),
    'hash 2026-11.jsonl',
  ],
  [
    'a sealed month that is gone',
    (dataDir) => rmSync(journalPath(dataDir, '2026-09.jsonl')),
    'seq 2026-10.jsonl',
  ],
  [
    'the last sealed month gone',
    (dataDir) => rmSync(journalPath(dataDir, '2026-10.jsonl')),
    'seq 2026-11.jsonl',
  ],
  [
    'all sealed months gone',
    (dataDir) => {
      for (const month of ['08', '09', '10']) rmSync(journalPath(dataDir, `2026-${month}.jsonl`))
    },
    'seq 2026-11.jsonl',
  ],
  [
    'a sealed month without its last line',
    (dataDir) =>
      writeJournal(
        dataDir,
        readJournal(dataDir, '2026-10.jsonl').split('\n').slice(0, -2).join('\n') + '\n',
        '2026-10.jsonl',
      ),
    'seq 2026-11.jsonl',
  ],
  [
    'a sealed month with a line more',
    (dataDir) =>
      writeJournal(dataDir, readJournal(dataDir, '2026-10.jsonl') + '{}\n', '2026-10.jsonl'),
    'unreadable 2026-10.jsonl',
  ],
  [
    'two sealed months that changed their names',
    (dataDir) => {
      const [september, october] = ['2026-09.jsonl', '2026-10.jsonl'].map((file) =>
        readJournal(dataDir, file),
      )
      writeJournal(dataDir, september!, '2026-10.jsonl')
      writeJournal(dataDir, october!, '2026-09.jsonl')
    },
    'seq 2026-09.jsonl',
  ],
  [
    'a month put between',
    (dataDir) => writeJournal(dataDir, readJournal(dataDir, '2026-09.jsonl'), '2020-01.jsonl'),
    'seq 2020-01.jsonl',
  ],
  ['an empty month put between', (dataDir) => writeJournal(dataDir, '', '2020-01.jsonl'), null],
  [
    'the month in force gone',
    (dataDir) => rmSync(journalPath(dataDir, '2026-11.jsonl')),
    'recordsMissing ',
  ],
  [
    'the month in force and the snapshots gone',
    (dataDir) => {
      removeSnapshots(dataDir)
      rmSync(journalPath(dataDir, '2026-11.jsonl'))
    },
    'recordsMissing ',
  ],
  [
    'all of the journal and the snapshots gone',
    (dataDir) => {
      removeSnapshots(dataDir)
      for (const month of MONTHS) rmSync(journalPath(dataDir, `${month}.jsonl`))
    },
    'recordsMissing ',
  ],
  ['the seals gone', (dataDir) => rmSync(sealsPath(dataDir)), null],
  ['a spoilt file of seals', (dataDir) => writeFileSync(sealsPath(dataDir), 'coffee\n'), null],
]

it.each(overMonths)('of %s, over the months', async (_what, change, found) => {
  const desk = await aDeskOfMonths()
  change(desk.dataDir)
  const [finding] = (await verifyFolder(desk.dataDir)).findings
  const { readOnly } = await healthOf(await inMonth(desk, '2026-11'))
  expect(readOnly).toEqual(finding?.damage ?? null)
  expect(finding === undefined ? null : `${finding.damage.kind} ${finding.damage.file}`).toBe(found)
})
