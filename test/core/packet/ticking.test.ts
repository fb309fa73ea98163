// An incident of a whole year goes from room to room while the clocks of both go on ticking.
import { setImmediate } from 'node:timers'
import { expect, test } from 'vitest'
import { digestOf } from '../../../electron/core/files/pieces'
import { proveLines } from '../../../electron/core/packet/lines'
import { provePacket } from '../../../electron/core/packet/prove'
import { sha256, sha256OfBytes } from '../../../electron/core/sha256'
import { lineText, seal, type JournalLine } from '../../../shared/journal'
import type { Packet } from '../../../shared/packet/record'
import { linesOf, membersOf, textOf } from '../../support/forge'
import { aFire, aRoomBelow, exported } from '../../support/rooms'

/** How often somebody else had their turn until it was done. */
async function turnsDuring(task: () => Promise<unknown>): Promise<number> {
  let [turns, isDone] = [0, false]
  const count = () => {
    turns += 1
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  await task()
  isDone = true
  return turns
}

test('many lines are read, checked and told a few at a time', async () => {
  const room = await aRoomBelow()
  const { bytes } = await exported(room, await aFire(room))
  const said = JSON.parse(textOf(membersOf(bytes)['packet.json'])) as Packet
  const lines: JournalLine[] = linesOf(bytes)
  const call = lines.find(({ type }) => type === 'phoneReported')!
  while (lines.length < 1_500) lines.push(seal(lines.at(-1)!, { ...call, by: 'p1' }, sha256))
  const file = Buffer.from(lines.map((line) => lineText(line)).join(''))
  expect(file.length).toBeGreaterThan(700_000)

  expect(await turnsDuring(() => proveLines(file))).toBeGreaterThan(1)
  expect(await turnsDuring(() => provePacket(lines.slice(1), said))).toBeGreaterThan(25)
})

test('a large file is hashed a few megabytes at a time, to the same hash', async () => {
  const large = Buffer.alloc(33 * 1024 * 1024, '火')
  let digest = ''
  expect(
    await turnsDuring(async () => {
      digest = await digestOf(large)
    }),
  ).toBeGreaterThan(5)
  expect(digest).toBe(sha256OfBytes(large))
})
