// Codes in any order, doubles and strangers among them: whole, or which are missing.
import { describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { fromBase45, toBase45 } from '../../../shared/code/base45'
import { gather, HEADER_LENGTH, partsOf, sparePartOf } from '../../../shared/code/parts'
import { randomFrom } from '../../support/scan'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const found = (texts: readonly string[]) => gather(texts, sha256)

function someBytes(length: number, seed = 1): Uint8Array {
  const random = randomFrom(seed)
  return Uint8Array.from({ length }, () => Math.floor(random() * 256))
}

describe('base 45', () => {
  it('writes what RFC 9285 writes', () => {
    expect(toBase45(Buffer.from('AB'))).toBe('BB8')
    expect(toBase45(Buffer.from('Hello!!'))).toBe('%69 VD92EX0')
    expect(toBase45(Buffer.from('base-45'))).toBe('UJCLQE7W581')
    expect(Buffer.from(fromBase45('QED8WEX0')!).toString()).toBe('ietf!')
  })

  it('gives back every byte, however many', () => {
    for (let length = 0; length < 40; length += 1)
      expect(fromBase45(toBase45(someBytes(length)))).toEqual(someBytes(length))
  })

  it('takes nothing that it never writes', () => {
    for (const text of ['G', 'GGW:', ':::', 'bb8', 'BB8A', '::', '国国国'])
      expect(fromBase45(text)).toBeNull()
  })
})

describe('parts', () => {
  const bytes = someBytes(1001)
  const parts = partsOf(bytes, 4, sha256)

  it('come together in any order, doubles among them, and say which they are', () => {
    expect(parts.map((part) => part.slice(0, 8))).toEqual([
      'DD1:1/4:',
      'DD1:2/4:',
      'DD1:3/4:',
      'DD1:4/4:',
    ])
    expect(found([parts[2]!, parts[0]!, parts[2]!, parts[3]!, parts[1]!])).toEqual({
      kind: 'whole',
      bytes,
    })
  })

  it('never take more room before their slice than is reckoned with', () => {
    for (const part of partsOf(bytes, 16, sha256))
      expect(part.lastIndexOf(part.split(':').slice(3).join(':'))).toBeLessThanOrEqual(
        HEADER_LENGTH,
      )
  })

  it('do without any one of them when there is a spare', () => {
    for (const length of [1001, 1000, 7, 4]) {
      const whole = someBytes(length)
      const all = partsOf(whole, 4, sha256)
      const spare = sparePartOf(whole, 4, sha256)
      for (const lost of [0, 1, 2, 3])
        expect(found([spare, ...all.filter((_, at) => at !== lost)])).toEqual({
          kind: 'whole',
          bytes: whole,
        })
      expect(found([spare, ...all])).toEqual({ kind: 'whole', bytes: whole })
      expect(found([all[0]!, spare, all[3]!])).toEqual({
        kind: 'parts',
        have: 2,
        missing: [2, 3],
        of: 4,
      })
    }
    const single = someBytes(300)
    expect(found([sparePartOf(single, 1, sha256)])).toEqual({ kind: 'whole', bytes: single })
  })

  it('say which are missing', () => {
    expect(found([parts[3]!, parts[1]!])).toEqual({
      kind: 'parts',
      have: 2,
      missing: [1, 3],
      of: 4,
    })
  })

  it('are whole whatever other codes the picture shows', () => {
    expect(found(['https://example.org/', ...parts, 'DD1:', 'DD2:1/1:xyz'])).toEqual({
      kind: 'whole',
      bytes,
    })
  })

  it('of two papers are not mixed', () => {
    expect(found([...parts, ...partsOf(someBytes(300, 2), 2, sha256)])).toEqual({ kind: 'several' })
    expect(found([parts[0]!, partsOf(someBytes(1001, 2), 4, sha256)[1]!])).toEqual({
      kind: 'several',
    })
  })

  it('are refused when one of them was forged', () => {
    const forged = partsOf(someBytes(1001, 2), 4, sha256)[1]!.replace(
      /^(DD1:2\/4:)\w{16}/,
      `$1${parts[0]!.slice(8, 24)}`,
    )
    expect(found([parts[0]!, forged, parts[2]!, parts[3]!])).toEqual({ kind: 'broken' })
  })
})

describe('what is none of ours', () => {
  it.each([
    [[], 'none'],
    [['https://example.org/', '6901234567892'], 'foreign'],
    [['DD2:1/1:0123456789ABCDEF:BB8'], 'newer'],
    [['DD1:1/1:0123456789ABCDEF:B'], 'broken'],
    [['DD1:3/2:0123456789ABCDEF:BB8'], 'broken'],
  ])('%j is %s', (texts, kind) => {
    expect(found(texts).kind).toBe(kind)
  })
})
