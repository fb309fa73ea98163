// What is asked of the codes on paper: reading pictures of them, and drawing one for a 回执.
import type { CodedReport, ReceiptSlip } from '../../../shared/packet/record'
import type { Result } from '../../../shared/result'

export type CodesRead =
  | {
      readonly kind: 'parts'
      readonly have: number
      readonly missing: readonly number[]
      readonly of: number
    }
  | { readonly kind: 'report'; readonly coded: CodedReport }
  | { readonly kind: 'receipt'; readonly slip: ReceiptSlip }

export interface Codes {
  /** Refused when no picture shows one of our codes, or when what they carry is not whole. */
  read(images: readonly Uint8Array[]): Promise<Result<CodesRead>>
  /** As SVG. */
  drawReceipt(slip: ReceiptSlip): Promise<Result<string>>
}
