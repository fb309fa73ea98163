// 导出事件包: everything of an incident that has left this room, with what proves it, as one file.
import { format } from 'date-fns/format'
import type { Answers, Params } from '../../../shared/contract'
import { FILE_TYPES } from '../../../shared/attachment/types'
import { knownIncident } from '../../../shared/incident/find'
import type { Head } from '../../../shared/journal'
import { materialPaper, MOST_PICTURES, type Pictures } from '../../../shared/paper/material'
import type { Packet } from '../../../shared/packet/record'
import { withoutUnsent } from '../../../shared/packet-lines'
import { ok, refuse, type Result } from '../../../shared/result'
import { inShanghai, toInstant, type Ms } from '../../../shared/time'
import { diskFault } from '../disk/disk-fault'
import { writeNew } from '../disk/new-file'
import { SAVE_FAULTS } from '../disk/save-fault'
import { attachmentEntry } from './check'
import { collectLines, type Collected } from './collect'
import {
  requireSession,
  sealWatch,
  type PacketDeps,
  type SessionInfo,
  withIncidentAtHand,
} from './deps'
import { digestsOf } from './digests'
import { listEntries } from './directory'
import { DIGESTS_ENTRY, LIMITS, LINES_ENTRY, PACKET_ENTRY, PDF_ENTRY } from './limits'
import { packEntries, type Entry } from './pack'
import { digestOf } from '../files/pieces'
import { provePacket } from './prove'
import { sealPacket, SEAL_BYTES } from './seal'

type Asked = Params<'exportPacket'>

interface Material {
  readonly packet: Packet
  /** journal.jsonl */
  readonly lines: Uint8Array
  readonly head: Head
}

/** `20261123-1530` */
export const stampOf = (now: Ms): string => format(inShanghai(now), 'yyyyMMdd-HHmm')

export const packetName = (number: string, now: Ms, sealed: boolean): string =>
  `事件包 ${number} ${stampOf(now)}.zip${sealed ? '.age' : ''}`

function linesFile({ first, lines }: Collected, told: ReadonlySet<number>): Uint8Array {
  const texts = [
    first,
    ...lines.filter(({ line }) => told.has(line.seq) && line.seq !== first.line.seq),
  ]
  return Buffer.from(texts.map(({ text }) => `${text}\n`).join(''))
}

/** What the record says at one moment: whatever is written meanwhile stays out. */
async function gather(
  deps: PacketDeps,
  incidentId: string,
  { personId, desk }: SessionInfo,
): Promise<Result<Material>> {
  const [live, head, now] = [deps.state(), deps.head(), deps.now()]
  const state = await withIncidentAtHand(deps, live, incidentId)
  const found = knownIncident(state, incidentId)
  if (!found.ok) return found
  if (state.unit === null) return refuse('notSetUp')
  const collected = await collectLines(deps, incidentId, found.value.openedAt, head.seq)
  if (!collected.ok) return collected
  const lines = withoutUnsent(collected.value.lines.map(({ line }) => line))
  const ids = new Set(lines.map(({ by }) => by))
  const people = Object.fromEntries(
    [...ids].flatMap((id) => {
      const name = state.people[id]?.name
      return name === undefined ? [] : [[id, name]]
    }),
  )
  const packet = await provePacket(lines, {
    source: { desk, unit: state.unit.name, region: state.unit.region, incidentId },
    people,
    madeAt: toInstant(now),
    madeBy: state.people[personId]?.name ?? '',
    app: deps.app,
  })
  if (!packet.ok) return packet
  return ok({
    packet: packet.value,
    lines: linesFile(collected.value, new Set(lines.map(({ seq }) => seq))),
    head,
  })
}

async function fileEntry(
  deps: PacketDeps,
  sha256: string,
  ext: string,
  name: string,
): Promise<Result<Entry>> {
  // The store has noted why; what cannot be read is missing.
  const bytes = await deps.files.store.read(sha256).catch(() => null)
  if (bytes === null || (await digestOf(bytes)) !== sha256)
    return refuse('packetFileMissing', 'attachments', { name })
  return ok({ name: attachmentEntry(sha256, ext), bytes, asIs: true })
}

async function fileEntries(deps: PacketDeps, { attachments }: Packet): Promise<Result<Entry[]>> {
  const entries = new Map<string, Entry>()
  let size = 0
  for (const { sha256, type, name, print } of attachments) {
    const wanted = [
      [sha256, FILE_TYPES[type].ext] as const,
      ...(print === null ? [] : [[print.sha256, 'jpg'] as const]),
    ]
    for (const [hash, ext] of wanted.filter(([one]) => !entries.has(one))) {
      const entry = await fileEntry(deps, hash, ext, name)
      if (!entry.ok) return entry
      size += entry.value.bytes.length
      if (size > LIMITS.attached)
        return refuse('packetFilesTooLarge', 'attachments', { mostMb: LIMITS.attached >> 20 })
      entries.set(hash, entry.value)
    }
  }
  return ok([...entries.values()])
}

/** The copies that are made for paper, as a document carries them. */
function picturesOf({ attachments }: Packet, files: readonly Entry[]): Pictures {
  const copies = attachments
    .flatMap(({ print }) => (print === null ? [] : [print.sha256]))
    .slice(0, MOST_PICTURES)
  return Object.fromEntries(
    copies.flatMap((hash) => {
      const file = files.find(({ name }) => name === attachmentEntry(hash, 'jpg'))
      return file === undefined
        ? []
        : [[hash, `data:image/jpeg;base64,${Buffer.from(file.bytes).toString('base64')}`]]
    }),
  )
}

async function bytesOf(
  deps: PacketDeps,
  { packet, lines, head }: Material,
): Promise<Result<Uint8Array>> {
  const files = await fileEntries(deps, packet)
  if (!files.ok) return files
  const { html } = materialPaper(packet, head, picturesOf(packet, files.value))
  // The port has noted why.
  const pdf = await deps.ports.pdf(html).catch(() => null)
  if (pdf === null) return refuse('printFailed')
  const entries: Entry[] = [
    { name: PDF_ENTRY, bytes: pdf },
    { name: PACKET_ENTRY, bytes: Buffer.from(JSON.stringify(packet)) },
    { name: LINES_ENTRY, bytes: lines },
    ...files.value,
  ]
  const digests = { name: DIGESTS_ENTRY, bytes: await digestsOf(entries) }
  const bytes = await packEntries([...entries, digests], packet.madeAt)
  // What the other room would not open is better not carried there. Sealed, it grows by a header.
  const fits = bytes.length <= LIMITS.file - SEAL_BYTES && (await listEntries(bytes)).ok
  return fits
    ? ok(bytes)
    : refuse('packetFilesTooLarge', 'attachments', { mostMb: LIMITS.attached >> 20 })
}

export async function exportPacket(
  deps: PacketDeps,
  { incidentId, passphrase }: Asked,
): Promise<Result<Answers['exportPacket']>> {
  const who = await requireSession(deps)
  if (!who.ok) return who
  try {
    const material = await gather(deps, incidentId, who.value)
    if (!material.ok) return material
    const folder = await deps.ports.pickFolder()
    if (folder === null) return refuse('noFolder')
    const bytes = await bytesOf(deps, material.value)
    if (!bytes.ok) return bytes
    const sealed = passphrase !== null
    const file = sealed ? await sealPacket(bytes.value, passphrase, sealWatch(deps)) : bytes
    if (!file.ok) return file
    const fileName = packetName(material.value.packet.source.number, deps.now(), sealed)
    const digest = await digestOf(bytes.value)
    return await written(deps, folder, file.value, {
      incidentId,
      digest,
      sealed,
      fileName,
      personId: who.value.personId,
    })
  } catch (error) {
    return refuse('exportFailed', '', diskFault(error, deps.dataDir).details)
  }
}

interface Noted {
  readonly incidentId: string
  /** Of the packet itself, sealed or not: by it both rooms know it. */
  readonly digest: string
  readonly sealed: boolean
  readonly fileName: string
  readonly personId: string
}

/** Nothing leaves the room without being written down: what cannot be noted is taken back. */
async function written(
  deps: PacketDeps,
  folder: string,
  file: Uint8Array,
  noted: Noted,
): Promise<Result<Answers['exportPacket']>> {
  let path: string
  try {
    path = await writeNew(deps.disk, folder, noted.fileName, file)
  } catch (error) {
    const { code, details } = diskFault(error, folder)
    return refuse(SAVE_FAULTS[code], '', details)
  }
  const recorded = await deps.submit({ type: 'recordPacketExport', ...noted })
  if (recorded.ok) return ok({ path, digest: noted.digest })
  // It may stay when the stick was pulled out meanwhile: what could not be noted is what the person is told.
  await deps.disk.remove(path).catch(() => {})
  return recorded
}
