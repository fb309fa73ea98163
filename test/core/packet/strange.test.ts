// What is no honest packet at all: half of one, a bomb, a path that climbs, a wrong passphrase.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { signIn, startedAgain } from '../../support/desk'
import { tempFolder } from '../../support/temp-folder'
import { unpack } from '../../../electron/core/packet/unpack'
import { refusalText } from '../../../shared/refusals'
import { flipped, repacked } from '../../support/forge'
import { aFire, aRoomAbove, aRoomBelow, exported, refusedBoth } from '../../support/rooms'

const honest: Zippable = {
  'report.pdf': Buffer.from('%PDF'),
  'packet.json': Buffer.from('{}'),
  'journal.jsonl': Buffer.from('{}\n'),
  'digests.json': Buffer.from('{}'),
}
const zipped = (more: Zippable = {}): Buffer => Buffer.from(zipSync({ ...honest, ...more }))
const HASH = 'ab'.repeat(32)

async function refusal(file: Uint8Array) {
  const result = await unpack(file)
  if (result.ok) throw new Error('was unpacked')
  return result.error
}

/** Changes a number in the table of contents, where the entry is listed. */
function listedAs(
  file: Buffer,
  name: string,
  offset: number,
  write: (file: Buffer, at: number) => void,
): Buffer {
  const copy = Buffer.from(file)
  const at = copy.lastIndexOf(name) - 46
  write(copy, at + offset)
  return copy
}

describe('an archive that is no packet', () => {
  test('an honest one is unpacked', async () => {
    expect(await unpack(zipped())).toMatchObject({ ok: true })
    expect(
      await unpack(zipped({ [`attachments/${HASH}.jpg`]: [Buffer.from('photo'), { level: 0 }] })),
    ).toMatchObject({ ok: true })
  })

  test.each([
    '../journal/2026-11.jsonl',
    'attachments/../../evil.jpg',
    '/etc/passwd',
    'C:\\evil.exe',
    'attachments\\evil.jpg',
    'evil.sh',
    `attachments/${HASH}`,
    `attachments/sub/${HASH}.jpg`,
    `attachments/${HASH}.jpg/x`,
    'Packet.json',
    'attachments/',
    'report.pdf\u0000.exe',
  ])('an entry called %s is not even read', async (name) => {
    expect(await refusal(zipped({ [name]: Buffer.from('x') }))).toMatchObject({
      code: 'packetStrange',
    })
  })

  test('the same name twice is refused', async () => {
    const file = zipped({ 'packet.jsoN': Buffer.from('x') })
    const twice = Buffer.from(
      file.toString('latin1').replaceAll('packet.jsoN', 'packet.json'),
      'latin1',
    )
    expect(await refusal(twice)).toMatchObject({ code: 'packetStrange' })
  })

  test('a bomb is recognised by what it says of itself', async () => {
    const bomb = zipped({ 'journal.jsonl': Buffer.alloc(50 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(100_000)
    const error = await refusal(bomb)
    expect(error).toMatchObject({ code: 'packetStrange', details: { name: 'journal.jsonl' } })
    expect(refusalText(error)).toContain('journal.jsonl')
  })

  test('a bomb that lies about its size is stopped where it said it would end', async () => {
    const bomb = zipped({ 'journal.jsonl': Buffer.alloc(50 * 1024 * 1024) })
    const lying = listedAs(bomb, 'journal.jsonl', 24, (file, at) => file.writeUInt32LE(1000, at))
    expect(await refusal(lying)).toMatchObject({
      code: 'packetBroken',
      details: { where: 'journal.jsonl' },
    })
  })

  test('200 MB that are only declared are refused unread', async () => {
    const large = listedAs(zipped(), 'journal.jsonl', 24, (file, at) =>
      file.writeUInt32LE(200 * 1024 * 1024, at),
    )
    expect(await refusal(large)).toMatchObject({
      code: 'packetStrange',
      details: { name: 'journal.jsonl' },
    })
  })

  test('data too large to be read in one go are refused, however honest; a paper full of pictures is not', async () => {
    const large: Zippable[string] = [randomBytes(33 * 1024 * 1024), { level: 0 }]
    expect(await refusal(zipped({ 'journal.jsonl': large }))).toMatchObject({
      code: 'packetTooLarge',
    })
    expect(await unpack(zipped({ 'report.pdf': large }))).toMatchObject({ ok: true })
  })

  test('entries that share their bytes are refused', async () => {
    const file = zipped()
    const first = file.readUInt32LE(file.lastIndexOf('report.pdf') - 46 + 42)
    const shared = listedAs(file, 'packet.json', 42, (copy, at) => copy.writeUInt32LE(first, at))
    expect(await unpack(shared)).toMatchObject({ ok: false })
  })

  test.each([
    ['encrypted entries', 8, 0x0001],
    ['masked headers', 8, 0x2000],
    ['an unknown method', 10, 12],
  ])('%s are refused', async (_what, offset, value) => {
    const odd = listedAs(zipped(), 'packet.json', offset, (file, at) =>
      file.writeUInt16LE(value, at),
    )
    expect(await refusal(odd)).toMatchObject({ code: 'packetStrange' })
  })

  test('zip64 and a comment behind the end are refused', async () => {
    const file = zipped()
    const wide = Buffer.from(file)
    wide.writeUInt16LE(0xffff, wide.length - 12)
    expect(await refusal(wide)).toMatchObject({ code: 'packetBroken' })
    expect(await refusal(Buffer.concat([file, Buffer.from('more')]))).toMatchObject({
      code: 'packetBroken',
    })
  })

  test('no bit of the directory, flipped, does more than have it refused', async () => {
    const file = zipped()
    const whole = await unpack(file)
    for (let at = file.indexOf('PK\u0001\u0002'); at < file.length; at += 1) {
      const result = await unpack(flipped(file, at))
      if (result.ok) expect(result).toEqual(whole)
    }
  })

  test('more entries than any packet has are refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3_100 }, (_, n) => [
        `attachments/${n.toString(16).padStart(64, '0')}.jpg`,
        [new Uint8Array(), { level: 0 }],
      ]),
    )
    expect(await refusal(zipped(many as Zippable))).toMatchObject({ code: 'packetTooMuch' })
  })

  test('one without its journal lines is not whole', async () => {
    const { 'journal.jsonl': _lines, ...others } = honest
    expect(await refusal(Buffer.from(zipSync(others)))).toMatchObject({
      code: 'packetBroken',
      details: { where: 'journal.jsonl' },
    })
  })
})

describe('a file that came in a bad state', () => {
  test('half of it is refused at any length', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const { bytes } = await exported(below, await aFire(below))
    for (const part of [0.02, 0.5, 0.99]) {
      const error = await refusedBoth(above, bytes.subarray(0, Math.floor(bytes.length * part)))
      expect(error).toMatchObject({ code: 'packetCut' })
      expect(refusalText(error)).toContain('请从优盘重新拷一次')
    }
  })

  test('a file in the attachments that nobody named, or one that is missing, is refused', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const { bytes } = await exported(below, await aFire(below))
    const more = repacked(bytes, (members) => ({
      ...members,
      [`attachments/${HASH}.jpg`]: Buffer.from('x'),
    }))
    expect(await refusedBoth(above, more)).toMatchObject({ code: 'packetStrange' })
  })

  test('a wrong passphrase is said, and nothing has changed', async () => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const { bytes, path } = await exported(below, await aFire(below), '草原 2026 火情')
    expect(path).toMatch(/\.zip\.age$/)
    expect(below.pushes.filter(({ kind }) => kind === 'sealing')).toEqual([
      { kind: 'sealing', share: 1 },
      { kind: 'sealing', share: null },
    ])
    expect(await refusedBoth(above, bytes, { passphrase: '草原 2026 火清' })).toMatchObject({
      code: 'passphraseWrong',
    })
  }, 90_000)

  test('something else altogether is told apart', async () => {
    const above = await aRoomAbove()
    expect(await refusedBoth(above, Buffer.from('hello'))).toMatchObject({ code: 'importUnknown' })
    expect(await refusedBoth(above, Buffer.from('{"receipt":{}}'))).toMatchObject({
      code: 'importUnknown',
    })
  })

  test('a packet of a desk that goes on with a copy of this one’s record is told apart', async () => {
    const below = await aRoomBelow()
    const incidentId = await aFire(below)
    const copy = tempFolder()
    cpSync(join(below.dataDir, 'journal'), join(copy, 'journal'), { recursive: true })
    const other = await startedAgain(below, { dataDir: copy })
    other.shell.picked = below.shell.picked
    expect(await signIn(other)).toMatchObject({ ok: true })
    expect(
      await other.command({ type: 'setLevel', incidentId, level: 'II', basis: '另一台上定的' }),
    ).toMatchObject({ ok: true })
    const { bytes } = await exported(other, incidentId)
    expect(await refusedBoth(below, bytes)).toMatchObject({ code: 'packetOfCopy' })
  })

  test('its own packet is kindly turned away', async () => {
    const below = await aRoomBelow()
    const { bytes } = await exported(below, await aFire(below))
    expect(await refusedBoth(below, bytes)).toMatchObject({ code: 'packetOwn' })
  })
})
