// 回执 of what was sent: who confirmed it, when and by what; and 退回.
import { z } from 'zod'
import { instant, requiredLine } from '../text'

export const receiptSchema = z.object({ at: instant, receivedBy: requiredLine })

/** 回执 in a file or a code: which room answered, and the SHA-256 of what it answered. */
export const receiptProofSchema = z.object({
  desk: z.string(),
  unit: z.string(),
  digest: z.string(),
  at: instant,
})
export type ReceiptProof = z.infer<typeof receiptProofSchema>

export interface Receipt {
  readonly at: string
  readonly receivedBy: string
  readonly recordedAt: string
  readonly recordedBy: string
  /** When it came as a 回执 of that room and not by word of mouth. */
  readonly proof: ReceiptProof | null
  /** 退回: it has arrived, and why it is to be written anew; null: it was taken. */
  readonly returned: string | null
}
