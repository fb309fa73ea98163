// What somebody hands in: a packet, a receipt, or pictures of codes; told by its content.
import { canonicalJson } from '../../../shared/journal'
import { carriedByCode } from '../../../shared/packet/coded'
import { isFit } from '../../../shared/packet/is-safe-content'
import type { Carried, Packet, ReceiptSlip, Via } from '../../../shared/packet/record'
import { nameOf } from '../../../shared/report/state'
import { ok, refuse, type Result } from '../../../shared/result'
import { sha256 } from '../sha256'
import { asSent } from './as-sent'
import { openPacket } from './check'
import { sealWatch, type PacketDeps } from './deps'
import { digestOf } from '../files/pieces'
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

type Deps = Pick<PacketDeps, 'files' | 'codes' | 'app' | 'onSealing' | 'log'>

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

async function fromPacket(file: Uint8Array, app: string, sealed: boolean): Promise<Result<Found>> {
  const bytes = asSent(file)
  const opened = await openPacket(bytes, app)
  if (!opened.ok) return opened
  const { packet, files } = opened.value
  return ok({
    kind: 'carried',
    via: 'packet',
    carried: carriedOf(packet),
    digest: await digestOf(bytes),
    sealed,
    bytes,
    files,
  })
}

async function fromSealed(
  bytes: Uint8Array,
  passphrase: string | null,
  deps: Deps,
): Promise<Result<Found>> {
  if (passphrase === null) return ok({ kind: 'sealed' })
  const opened = await openSeal(bytes, passphrase, sealWatch(deps))
  return opened.ok ? fromPacket(opened.value, deps.app, true) : opened
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
  if (beginsAsZip(bytes)) return fromPacket(bytes, deps.app, false)
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
