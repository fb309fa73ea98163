// What stands in one code on paper: its place among the others, the mark of the whole, and a slice of it.
//
//   DD1:2/3:0123456789ABCDEF:<base 45>
//
// The mark is the first 16 hex digits of the SHA-256 of all slices put together, the same in each of them:
// codes of two papers are never mixed, and what was put together is proved by it. A spare (`DD1:X/3:…`) is
// the exclusive or of all slices, shorter ones with a zero at their end: it stands in for any one of them.
import { toBase45, fromBase45 } from './base45'

/** The format's name, and of which edition: another dictionary or another order is another edition. */
export const EDITION = 'DD1'
const OURS = /^DD(\d+):/
const PART = /^DD1:([1-9]\d{0,2}|X)\/([1-9]\d{0,2}):([0-9A-F]{16}):([0-9A-Z $%*+\-./:]*)$/

const SPARE = 'X'

/** Hex SHA-256 of bytes. */
export type Sha256OfBytes = (bytes: Uint8Array) => string

const markOf = (whole: Uint8Array, sha256: Sha256OfBytes): string =>
  sha256(whole).slice(0, 16).toUpperCase()

/** Characters that a part takes besides its slice, at most. */
export const HEADER_LENGTH = `${EDITION}:99/99:0123456789ABCDEF:`.length

/** As even as can be: one is at most a byte shorter than another. */
const slicesOf = (whole: Uint8Array, count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) =>
    whole.subarray(
      Math.round((whole.length * index) / count),
      Math.round((whole.length * (index + 1)) / count),
    ),
  )

/** As long as the longest of them. */
function xorOf(slices: readonly Uint8Array[]): Uint8Array {
  const sum = new Uint8Array(Math.max(...slices.map(({ length }) => length)))
  for (const slice of slices)
    slice.forEach((byte, at) => {
      sum[at]! ^= byte
    })
  return sum
}

/** As many parts as asked for. */
export function partsOf(whole: Uint8Array, count: number, sha256: Sha256OfBytes): string[] {
  const mark = markOf(whole, sha256)
  return slicesOf(whole, count).map(
    (slice, index) => `${EDITION}:${index + 1}/${count}:${mark}:${toBase45(slice)}`,
  )
}

/** What stands in for any one of so many parts. */
export const sparePartOf = (whole: Uint8Array, count: number, sha256: Sha256OfBytes): string =>
  `${EDITION}:${SPARE}/${count}:${markOf(whole, sha256)}:${toBase45(xorOf(slicesOf(whole, count)))}`

interface Part {
  /** From 1; null for the spare. */
  readonly place: number | null
  readonly of: number
  readonly mark: string
  readonly slice: Uint8Array
}

function readPart(text: string): Part | null {
  const [, written = '', count = '', mark = '', data = ''] = PART.exec(text) ?? []
  const slice = fromBase45(data)
  const [place, of] = [written === SPARE ? null : Number(written), Number(count)]
  return mark === '' || slice === null || (place ?? 0) > of ? null : { place, of, mark, slice }
}

export type Gathered =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** `missing` counts from 1. */
  | {
      readonly kind: 'parts'
      readonly have: number
      readonly missing: readonly number[]
      readonly of: number
    }
  /** No code at all, or none of ours. */
  | { readonly kind: 'none' }
  | { readonly kind: 'foreign' }
  /** Of an edition that this program does not know. */
  | { readonly kind: 'newer' }
  /** Of two papers or more. */
  | { readonly kind: 'several' }
  /** All there, and yet not what was written. */
  | { readonly kind: 'broken' }

function joined(slices: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const slice of slices) {
    whole.set(slice, at)
    at += slice.length
  }
  return whole
}

/** The slice that is missing, of which only the spare knows: as long as the longest, or a byte shorter. */
function filledIn(slices: readonly (Uint8Array | undefined)[], spare: Uint8Array): Uint8Array[][] {
  const missing = xorOf([spare, ...slices.filter((slice) => slice !== undefined)])
  return [missing, missing.subarray(0, -1)].map((filling) =>
    slices.map((slice) => slice ?? filling),
  )
}

function together(parts: readonly Part[], { of, mark }: Part, sha256: Sha256OfBytes): Gathered {
  const bySlice = new Map(parts.map((part) => [part.place, part.slice]))
  const slices = Array.from({ length: of }, (_, index) => bySlice.get(index + 1))
  const missing = slices.flatMap((slice, index) => (slice === undefined ? [index + 1] : []))
  const spare = bySlice.get(null)
  if (missing.length > 1 || (missing.length === 1 && spare === undefined)) {
    return { kind: 'parts', have: of - missing.length, missing, of }
  }
  const ways =
    spare === undefined ? [slices.filter((slice) => slice !== undefined)] : filledIn(slices, spare)
  const bytes = ways.map(joined).find((whole) => markOf(whole, sha256) === mark)
  return bytes === undefined ? { kind: 'broken' } : { kind: 'whole', bytes }
}

/** Every text that was read off codes, in any order, doubles and strangers among them. */
export function gather(texts: readonly string[], sha256: Sha256OfBytes): Gathered {
  const parts = texts.map(readPart).filter((part) => part !== null)
  const [first] = parts
  if (first === undefined) {
    if (texts.length === 0) return { kind: 'none' }
    const ours = texts.filter((text) => OURS.test(text))
    if (ours.length === 0) return { kind: 'foreign' }
    return { kind: ours.some((text) => text.startsWith(`${EDITION}:`)) ? 'broken' : 'newer' }
  }
  if (parts.some(({ mark, of }) => mark !== first.mark || of !== first.of))
    return { kind: 'several' }
  return together(parts, first, sha256)
}
