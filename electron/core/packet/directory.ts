// The table of contents of a zip archive from outside: read by yauzl and believed in nothing. Sizes, names,
// flags and places are checked against each other and against the limits before a byte is inflated.
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { isPeriodPacket } from '../../../shared/packet/period'
import { ok, refuse, type Result } from '../../../shared/result'
import { hasEnd } from './as-sent'
import { LIMITS, PACKET_CONTENTS, PDF_ENTRY, type Contents } from './limits'
import { foreignEntry, strange } from './mistaken'

export interface Listed {
  readonly name: string
  readonly method: 0 | 8
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its compressed bytes begin. */
  readonly start: number
}

/** Of the record that ends an archive, and of each line of the directory without its texts. */
const END_BYTES = 22
const CENTRAL_BYTES = 46
const WIDE_16 = 0xffff
const WIDE_32 = 0xffffffff
/** Encrypted, compressed patch data, strongly encrypted, masked. */
const FORBIDDEN_FLAGS = 0x0001 | 0x0020 | 0x0040 | 0x2000

const broken = (where: string) => refuse('packetBroken', 'file', { where })

/** Only our own names are ever used, which are the same in any encoding: the bytes are taken as they are. */
const nameIn = (bytes: Buffer): string => bytes.toString('utf8')

const lengthOf = ({ fileNameLength, extraFieldLength, fileCommentLength }: Entry): number =>
  CENTRAL_BYTES + fileNameLength + extraFieldLength + fileCommentLength

interface Directory {
  readonly start: number
  readonly entries: readonly Entry[]
}

/** No comment, nothing behind it, no zip64: a packet is written by this program, and none of these by it. */
async function directoryOf(zip: ZipFile, file: Buffer): Promise<Result<Directory>> {
  if (zip.entryCount === WIDE_16 || zip.comment.length > 0) return broken('目录')
  if (zip.entryCount > LIMITS.entries)
    return refuse('packetTooMuch', 'file', { most: LIMITS.entries })
  // A number, whatever its types say: where the directory begins, and where it ended once all is read.
  const start = Number(zip.readEntryCursor)
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  const end = start + entries.reduce((sum, entry) => sum + lengthOf(entry), 0)
  return end === file.length - END_BYTES ? ok({ start, entries }) : broken('目录')
}

/** The header in front of the bytes themselves must name the same entry. */
async function listedOf(zip: ZipFile, entry: Entry, directory: Directory): Promise<Result<Listed>> {
  const name = nameIn(entry.fileNameRaw)
  const {
    compressionMethod: method,
    compressedSize: packed,
    uncompressedSize: size,
    relativeOffsetOfLocalHeader: local,
  } = entry
  if ((method !== 0 && method !== 8) || (entry.generalPurposeBitFlag & FORBIDDEN_FLAGS) !== 0)
    return strange(name)
  if ([packed, size, local].some((value) => value >= WIDE_32)) return strange(name)
  // What the library cannot read is broken, whatever it says of it.
  const header = await zip.readLocalFileHeaderPromise(entry).catch(() => null)
  if (header === null || !header.fileName.equals(entry.fileNameRaw)) return broken(name)
  if ((header.generalPurposeBitFlag & FORBIDDEN_FLAGS) !== 0) return broken(name)
  const start = header.fileDataStart
  return start + packed > directory.start
    ? broken(name)
    : ok({ name, method, crc: entry.crc32, packed, size, start })
}

const isBomb = ({ packed, size }: Listed): boolean =>
  size > LIMITS.ratioFrom && size > packed * LIMITS.ratio

const mostOf = (name: string): number =>
  name.startsWith('attachments/') || isPeriodPacket(name)
    ? LIMITS.unpacked
    : name === PDF_ENTRY
      ? LIMITS.paper
      : LIMITS.data

function fit(listed: readonly Listed[]): Result<null> {
  const names = listed.map(({ name }) => name.toLowerCase())
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return strange(twice)
  // Bytes that two entries share are how a small file unpacks into a huge one.
  const inPlace = [...listed].sort((a, b) => a.start - b.start)
  const shared = inPlace.find(
    ({ start, packed }, index) => start + packed > (inPlace[index + 1]?.start ?? Infinity),
  )
  if (shared !== undefined) return strange(shared.name)
  const bomb = listed.find(isBomb)
  if (bomb !== undefined) return strange(bomb.name)
  const large = listed.find(({ name, size }) => size > mostOf(name))
  const total = listed.reduce((sum, { size }) => sum + size, 0)
  return large !== undefined || total > LIMITS.unpacked
    ? refuse('packetTooLarge', 'file', { mostMb: LIMITS.unpacked >> 20 })
    : ok(null)
}

async function listIn(
  zip: ZipFile,
  file: Buffer,
  contents: Contents,
): Promise<Result<readonly Listed[]>> {
  const directory = await directoryOf(zip, file)
  if (!directory.ok) return directory
  const { entries } = directory.value
  const names = entries.map(({ fileNameRaw }) => nameIn(fileNameRaw))
  if (!names.every(contents.isName)) return foreignEntry(names, contents)
  const listed: Listed[] = []
  for (const entry of entries) {
    const one = await listedOf(zip, entry, directory.value)
    if (!one.ok) return one
    listed.push(one.value)
  }
  const fits = fit(listed)
  return fits.ok ? ok(listed) : fits
}

export async function listEntries(
  bytes: Uint8Array,
  contents: Contents = PACKET_CONTENTS,
): Promise<Result<readonly Listed[]>> {
  if (bytes.length > LIMITS.file)
    return refuse('packetTooLarge', 'file', { mostMb: LIMITS.file >> 20 })
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // Files come from anywhere: one that is no zip is no fault of the program.
  const zip = await fromBufferPromise(file, { decodeStrings: false }).catch(() => null)
  if (zip === null) return hasEnd(file) ? broken('文件末尾') : refuse('packetCut', 'file')
  // Its table of contents likewise.
  return listIn(zip, file, contents).catch(() => broken('目录'))
}
