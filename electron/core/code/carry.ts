// What codes on paper can carry, as the values that are packed: a report or a 回执, each with its format
// and version first, so that a later program knows what it has before it.
import { z } from 'zod'
import { canonicalJson } from '../../../shared/journal'
import {
  codedReportSchema,
  CODE_VERSION,
  receiptSlipSchema,
  RECEIPT_FORMAT,
  RECEIPT_VERSION,
  type CodedReport,
  type ReceiptSlip,
} from '../../../shared/packet/record'
import { codeUpcasts } from '../../../shared/packet/upcasts'
import { refuse, ok, type Result } from '../../../shared/result'
import { upcastFile } from '../../../shared/upcast'
import type { CodesRead } from '../packet/codes'
import { sha256 } from '../sha256'

const REPORT_FORMAT = 'duty-desk-report'

const headSchema = z.object({
  format: z.enum([REPORT_FORMAT, RECEIPT_FORMAT]),
  version: z.number(),
})

/** Without the digest: whoever reads the words makes it of them. */
export function reportToCarry({
  report: { digest: _digest, ...report },
  ...coded
}: CodedReport): object {
  return { format: REPORT_FORMAT, version: CODE_VERSION, ...coded, report }
}

/** Loose: every field of the document counts for its digest. */
const wordedSchema = z.looseObject({ report: z.looseObject({ document: z.looseObject({}) }) })

function reportCarried(value: unknown): Result<CodesRead> {
  const worded = wordedSchema.safeParse(upcastFile(codeUpcasts, value))
  if (!worded.success) return refuse('codeBroken', 'fileIds')
  const { report } = worded.data
  const digest = sha256(canonicalJson(report.document))
  const parsed = codedReportSchema.safeParse({ ...worded.data, report: { ...report, digest } })
  return parsed.success
    ? ok({ kind: 'report', coded: parsed.data })
    : refuse('codeBroken', 'fileIds')
}

function receiptCarried(value: unknown): Result<CodesRead> {
  const parsed = receiptSlipSchema.safeParse(value)
  return parsed.success
    ? ok({ kind: 'receipt', slip: parsed.data satisfies ReceiptSlip })
    : refuse('codeBroken', 'fileIds')
}

/** What an unpacked value is; refused when it is neither, or of a later version. */
export function carriedBy(value: unknown): Result<CodesRead> {
  const head = headSchema.safeParse(value)
  if (!head.success) return refuse('codeBroken', 'fileIds')
  const isReport = head.data.format === REPORT_FORMAT
  if (head.data.version > (isReport ? CODE_VERSION : RECEIPT_VERSION))
    return refuse('packetNewer', 'fileIds')
  return isReport ? reportCarried(value) : receiptCarried(value)
}
