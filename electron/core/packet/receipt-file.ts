// A 回执 as a file: its words, and their SHA-256 behind them.
import { z } from 'zod'
import { canonicalJson } from '../../../shared/journal'
import {
  receiptSlipSchema,
  RECEIPT_FORMAT,
  RECEIPT_VERSION,
  type ReceiptSlip,
} from '../../../shared/packet/record'
import { ok, refuse, type Result } from '../../../shared/result'
import { sha256 } from '../sha256'
import { jsonOf } from './digests'
import { LIMITS } from './limits'

const fileSchema = z.object({ receipt: receiptSlipSchema, digest: z.string() })

export const digestOfSlip = (slip: ReceiptSlip): string => sha256(canonicalJson(slip))

export const receiptFile = (slip: ReceiptSlip): Uint8Array =>
  Buffer.from(`${JSON.stringify({ receipt: slip, digest: digestOfSlip(slip) }, null, 2)}\n`)

/** Null when it is no receipt at all. */
export function readReceiptFile(bytes: Uint8Array): Result<ReceiptSlip> | null {
  const value = bytes.length > LIMITS.receipt ? null : jsonOf(bytes)
  const { format, version } = ((value as { receipt?: unknown } | null)?.receipt ?? {}) as {
    format?: unknown
    version?: unknown
  }
  if (format !== RECEIPT_FORMAT) return null
  if (typeof version === 'number' && version > RECEIPT_VERSION) return refuse('packetNewer', 'file')
  const parsed = fileSchema.safeParse(value)
  if (!parsed.success || digestOfSlip(parsed.data.receipt) !== parsed.data.digest)
    return refuse('receiptBroken', 'file')
  return ok(parsed.data.receipt)
}
