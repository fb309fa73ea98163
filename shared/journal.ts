// The journal line: sealing one and checking one. The format is documented in the README, so
// that anyone can check a journal without this program. The hash function is passed in, because
// this folder knows neither Node nor the browser.
import { err, ok, type Result } from './result'
import type { Instant } from './time'

/** Hex SHA-256 of a text's UTF-8 bytes. */
export type Sha256 = (text: string) => string

/** What `prev` of the very first line says. */
export const GENESIS = '0'.repeat(64)

/** Who: a person's id, or the program itself. */
export type Author = string
export const SYSTEM: Author = 'system'

/** One event as everything but the disk sees it. */
export interface Recorded<Type extends string = string, Data = unknown> {
  /** Gapless, from 1. */
  readonly seq: number
  /** When it was recorded (UTC). When it happened stands in `data`. */
  readonly at: Instant
  readonly type: Type
  /** Version of the shape of `data`. */
  readonly v: number
  readonly by: Author
  readonly data: Data
}

export interface JournalLine extends Recorded {
  /** Hash of the line before. */
  readonly prev: string
  /** SHA-256 of `prev` followed by the canonical JSON of this line without `hash`. */
  readonly hash: string
}

/** Where a chain stands: the last line's number and hash. */
export interface Head {
  readonly seq: number
  readonly hash: string
}
export const START: Head = { seq: 0, hash: GENESIS }

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no white space. JavaScript's own
 * serialisation of strings and numbers is what the RFC prescribes. Absent and undefined are the same.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value as unknown[])
      text += `${text === '' ? '' : ','}${canonicalJson(item ?? null)}`
    return `[${text}]`
  }
  const members = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(members).sort()) {
    const item = members[key]
    if (item !== undefined)
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`
  }
  return `{${text}}`
}

/** Chains an event behind `head`. */
export function seal(head: Head, event: Omit<Recorded, 'seq'>, sha256: Sha256): JournalLine {
  const line = {
    seq: head.seq + 1,
    at: event.at,
    type: event.type,
    v: event.v,
    by: event.by,
    data: event.data,
    prev: head.hash,
  }
  const text = canonicalJson(line)
  const sealed = { ...line, hash: sha256(line.prev + text) }
  sealedTexts.set(sealed, withHash(text, sealed))
  return sealed
}

/** Writing a line out costs more than hashing it: the text that was hashed is the text that is written. */
const sealedTexts = new WeakMap<JournalLine, string>()

const hashMember = (hash: string): string => `"hash":"${hash}",`

/** `hash` stands before `prev` in the order of the keys. */
function withHash(hashed: string, { prev, hash }: Pick<JournalLine, 'prev' | 'hash'>): string {
  const at = hashed.lastIndexOf(`"prev":"${prev}"`)
  return hashed.slice(0, at) + hashMember(hash) + hashed.slice(at)
}

/** The bytes of a line as they stand in the file: canonical JSON and one line feed. */
export const lineText = (line: JournalLine): string =>
  `${sealedTexts.get(line) ?? canonicalJson(line)}\n`

export type LineFault = 'unreadable' | 'seq' | 'prev' | 'hash'

const isLine = (value: unknown): value is JournalLine => {
  const line = value as Partial<JournalLine> | null
  return (
    typeof line === 'object' &&
    line !== null &&
    Number.isSafeInteger(line.seq) &&
    typeof line.at === 'string' &&
    typeof line.type === 'string' &&
    typeof line.v === 'number' &&
    typeof line.by === 'string' &&
    typeof line.prev === 'string' &&
    typeof line.hash === 'string' &&
    'data' in line
  )
}

/** Reads a line's text without checking its place in the chain; null when it is not a line. */
export function readLine(text: string): JournalLine | null {
  try {
    const value: unknown = JSON.parse(text)
    return isLine(value) ? value : null
  } catch {
    // No JSON: no line.
    return null
  }
}

/** The bytes that were hashed: the line as it stands, without its `hash` member. */
function hashedText(text: string, hash: string): string | null {
  const member = hashMember(hash)
  const start = text.lastIndexOf(member)
  return start === -1 ? null : text.slice(0, start) + text.slice(start + member.length)
}

/** Checks that `text` is, to the byte, the line that follows `head`. */
export function verifyLine(
  head: Head,
  text: string,
  sha256: Sha256,
): Result<JournalLine, LineFault> {
  const line = readLine(text)
  if (line === null) return err('unreadable')
  const hashed = hashedText(text, line.hash)
  if (hashed === null || sha256(line.prev + hashed) !== line.hash) return err('hash')
  if (line.seq !== head.seq + 1) return err('seq')
  return line.prev === head.hash ? ok(line) : err('prev')
}
