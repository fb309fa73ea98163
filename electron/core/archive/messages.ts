// What the core and the thread of the read model say to each other.
import type { KnownPerson } from '../../../shared/past/wanted'
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

export type Told =
  /** Lines up to this one are on the disk. */
  { readonly kind: 'grown'; readonly seq: number } | Search | { readonly kind: 'stop' }

export type Answered =
  | { readonly kind: 'found'; readonly id: number; readonly found: PastFound }
  /** This one could not be answered; whatever was at fault is told by itself. */
  | { readonly kind: 'failed'; readonly id: number }
  | { readonly kind: 'fault'; readonly thrown: unknown }
  /** Everything that there is is in order. */
  | { readonly kind: 'settled' }
