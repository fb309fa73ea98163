// The table of contents of a zip archive from outside, believed in nothing: sizes, names, flags and
// places are checked against each other and against the limits before a byte is inflated.
import { ok, refuse, type Result } from '../../../shared/result'
import { isEntryName, LIMITS, PDF_ENTRY } from './limits'

export interface Listed {
  readonly name: string
  readonly method: 0 | 8
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its compressed bytes begin. */
  readonly start: number
}

const END = 0x06054b50
const END_BYTES = 22
const CENTRAL = 0x02014b50
const CENTRAL_BYTES = 46
const LOCAL = 0x04034b50
const LOCAL_BYTES = 30
const WIDE_16 = 0xffff
const WIDE_32 = 0xffffffff
/** Encrypted, compressed patch data, strongly encrypted, masked. */
const FORBIDDEN_FLAGS = 0x0001 | 0x0020 | 0x0040 | 0x2000

const broken = (where: string) => refuse('packetBroken', 'file', { where })
const strange = (name: string) => refuse('packetStrange', 'file', { name: name.slice(0, 80) })

interface Directory {
  readonly start: number
  readonly end: number
  readonly entries: number
}

/** No comment, one volume, no zip64: a packet is written by this program, and none of these by it. */
function directoryOf(file: Buffer): Result<Directory> {
  const at = file.length - END_BYTES
  if (at < 0 || file.readUInt32LE(at) !== END) return broken('文件末尾')
  const entries = file.readUInt16LE(at + 10)
  const size = file.readUInt32LE(at + 12)
  const start = file.readUInt32LE(at + 16)
  const isOdd = file.readUInt32LE(at + 4) !== 0 || file.readUInt16LE(at + 8) !== entries || file.readUInt16LE(at + 20) !== 0
  if (isOdd || entries === WIDE_16 || start === WIDE_32 || size === WIDE_32) return broken('目录')
  if (entries > LIMITS.entries) return refuse('packetTooMuch', 'file', { most: LIMITS.entries })
  return start + size === at ? ok({ start, end: at, entries }) : broken('目录')
}

interface Central extends Omit<Listed, 'start'> {
  readonly local: number
  readonly next: number
}

function centralAt(file: Buffer, at: number, end: number): Result<Central> {
  if (at + CENTRAL_BYTES > end || file.readUInt32LE(at) !== CENTRAL) return broken('目录')
  const [nameLength, extraLength, noteLength] =
    [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)]
  const next = at + CENTRAL_BYTES + nameLength + extraLength + noteLength
  if (next > end) return broken('目录')
  const name = file.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength)
  if (!isEntryName(name)) return strange(name)
  const method = file.readUInt16LE(at + 10)
  const [packed, size, local] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24), file.readUInt32LE(at + 42)]
  const isOdd = (file.readUInt16LE(at + 8) & FORBIDDEN_FLAGS) !== 0 || (method !== 0 && method !== 8) ||
    [packed, size, local].includes(WIDE_32) || (method === 0 && packed !== size)
  if (isOdd) return strange(name)
  return ok({ name, method, crc: file.readUInt32LE(at + 16), packed, size, local, next })
}

/** The header in front of the bytes themselves must name the same entry. */
function startOf(file: Buffer, { name, local, packed }: Central, directory: Directory): Result<number> {
  if (local + LOCAL_BYTES > directory.start || file.readUInt32LE(local) !== LOCAL) return broken(name)
  const start = local + LOCAL_BYTES + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const localName = file.toString('utf8', local + LOCAL_BYTES, local + LOCAL_BYTES + file.readUInt16LE(local + 26))
  const isOdd = localName !== name || (file.readUInt16LE(local + 6) & FORBIDDEN_FLAGS) !== 0 || start + packed > directory.start
  return isOdd ? broken(name) : ok(start)
}

const isBomb = ({ packed, size }: Listed): boolean =>
  size > LIMITS.ratioFrom && size > packed * LIMITS.ratio

const mostOf = (name: string): number =>
  name.startsWith('attachments/') ? LIMITS.unpacked : name === PDF_ENTRY ? LIMITS.paper : LIMITS.data

function fit(listed: readonly Listed[]): Result<null> {
  const names = listed.map(({ name }) => name.toLowerCase())
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return strange(twice)
  // Bytes that two entries share are how a small file unpacks into a huge one.
  const inPlace = [...listed].sort((a, b) => a.start - b.start)
  const shared = inPlace.find(({ start, packed }, index) => start + packed > (inPlace[index + 1]?.start ?? Infinity))
  if (shared !== undefined) return strange(shared.name)
  const bomb = listed.find(isBomb)
  if (bomb !== undefined) return strange(bomb.name)
  const large = listed.find(({ name, size }) => size > mostOf(name))
  const total = listed.reduce((sum, { size }) => sum + size, 0)
  return large !== undefined || total > LIMITS.unpacked ? refuse('packetTooLarge', 'file', { mostMb: LIMITS.unpacked >> 20 }) : ok(null)
}

export function listEntries(bytes: Uint8Array): Result<readonly Listed[]> {
  if (bytes.length > LIMITS.file) return refuse('packetTooLarge', 'file', { mostMb: LIMITS.file >> 20 })
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const directory = directoryOf(file)
  if (!directory.ok) return directory
  const listed: Listed[] = []
  let at = directory.value.start
  for (let n = 0; n < directory.value.entries; n += 1) {
    const central = centralAt(file, at, directory.value.end)
    if (!central.ok) return central
    const start = startOf(file, central.value, directory.value)
    if (!start.ok) return start
    const { name, method, crc, packed, size, next } = central.value
    listed.push({ name, method, crc, packed, size, start: start.value })
    at = next
  }
  if (at !== directory.value.end) return broken('目录')
  const fits = fit(listed)
  return fits.ok ? ok(listed) : fits
}
