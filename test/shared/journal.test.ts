// The journal line: canonical JSON (RFC 8785), the seal, and a check that no changed byte passes.
import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  GENESIS,
  lineText,
  readLine,
  seal,
  START,
  SYSTEM,
  verifyLine,
  type Head,
  type JournalLine,
} from '../../shared/journal'
import { sha256 } from '../support/builders'

const event = (over = {}) => ({
  at: '2026-11-23T06:32:07.000Z',
  type: 'phoneReported',
  v: 1,
  by: 'p1',
  data: { said: '昇镕玥喆 𠮷 "引号" \\ \n', b: [1, 2.5, null, true], a: {} },
  ...over,
})
const headOf = ({ seq, hash }: JournalLine): Head => ({ seq, hash })
const fault = (head: Head, text: string) => {
  const result = verifyLine(head, text, sha256)
  return result.ok ? 'none' : result.error
}
const body = (line: JournalLine) => lineText(line).slice(0, -1)

describe('canonical JSON', () => {
  it('writes literals, numbers and strings as RFC 8785 §3.2.2 shows', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\\"\/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts keys by UTF-16 code units (RFC 8785 §3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect([...canonicalJson(value).matchAll(/"([A-Z][^"]+)"/g)].map((match) => match[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  it.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [-1.5, '-1.5'],
    [1e21, '1e+21'],
    [9007199254740993, '9007199254740992'],
    [5e-324, '5e-324'],
  ])('writes the number %d as %s', (number, text) => expect(canonicalJson(number)).toBe(text))

  it('is the same for the same content in any order, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, a: { d: undefined, c: [undefined, 2] } })).toBe(
      '{"a":{"c":[null,2]},"b":1}',
    )
    expect(canonicalJson({ a: { c: [null, 2] }, b: 1 })).toBe('{"a":{"c":[null,2]},"b":1}')
  })
})

describe('sealing', () => {
  const first = seal(START, event(), sha256)
  const second = seal(headOf(first), event({ by: SYSTEM }), sha256)

  it('writes the line in canonical form, whether it was just sealed or read back', () => {
    for (const line of [first, second]) {
      expect(body(line)).toBe(canonicalJson(line))
      expect(lineText(readLine(body(line))!)).toBe(lineText(line))
    }
  })

  it('is not misled by data that look like the end of a line', () => {
    const odd = seal(
      headOf(second),
      event({ data: { prev: second.hash, text: `"prev":"${second.hash}"` } }),
      sha256,
    )
    expect(body(odd)).toBe(canonicalJson(odd))
    expect(fault(headOf(second), body(odd))).toBe('none')
  })

  it('numbers from 1, chains from 64 zeros, and hashes prev followed by the line without its hash', () => {
    expect(first).toMatchObject({ seq: 1, prev: GENESIS })
    expect(second).toMatchObject({ seq: 2, prev: first.hash })
    const { hash, ...rest } = second
    expect(hash).toBe(sha256(first.hash + canonicalJson(rest)))
  })

  it('is read back and verified as the same line', () => {
    expect(verifyLine(START, body(first), sha256)).toEqual({ ok: true, value: first })
    expect(verifyLine(headOf(first), body(second), sha256)).toEqual({ ok: true, value: second })
  })

  it('finds every changed bit of a line', () => {
    const bytes = Buffer.from(body(second), 'utf8')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(fault(headOf(first), changed.toString('utf8')), `bit ${bit}`).not.toBe('none')
    }
  })

  it('finds every byte that is missing or doubled', () => {
    const text = body(second)
    for (let place = 0; place < text.length; place += 1) {
      expect(
        fault(headOf(first), text.slice(0, place) + text.slice(place + 1)),
        `without ${place}`,
      ).not.toBe('none')
      expect(
        fault(headOf(first), text.slice(0, place) + text[place]! + text.slice(place)),
        `twice ${place}`,
      ).not.toBe('none')
    }
  })

  it('tells a gap, a wrong link, a wrong hash and no line at all apart', () => {
    const third = seal(headOf(second), event(), sha256)
    const forked = seal({ seq: 1, hash: 'f'.repeat(64) }, event(), sha256)
    expect(fault(headOf(first), body(third))).toBe('seq')
    expect(fault(headOf(first), body(forked))).toBe('prev')
    expect(fault(headOf(first), body({ ...second, by: 'p2' }))).toBe('hash')
    expect(fault(headOf(first), body(second).slice(0, 40))).toBe('unreadable')
  })

  it('does not take the same content in another spelling', () => {
    const { hash, ...rest } = second
    expect(fault(headOf(first), JSON.stringify({ hash, ...rest }))).toBe('hash')
    expect(fault(headOf(first), body(second).replace('"v":1', '"v": 1'))).toBe('hash')
  })

  it.each(['', 'null', '[]', '3', '"text"', '{}', '{"seq":1.5}', '{"seq":"1"}'])(
    '%j is no line',
    (text) => {
      expect(readLine(text)).toBeNull()
    },
  )

  it('cannot be fooled by a hash that the data quotes', () => {
    const quoting = seal(START, event({ data: { said: `"hash":"${'0'.repeat(64)}",` } }), sha256)
    expect(fault(START, body(quoting))).toBe('none')
  })
})
