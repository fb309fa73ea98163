// What somebody hands in: a packet, a receipt, or pictures of codes; told by its content.
import { canonicalJson } from '../../../shared/journal'
import { carriedByCode } from '../../../shared/packet/coded'
import { isFit } from '../../../shared/packet/is-safe-content'
import type { Period } from '../../../shared/packet/period'
import type { Carried, Packet, ReceiptSlip, Via } from '../../../shared/packet/record'
import { nameOf } from '../../../shared/report/state'
import { ok, refuse, type Result } from '../../../shared/result'
import { sha256 } from '../sha256'
import { asSent } from './as-sent'
import { openPacket, type OpenedPacket } from './check'
import { sealWatch, type PacketDeps } from './deps'
import { digestOf } from '../files/pieces'
import { isPeriod, openListed, openPeriod, type Listed } from './open-period'
import { digestOfSlip, readReceiptFile } from './receipt-file'
import { isSealed, openSeal } from './seal'

export interface FoundCarried {
  readonly kind: 'carried'
  readonly via: Via
  readonly carried: Carried
  readonly digest: string
  readonly sealed: boolean
  /** The packet itself, to be kept as the proof; null for codes. */
  readonly bytes: Uint8Array | null
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** What it says, without the bytes that prove it. */
export type Told = Omit<FoundCarried, 'bytes' | 'files'>

export type Found =
  | { readonly kind: 'sealed' }
  | FoundCarried
  | {
      readonly kind: 'parts'
      readonly have: number
      readonly missing: readonly number[]
      readonly of: number
    }
  | { readonly kind: 'receipt'; readonly slip: ReceiptSlip; readonly digest: string }
  | FoundPeriod

export interface FoundPeriod {
  readonly kind: 'period'
  readonly period: Period
  readonly digest: string
  readonly sealed: boolean
  readonly packets: readonly { readonly listed: Listed; readonly found: Result<Told> }[]
}

type Inside = Pick<PacketDeps, 'app'> & {
  /** One packet of a 时段包, by the name of its entry. */
  readonly inside: string | null
}
type Deps = Pick<PacketDeps, 'files' | 'codes' | 'onSealing' | 'log'> & Inside

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const BRACE = 0x7b

const beginsAsZip = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, ZIP.length)).equals(ZIP)

function carriedOf({
  format: _format,
  version: _version,
  app: _app,
  people: _people,
  ...carried
}: Packet): Carried {
  return carried
}

const carriedFrom = async (
  bytes: Uint8Array,
  { packet, files }: OpenedPacket,
  sealed: boolean,
): Promise<FoundCarried> => ({
  kind: 'carried',
  via: 'packet',
  carried: carriedOf(packet),
  digest: await digestOf(bytes),
  sealed,
  bytes,
  files,
})

function withoutBytes(found: Result<FoundCarried>): Result<Told> {
  if (!found.ok) return found
  const { bytes: _bytes, files: _files, ...told } = found.value
  return ok(told)
}

/** @param inside of which of its packets alone it is asked; null: of all of them */
async function fromPeriod(
  bytes: Uint8Array,
  { app, inside }: Inside,
  sealed: boolean,
): Promise<Result<Found>> {
  const opened = await openPeriod(bytes)
  if (!opened.ok) return opened
  const { period, packets: files } = opened.value
  const found = async (listed: Listed): Promise<Result<FoundCarried>> => {
    const packet = await openListed(opened.value, listed, app)
    return packet.ok ? ok(await carriedFrom(files.get(listed.file)!, packet.value, sealed)) : packet
  }
  const wanted = period.incidents.find(({ file }) => file === inside)
  if (wanted !== undefined) return found(wanted)
  if (inside !== null) return refuse('packetStrange', 'inside', { name: inside })
  const packets: { listed: Listed; found: Result<Told> }[] = []
  for (const listed of period.incidents)
    packets.push({ listed, found: withoutBytes(await found(listed)) })
  return ok({ kind: 'period', period, digest: await digestOf(bytes), sealed, packets })
}

async function fromPacket(file: Uint8Array, way: Inside, sealed: boolean): Promise<Result<Found>> {
  const bytes = asSent(file)
  if (isPeriod(bytes)) return fromPeriod(bytes, way, sealed)
  const opened = await openPacket(bytes, way.app)
  return opened.ok ? ok(await carriedFrom(bytes, opened.value, sealed)) : opened
}

async function fromSealed(
  bytes: Uint8Array,
  passphrase: string | null,
  deps: Deps,
): Promise<Result<Found>> {
  if (passphrase === null) return ok({ kind: 'sealed' })
  const opened = await openSeal(bytes, passphrase, sealWatch(deps))
  return opened.ok ? fromPacket(opened.value, deps, true) : opened
}

function fromReceipt(slip: ReceiptSlip): Result<Found> {
  return ok({ kind: 'receipt', slip, digest: digestOfSlip(slip) })
}

async function fromCodes(images: readonly Uint8Array[], { codes }: Deps): Promise<Result<Found>> {
  const read = await codes.read(images)
  if (!read.ok) return read
  if (read.value.kind === 'parts') return ok(read.value)
  if (read.value.kind === 'receipt') return fromReceipt(read.value.slip)
  const { coded } = read.value
  if (!isFit(coded)) return refuse('importUnknown', 'fileIds')
  if (sha256(canonicalJson(coded.report.document)) !== coded.report.digest) {
    return refuse('packetUnproven', 'file', { what: nameOf(coded.report) })
  }
  const digest = sha256(canonicalJson(coded))
  return ok({
    kind: 'carried',
    via: 'code',
    carried: carriedByCode(coded),
    digest,
    sealed: false,
    bytes: null,
    files: new Map(),
  })
}

async function fromOne(
  bytes: Uint8Array,
  passphrase: string | null,
  deps: Deps,
): Promise<Result<Found>> {
  if (isSealed(bytes)) return fromSealed(bytes, passphrase, deps)
  if (beginsAsZip(bytes)) return fromPacket(bytes, deps, false)
  const receipt = bytes[0] === BRACE ? readReceiptFile(bytes) : null
  if (receipt !== null) return receipt.ok ? fromReceipt(receipt.value) : receipt
  return fromCodes([bytes], deps)
}

/**
 * Lines and data can each have the right shape and make no sense together: a correction of a call that
 * never was, a text nested a million deep. Whoever made that is not to be followed into it.
 */
async function guarded({ log }: Deps, find: () => Promise<Result<Found>>): Promise<Result<Found>> {
  try {
    return await find()
  } catch (thrown) {
    log.fault('packetFailed', thrown)
    return refuse('packetStrange', 'file', { name: '记录' })
  }
}

/** Looks and changes nothing. */
export async function findIn(
  fileIds: readonly string[],
  passphrase: string | null,
  deps: Deps,
): Promise<Result<Found>> {
  const all: Uint8Array[] = []
  for (const fileId of fileIds) {
    const staged = await deps.files.staged(fileId)
    if (!staged.ok) return staged
    all.push(staged.value.bytes)
  }
  if (all.length === 1) return guarded(deps, () => fromOne(all[0]!, passphrase, deps))
  return all.some((bytes) => isSealed(bytes) || beginsAsZip(bytes) || bytes[0] === BRACE)
    ? refuse('importOneFile', 'fileIds')
    : guarded(deps, () => fromCodes(all, deps))
}
