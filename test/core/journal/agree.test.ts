// The desk that opens a folder and `verify` that looks at a copy of it must say the same.
import { expect, it } from 'vitest'
import { verifyFolder } from '../../../electron/tools/verify-folder'
import { aStoppedDesk, healthOf, startedAgain } from '../../support/desk'
import { readJournal, removeSnapshots, writeJournal } from '../../support/journal'

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
