// Records as they left the live state: what the past is read from, in whatever store it lies.
import type { Attachment } from '../attachment/record'
import type { Month } from '../calendar/month'
import type { Incident } from '../incident/record'
import type { NilReport } from '../nil-report/record'
import type { Opinion } from '../opinion/record'
import type { RollCall } from '../roll-call/record'
import type { RosterEdit, RosterState, Swap } from '../roster/record'
import type { UnitNilDay } from '../subordinate/record'
import type { Matter } from '../shift/entry'
import type { Addition, Shift } from '../shift/record'

/** What each kind of them is. */
export interface LeftKinds {
  incident: Incident
  shift: Shift
  opinion: Opinion
  nilReport: NilReport
  rollCall: RollCall
  rosterDay: RosterState['days'][string]
  swap: Swap
  edit: RosterEdit
  unitNilDay: UnitNilDay
  /** Of a shift, and settled after it: `of` is its id. */
  matter: Matter
  /** Written to a shift that had left by then. */
  addition: Addition
  /** Of an incident, of an opinion, or of the shift in which its entry stands. */
  attachment: Attachment
}
export type LeftKind = keyof LeftKinds

export interface LeftOf<Kind extends LeftKind> {
  readonly kind: Kind
  readonly id: string
  /** What it belongs to and is read with; empty for what is read by itself. */
  readonly of: string
  /** Under which it is listed, the earliest first. */
  readonly months: readonly Month[]
  readonly record: LeftKinds[Kind]
}

export type LeftRecord = { readonly [Kind in LeftKind]: LeftOf<Kind> }[LeftKind]

/** Listed by the month; the others are read with what they belong to. */
export const LISTED_KINDS = [
  'incident',
  'shift',
  'opinion',
  'nilReport',
  'rollCall',
  'rosterDay',
  'swap',
  'edit',
  'unitNilDay',
] as const satisfies readonly LeftKind[]
export type ListedKind = (typeof LISTED_KINDS)[number]

/** What is asked of the past: everything of these kinds in these months, and these by their ids. */
export interface LeftQuery {
  readonly kinds: readonly ListedKind[]
  readonly months: readonly Month[]
  readonly ids: readonly { readonly kind: LeftKind; readonly id: string }[]
}
