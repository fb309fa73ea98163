// What might become of a packet on its way: taken apart, changed, and put together again with digests
// that fit, as somebody would who knows the format.
import { unzipSync, zipSync } from 'fflate'
import { canonicalJson, readLine, type JournalLine } from '../../shared/journal'
import type { Packet } from '../../shared/packet/record'
import { sha256, sha256OfBytes } from '../../electron/core/sha256'

export type Members = Record<string, Uint8Array>

export const membersOf = (packet: Uint8Array): Members => unzipSync(packet)

export const textOf = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes!).toString('utf8')

/** With digests that fit whatever was changed. */
export function repacked(packet: Uint8Array, change: (members: Members) => Members | void): Buffer {
  const members = membersOf(packet)
  const changed = change(members) ?? members
  const digests = Object.fromEntries(
    Object.entries(changed)
      .filter(([name]) => name !== 'digests.json')
      .map(([name, bytes]) => [name, sha256OfBytes(bytes)]),
  )
  return Buffer.from(zipSync({ ...changed, 'digests.json': Buffer.from(JSON.stringify(digests)) }))
}

/** A number, a list or an object; what comes back out of JSON may be changed freely. */
type Loose<T> = { -readonly [Key in keyof T]: Loose<T[Key]> }

export const withData = (packet: Uint8Array, change: (data: Loose<Packet>) => void): Buffer =>
  repacked(packet, (members) => {
    const data = JSON.parse(textOf(members['packet.json'])) as Loose<Packet>
    change(data)
    return { ...members, 'packet.json': Buffer.from(JSON.stringify(data)) }
  })

export const linesOf = (packet: Uint8Array): JournalLine[] =>
  textOf(membersOf(packet)['journal.jsonl'])
    .trimEnd()
    .split('\n')
    .map((text) => readLine(text)!)

export const withLines = (packet: Uint8Array, change: (lines: string[]) => string[]): Buffer =>
  repacked(packet, (members) => {
    const lines = change(textOf(members['journal.jsonl']).trimEnd().split('\n'))
    return { ...members, 'journal.jsonl': Buffer.from(lines.map((line) => `${line}\n`).join('')) }
  })

/** A line that says something else and is sealed anew: its own hash fits it, nobody else's does. */
export function resealed(text: string, change: (line: JournalLine) => unknown): string {
  const { hash: _hash, ...line } = JSON.parse(text) as JournalLine
  const changed = { ...line, data: change(line as JournalLine) }
  return canonicalJson({ ...changed, hash: sha256(changed.prev + canonicalJson(changed)) })
}

export function flipped(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = copy[at]! ^ 0x40
  return copy
}

type Sent = { readonly sent?: { readonly document: object; readonly digest: string } | null }

const withDigest = (data: Sent): Sent =>
  data.sent
    ? { ...data, sent: { ...data.sent, digest: sha256(canonicalJson(data.sent.document)) } }
    : data

/** Every line anew, every hash, every digest: what no proof within the packet itself can show. */
export function forgedWhole(packet: Uint8Array, words: string, instead: string): Buffer {
  const said = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(words, instead)) as T
  const lines = withLines(packet, (texts) =>
    texts.reduce<string[]>((out, text) => {
      const before = out.length === 0 ? null : readLine(out.at(-1)!)
      const line = readLine(text)!
      const prev = before !== null && line.seq === before.seq + 1 ? before.hash : line.prev
      return [
        ...out,
        before === null
          ? text
          : resealed(JSON.stringify({ ...line, prev }), ({ data }) =>
              withDigest(said(data as Sent)),
            ),
      ]
    }, []),
  )
  const hashes = new Map(linesOf(lines).map(({ seq, hash }) => [seq, hash]))
  return withData(lines, (data) => {
    data.steps = data.steps.map((step) => ({ ...step, hash: hashes.get(step.seq)! }))
    data.reports = data.reports.map((report) => {
      const document = said(report.document)
      return { ...said(report), document, digest: sha256(canonicalJson(document)) }
    })
  })
}
