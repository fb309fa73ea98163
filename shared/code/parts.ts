// What stands in one code on paper: its place among the others, the mark of the whole, and a slice of it.
//
//   DD1:2/3:0123456789ABCDEF:<base 45>
//
// The mark is the first 16 hex digits of the SHA-256 of all slices put together, the same in each of them:
// codes of two papers are never mixed, and what was put together is proved by it.
import { toBase45, fromBase45 } from './base45'

/** The format's name, and of which edition: another dictionary or another order is another edition. */
export const EDITION = 'DD1'
const OURS = /^DD(\d+):/
const PART = /^DD1:([1-9]\d{0,2})\/([1-9]\d{0,2}):([0-9A-F]{16}):([0-9A-Z $%*+\-./:]*)$/

/** Hex SHA-256 of bytes. */
export type Sha256OfBytes = (bytes: Uint8Array) => string

const markOf = (whole: Uint8Array, sha256: Sha256OfBytes): string => sha256(whole).slice(0, 16).toUpperCase()

/** Characters that a part takes besides its slice, at most. */
export const HEADER_LENGTH = `${EDITION}:99/99:0123456789ABCDEF:`.length

/** As many parts as asked for, as even as can be. */
export function partsOf(whole: Uint8Array, count: number, sha256: Sha256OfBytes): string[] {
  const mark = markOf(whole, sha256)
  return Array.from({ length: count }, (_, index) => {
    const slice = whole.subarray(Math.round((whole.length * index) / count), Math.round((whole.length * (index + 1)) / count))
    return `${EDITION}:${index + 1}/${count}:${mark}:${toBase45(slice)}`
  })
}

interface Part {
  readonly place: number
  readonly of: number
  readonly mark: string
  readonly slice: Uint8Array
}

function readPart(text: string): Part | null {
  const [, place = '', of = '', mark = '', written = ''] = PART.exec(text) ?? []
  const slice = fromBase45(written)
  return mark === '' || slice === null || Number(place) > Number(of) ? null : { place: Number(place), of: Number(of), mark, slice }
}

export type Gathered =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** `missing` counts from 1. */
  | { readonly kind: 'parts'; readonly have: number; readonly missing: readonly number[]; readonly of: number }
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

function together(parts: readonly Part[], { of, mark }: Part, sha256: Sha256OfBytes): Gathered {
  const places = new Map(parts.map((part) => [part.place, part.slice]))
  const wanted = Array.from({ length: of }, (_, index) => index + 1)
  const missing = wanted.filter((place) => !places.has(place))
  if (missing.length > 0) return { kind: 'parts', have: of - missing.length, missing, of }
  const bytes = joined(wanted.map((place) => places.get(place)!))
  return markOf(bytes, sha256) === mark ? { kind: 'whole', bytes } : { kind: 'broken' }
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
  if (parts.some(({ mark, of }) => mark !== first.mark || of !== first.of)) return { kind: 'several' }
  return together(parts, first, sha256)
}
