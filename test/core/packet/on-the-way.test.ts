// What people and programs do to a packet on its way, meaning no harm: where all of it is still there it is
// taken, and where it is not the sentence says what to do.
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { asSent } from '../../../electron/core/packet/as-sent'
import { membersOf } from '../../support/forge'
import {
  accepted,
  aFire,
  aRoomAbove,
  aRoomBelow,
  exported,
  opened,
  refusedBoth,
} from '../../support/rooms'
import { refusalText } from '../../../shared/refusals'

const COMMENT = Buffer.from('由压缩软件添加')
const EMPTY = new Uint8Array()

function commented(bytes: Uint8Array, comment: Buffer = COMMENT): Buffer {
  const file = Buffer.concat([bytes, comment])
  file.writeUInt16LE(comment.length, bytes.length - 2)
  return file
}
const padded = (bytes: Uint8Array, zeros: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(zeros)])

describe('a packet to which something was added behind', () => {
  test.each([
    ['a comment of an archiver', commented],
    ['a comment of one character', (bytes: Uint8Array) => commented(bytes, Buffer.from('x'))],
    ['the zeros of a block of the stick', (bytes: Uint8Array) => padded(bytes, 4096)],
    ['one zero', (bytes: Uint8Array) => padded(bytes, 1)],
    ['a comment and zeros', (bytes: Uint8Array) => padded(commented(bytes), 4096)],
  ])('%s is taken in as the packet that was sent', async (_what, add) => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const { bytes, digest } = await exported(below, await aFire(below))
    const changed = add(bytes)
    expect(changed.length).toBeGreaterThan(bytes.length)
    expect(Buffer.from(asSent(changed)).equals(bytes)).toBe(true)
    expect(await opened(above, changed)).toMatchObject({ kind: 'packet', digest })
    await accepted(above, changed)
    expect(await opened(above, bytes)).toMatchObject({ kind: 'packet', isFresh: false })
  })

  test.each([
    ['more than any stick adds', (bytes: Uint8Array) => padded(bytes, 2 * 1024 * 1024)],
    ['anything but zeros', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from('\0\0more')])],
    ['a comment that is not whole', (bytes: Uint8Array) => commented(bytes).subarray(0, -1)],
  ])('%s is left there, and refused', async (_what, add) => {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    const changed = add((await exported(below, await aFire(below))).bytes)
    expect(asSent(changed)).toBe(changed)
    expect(await refusedBoth(above, changed)).toMatchObject({ code: 'packetBroken' })
  })
})

describe('a packet that was packed anew', () => {
  async function said(pack: (bytes: Uint8Array) => Uint8Array): Promise<string> {
    const [below, above] = [await aRoomBelow(), await aRoomAbove()]
    return refusalText(
      await refusedBoth(above, pack((await exported(below, await aFire(below))).bytes)),
    )
  }

  test('inside a folder asks for the file as it was exported', async () => {
    const inside = (bytes: Uint8Array) =>
      zipSync({
        '事件包/': EMPTY,
        ...Object.fromEntries(
          Object.entries(membersOf(bytes)).map(([name, member]) => [`事件包/${name}`, member]),
        ),
      })
    expect(await said(inside)).toContain('请用对方导出的原文件，不要解压后再压缩')
  })

  test.each(['事件包 值班〔2026〕1号.zip', '收到的/事件包.zip.age'])(
    'once more, as %s, is to be taken out first',
    async (name) => {
      expect(await said((bytes) => zipSync({ [name]: bytes }))).toContain('里面还有一个事件包')
    },
  )

  test.each(['xl/workbook.xml', 'word/document.xml'])(
    'is none at all when %s lies in it: the way to the other imports is told',
    async (name) => {
      const office = () =>
        zipSync({
          '[Content_Types].xml': Buffer.from('<Types/>'),
          'docProps/app.xml': EMPTY,
          [name]: Buffer.from('<x/>'),
        })
      expect(await said(office)).toContain('值班表请到“值班表→导入”，通讯录请到“通讯录→导入”')
    },
  )
})
