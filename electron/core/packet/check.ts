// From the bytes of a packet to what may be believed of it: digests, journal lines, and that the data say
// nothing but what the lines prove.
import { FILE_TYPES } from '../../../shared/attachment/types'
import { canonicalJson, type JournalLine } from '../../../shared/journal'
import { packetAgrees } from '../../../shared/packet/compare'
import { isFit } from '../../../shared/packet/is-safe-content'
import {
  packetSchema,
  PACKET_FORMAT,
  PACKET_VERSION,
  type Packet,
} from '../../../shared/packet/record'
import { packetUpcasts } from '../../../shared/packet/upcasts'
import { nameOf } from '../../../shared/report/state'
import { ok, refuse, type Result } from '../../../shared/result'
import { upcastFile } from '../../../shared/upcast'
import { sha256 } from '../sha256'
import { digestsAgree, jsonOf } from './digests'
import { LINES_ENTRY, PACKET_ENTRY } from './limits'
import { proveLines } from './lines'
import { digestOf } from '../files/pieces'
import { provePacket } from './prove'
import { unpack, type Unpacked } from './unpack'

export interface OpenedPacket {
  /** With the words of this program for each step. */
  readonly packet: Packet
  /** The files of its attachments and of their printed copies, by SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

interface Parsed {
  readonly packet: Packet
  /** The version of the format in which it was written. */
  readonly version: number
}

function parse(entries: Unpacked): Result<Parsed> {
  const value = jsonOf(entries.get(PACKET_ENTRY))
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown }
  if (format === PACKET_FORMAT && typeof version === 'number' && version > PACKET_VERSION) {
    return refuse('packetNewer', PACKET_ENTRY)
  }
  const parsed = packetSchema.safeParse(upcastFile(packetUpcasts, value))
  if (!parsed.success) return refuse('packetBroken', PACKET_ENTRY, { where: PACKET_ENTRY })
  return ok({ packet: parsed.data, version: version as number })
}

/** Each document is what its digest says; the digest is what the other room's 回执 will be asked for. */
function documentsAgree({ reports }: Packet): Result<null> {
  const other = reports.find(({ document, digest }) => sha256(canonicalJson(document)) !== digest)
  return other === undefined
    ? ok(null)
    : refuse('packetUnproven', PACKET_ENTRY, { what: nameOf(other) })
}

/** Both as far as this program understands them: a newer one may write down more. */
async function proven(
  packet: Packet,
  lines: readonly JournalLine[],
  sameWords: boolean,
): Promise<Result<Packet>> {
  const made = await provePacket(lines, packet)
  if (!made.ok) return made
  const parsed = packetSchema.safeParse(made.value)
  if (!parsed.success || !isFit(parsed.data))
    return refuse('packetStrange', LINES_ENTRY, { name: LINES_ENTRY })
  const agrees = packetAgrees(packet, parsed.data, sameWords)
  return agrees.ok ? ok(parsed.data) : agrees
}

/** The name under which a file lies in the archive. */
export const attachmentEntry = (sha256Hex: string, ext: string): string =>
  `attachments/${sha256Hex}.${ext}`

function wantedFiles({ attachments }: Packet): Map<string, string> {
  const wanted = new Map<string, string>()
  for (const { sha256: hash, type, print } of attachments) {
    wanted.set(hash, attachmentEntry(hash, FILE_TYPES[type].ext))
    if (print !== null && !wanted.has(print.sha256))
      wanted.set(print.sha256, attachmentEntry(print.sha256, 'jpg'))
  }
  return wanted
}

/** Every file that is named lies there under its hash, and none besides. */
async function filesOf(
  entries: Unpacked,
  packet: Packet,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const wanted = wantedFiles(packet)
  const files = new Map<string, Uint8Array>()
  for (const [hash, name] of wanted) {
    const bytes = entries.get(name)
    if (bytes === undefined || (await digestOf(bytes)) !== hash)
      return refuse('packetChanged', 'file', { name })
    files.set(hash, bytes)
  }
  const picture = packet.reports
    .flatMap(({ document }) => document.attachments ?? [])
    .find(({ sha256: hash }) => !files.has(hash))
  if (picture !== undefined) return refuse('packetBroken', 'file', { where: picture.name })
  const names = new Set(wanted.values())
  const besides = [...entries.keys()].find(
    (name) => name.startsWith('attachments/') && !names.has(name),
  )
  return besides === undefined ? ok(files) : refuse('packetStrange', 'file', { name: besides })
}

/** @param app the version of this program */
export async function openPacket(bytes: Uint8Array, app: string): Promise<Result<OpenedPacket>> {
  const entries = await unpack(bytes)
  if (!entries.ok) return entries
  const digests = await digestsAgree(entries.value)
  if (!digests.ok) return digests
  const parsed = parse(entries.value)
  if (!parsed.ok) return parsed
  const { packet, version } = parsed.value
  const lines = await proveLines(entries.value.get(LINES_ENTRY)!)
  if (!lines.ok) return lines
  if (lines.value.desk !== packet.source.desk)
    return refuse('packetUnproven', PACKET_ENTRY, { what: '来源单位标识' })
  const documents = documentsAgree(packet)
  if (!documents.ok) return documents
  const made = await proven(
    packet,
    lines.value.lines,
    version === PACKET_VERSION && packet.app === app,
  )
  if (!made.ok) return made
  const files = await filesOf(entries.value, packet)
  return files.ok ? ok({ packet: made.value, files: files.value }) : files
}
