// What lies in a folder that somebody points at: a copy of a record, an export, a data folder; and how it stands to the
// record that is open here. Said before anything is done with it.
import type { Damage } from '../app-status/record'
import type { Head } from '../journal'
import type { Day, Instant } from '../time'

export interface Verified {
  /** Nothing is wrong, with the chain or with a file. */
  readonly whole: boolean
  readonly lines: number
  readonly firstAt: Instant | null
  readonly lastAt: Instant | null
  readonly head: Head
  /** A last line that was never finished, and does not count. */
  readonly torn: boolean
  readonly damages: readonly { readonly damage: Damage; readonly accepted: boolean }[]
  readonly files: { readonly named: number; readonly bytes: number; readonly faults: number }
}

/**
 * How it stands to the record here. `fresh`: nobody has used this desk yet. `same`: to the last record. `ahead`: it goes on
 * where this desk ends. `behind`: this desk goes on where it ends. `forked`: both began as one, and each went on by
 * itself. `other`: another room's.
 */
export type Standing = 'fresh' | 'same' | 'ahead' | 'behind' | 'forked' | 'other'

export interface FoundRecord {
  /** The data folder itself. */
  readonly folder: string
  readonly unit: string
  /** The hash of its first line; null when there is no line that can be read. */
  readonly room: string | null
  readonly standing: Standing
  readonly verified: Verified
  /** The last record up to which both are one; 0 for another room. */
  readonly common: number
  /** The last record here. */
  readonly here: { readonly seq: number; readonly at: Instant | null }
  /** Earlier days of which the copy knows how it was, the newest first. */
  readonly days: readonly Day[]
  /** When the copy was made; null for what is no copy. */
  readonly madeAt: Instant | null
}

/** Whether taking it puts aside records that are here and not in it. */
export const losesRecords = ({ standing }: Pick<FoundRecord, 'standing'>): boolean =>
  standing === 'behind' || standing === 'forked' || standing === 'other'
