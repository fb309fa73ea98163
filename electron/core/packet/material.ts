// What a packet is made of: the lines of an incident, what they prove, its files and the paper; and its bytes.
import { FILE_TYPES } from '../../../shared/attachment/types'
import type { Incident } from '../../../shared/incident/record'
import type { Head } from '../../../shared/journal'
import { materialPaper, MOST_PICTURES, type Pictures } from '../../../shared/paper/material'
import type { Packet } from '../../../shared/packet/record'
import { withoutUnsent } from '../../../shared/packet-lines'
import { ok, refuse, type Result } from '../../../shared/result'
import type { DeskState } from '../../../shared/state'
import { toInstant, type Ms } from '../../../shared/time'
import { digestOf } from '../files/pieces'
import { attachmentEntry } from './check'
import type { Collected } from './collect'
import type { PacketDeps, SessionInfo } from './deps'
import type { KeptLine } from './desk-id'
import { digestsOf } from './digests'
import { listEntries } from './directory'
import { DIGESTS_ENTRY, LIMITS, LINES_ENTRY, PACKET_ENTRY, PDF_ENTRY } from './limits'
import { packEntries, type Entry } from './pack'
import { provePacket } from './prove'
import { SEAL_BYTES } from './seal'

export interface Material {
  readonly packet: Packet
  /** journal.jsonl */
  readonly lines: Uint8Array
  readonly head: Head
}

/** The record as it stood when it was asked for. */
export interface Standing {
  readonly state: DeskState
  readonly head: Head
  readonly now: Ms
}

function linesFile(
  first: KeptLine,
  lines: readonly KeptLine[],
  told: ReadonlySet<number>,
): Uint8Array {
  const texts = [
    first,
    ...lines.filter(({ line }) => told.has(line.seq) && line.seq !== first.line.seq),
  ]
  return Buffer.from(texts.map(({ text }) => `${text}\n`).join(''))
}

/** Of an incident that this state knows; whatever is written meanwhile stays out. */
export async function materialOf(
  deps: PacketDeps,
  { id: incidentId }: Incident,
  { first, linesOf }: Collected,
  { state, head, now }: Standing,
  { personId, desk }: SessionInfo,
): Promise<Result<Material>> {
  if (state.unit === null) return refuse('notSetUp')
  const kept = linesOf(incidentId)
  const lines = withoutUnsent(kept.map(({ line }) => line))
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
    lines: linesFile(first, kept, new Set(lines.map(({ seq }) => seq))),
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

export async function packetBytes(
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
