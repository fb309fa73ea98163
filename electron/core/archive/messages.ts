// What the core and the thread of the read model say to each other.
import type { KnownPerson } from '../../../shared/past/wanted'
import type { JournalLine } from '../../../shared/journal'
import type { RecordRef } from '../../../shared/retire/record'
import type { LeftQuery, LeftRecord } from '../../../shared/retire/left-record'
import type { PastFound, PastQuery } from '../../../shared/past/record'

export interface ThreadStart {
  readonly dataDir: string
  /** A digest of the sources by which lines are read: another one makes another index. */
  readonly shape: string
}

export interface Search {
  readonly kind: 'search'
  readonly id: number
  readonly seq: number
  readonly query: PastQuery
  readonly people: readonly KnownPerson[]
}

export interface AskLeft {
  readonly kind: 'left'
  readonly id: number
  readonly seq: number
  readonly query: LeftQuery
  /** Somebody looks on while the journal is told for the first time; whoever is about to decide something does not. */
  readonly waits: boolean
}
/** The lines of which records are made. */
export interface AskLines {
  readonly kind: 'lines'
  readonly id: number
  readonly seq: number
  readonly refs: readonly RecordRef[]
}
export type Question = Search | AskLeft | AskLines

export type Told =
  /** Lines up to this one are on the disk. */
  { readonly kind: 'grown'; readonly seq: number } | Question | { readonly kind: 'stop' }

export type Answered =
  | { readonly kind: 'found'; readonly id: number; readonly found: PastFound }
  | { readonly kind: 'left'; readonly id: number; readonly left: readonly LeftRecord[] }
  | { readonly kind: 'lines'; readonly id: number; readonly lines: readonly JournalLine[] }
  /** This one could not be answered; whatever was at fault is told by itself. */
  | { readonly kind: 'failed'; readonly id: number }
  | { readonly kind: 'fault'; readonly thrown: unknown }
  /** Everything that there is is in order. */
  | { readonly kind: 'settled' }
