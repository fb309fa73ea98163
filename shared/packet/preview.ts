// What a file or a picture from outside holds, told before anything of it is believed or kept.
import type { AddressedTo } from '../report/record'
import type { PeriodPreview } from './period'
import type { Carried, ReceiptSlip, Via } from './record'

/** An incident of this room, as a preview names it. */
export interface OwnIncident {
  readonly incidentId: string
  readonly number: string
  readonly title: string
}

export interface CarriedPreview {
  readonly carried: Carried
  readonly via: Via
  readonly digest: string
  /** It came sealed with a passphrase. */
  readonly sealed: boolean
  /** It was made later than it is now, by the clock of whoever made it. */
  readonly isAhead: boolean
  /** The room is known by an earlier packet, under this name; null: nothing ever came from it. */
  readonly roomKnownAs: string | null
  /** What it became here already; null when it is new. */
  readonly known: OwnIncident | null
  /** Another incident here that began as the same one and came another way. */
  readonly related: OwnIncident | null
  /** False: everything is here already, and nothing would change. */
  readonly isFresh: boolean
  /** What of it would be added. */
  readonly fresh: {
    /** Ids in the other room. */
    readonly reports: readonly string[]
    readonly steps: number
    readonly attachments: number
  }
}

export interface Covered {
  readonly reportId: string
  /** `续报一` */
  readonly name: string
  /** What the receipt does for it: sets its 回执; that is set already; it was not sent to whoever answers. */
  readonly standing: 'open' | 'known' | 'undelivered'
}

export interface ReceiptPreview {
  readonly slip: ReceiptSlip
  readonly digest: string
  readonly incident: OwnIncident
  readonly reports: readonly Covered[]
  /** Whose receipt it is, by exact name; null: the person says which of the candidates. */
  readonly recipientId: string | null
  readonly candidates: readonly AddressedTo[]
}

export type ImportPreview =
  /** A passphrase is needed first. */
  | { readonly kind: 'sealed' }
  | ({ readonly kind: 'packet' } & CarriedPreview)
  /** From the codes at the foot of a printed report. */
  | ({ readonly kind: 'report' } & CarriedPreview)
  /** Codes, but not all of them yet. `missing` counts from 1. */
  | {
      readonly kind: 'parts'
      readonly have: number
      readonly missing: readonly number[]
      readonly of: number
    }
  | ({ readonly kind: 'receipt' } & ReceiptPreview)
  /** The incidents of some months: each is looked at and taken in by itself. */
  | ({ readonly kind: 'period' } & PeriodPreview)
