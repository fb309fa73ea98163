// The size of a picture from outside: of an honest one, of a crafted one, of one that goes on for ever.
import { describe, expect, it } from 'vitest'
import { readable } from '../../electron/core/code/picture'
import { pictureSize } from '../../electron/core/picture-size'
import { blank, pngOf } from '../support/scan'

const word = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff])
const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), word(content.length + 2), content])
const frame = (width: number, height: number, marker = 0xc0): Buffer =>
  segment(
    marker,
    Buffer.concat([Buffer.from([8]), word(height), word(width), Buffer.from([1, 1, 0x11, 0])]),
  )
const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))
const jpegOf = (...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, Buffer.from([0xff, 0xd9])])

describe('the size of a picture', () => {
  it.each([
    ['a scan', pngOf(blank(30, 20)), { width: 30, height: 20 }],
    ['a photo', jpegOf(JFIF, frame(4000, 3000)), { width: 4000, height: 3000 }],
    ['a progressive photo', jpegOf(JFIF, frame(4000, 3000, 0xc2)), { width: 4000, height: 3000 }],
    [
      'a photo with a thumbnail in its notes',
      jpegOf(segment(0xe1, jpegOf(JFIF, frame(160, 120))), frame(4000, 3000)),
      { width: 4000, height: 3000 },
    ],
    // T.81 B.1.1.2: any marker may be preceded by fill bytes.
    [
      'a photo with fill bytes',
      jpegOf(JFIF, Buffer.from([0xff, 0xff]), frame(4000, 3000)),
      { width: 4000, height: 3000 },
    ],
    ['a photo cut off in front of its frame', jpegOf(JFIF), null],
    ['a picture without dots', jpegOf(JFIF, frame(0, 3000)), null],
    ['a text', Buffer.from('hello'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('of %s', (_what, bytes, size) => {
    expect(pictureSize(bytes)).toEqual(size)
  })

  it('is the one that a decoder goes by, not one that lies in a comment before a stray byte', () => {
    const comment = segment(0xfe, Buffer.concat([word(2), frame(8, 8), Buffer.alloc(8)]))
    expect(readable(jpegOf(JFIF, comment, Buffer.from([0]), frame(60_000, 60_000)))).toBe(false)
  })

  it('is looked for in the head alone', () => {
    const endless = jpegOf(
      JFIF,
      ...Array<Buffer>(100).fill(segment(0xfe, Buffer.alloc(65_000))),
      frame(8, 8),
    )
    expect(pictureSize(endless)).toBeNull()
  })
})
