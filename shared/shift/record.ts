// 班次: who is responsible for the desk, from when to when, and what they wrote down.
import { z } from 'zod'
import { changeSchema } from '../change'
import { calendarDay, instant, optionalText, requiredLine, requiredText } from '../text'
import { ofRoom, stepCalled, type TraitsOf } from '../traits'
import { entryKindSchema, otherSideSchema, type Entry, type Matter } from './entry'
import { patternSchema, TWO_SHIFTS, type Pattern } from './pattern'
import {
  checkItemSchema,
  PRESET_CHECKLIST,
  type CheckItem,
  type Handover,
  type Sheet,
} from './sheet'
import type { RightsOf } from '../rights'
import type { SealHead } from '../seal/record'

/** How somebody came to be on duty: the first of all, by an accepted handover, beside others, in an emergency. */
export type CheckInMode = 'first' | 'accepted' | 'joined' | 'tookOver'
export const ARRIVAL_NAMES: Readonly<Record<CheckInMode, string>> = {
  first: '启用值班台',
  accepted: '接班',
  joined: '加入本班',
  tookOver: '紧急接管',
}

export interface CrewMember {
  readonly personId: string
  readonly since: string
  readonly how: CheckInMode
  /** 替班: whose place, and why; empty for whoever was on the roster. */
  readonly substituteFor: string
  readonly reason: string
}

/** 退出本班: kept the desk beside others, and left before the shift was over. */
export interface Departure {
  readonly personId: string
  readonly since: string
  readonly at: string
  readonly reason: string
}

/** 紧急接管: shows forever, on the shift that ended by it and on the one that began. */
export interface Takeover {
  readonly by: string
  readonly approvedBy: string
  readonly reason: string
  readonly at: string
}

/** 事后补充 to a shift that is frozen. */
export interface Addition {
  readonly id: string
  /** When the thing happened. */
  readonly at: string
  readonly text: string
  readonly reason: string
  readonly recordedAt: string
  readonly by: string
}

export const shiftStartSchema = z.object({
  shiftId: z.string(),
  slotId: z.string(),
  name: z.string(),
  /** The day on which its slot begins: the roster's row. */
  date: calendarDay,
  /** As planned; when it truly began and ended: `beganAt`, `endedAt`. */
  startsAt: instant,
  plannedEnd: instant,
})
export type ShiftStart = z.infer<typeof shiftStartSchema>

export const headSchema = z.object({ seq: z.int(), hash: z.string() })

export interface Shift extends Omit<ShiftStart, 'shiftId'> {
  /** `s1` */
  readonly id: string
  readonly beganAt: string
  readonly crew: readonly CrewMember[]
  /** Those who kept it for a while and have left, in that order. */
  readonly left: readonly Departure[]
  /** 带班领导 as the roster named him when the shift ended; null while in force: the roster says it. */
  readonly leader: string | null
  /** What those on its sheet were called when it ended, by their id; null while in force. */
  readonly names: Readonly<Record<string, string>> | null
  /** Entry number n stands at n - 1. */
  readonly entries: readonly Entry[]
  /** Null until somebody begins to hand over. */
  readonly handover: Handover | null
  /** Null while in force. */
  readonly endedAt: string | null
  readonly endedBy: 'handover' | 'takeover' | null
  readonly sheet: Sheet | null
  /** Where the journal's chain stood when the shift ended. */
  readonly head: z.infer<typeof headSchema> | null
  /** The last month that was sealed by then; null before the first, and while it is in force. */
  readonly seal: SealHead | null
  /** It began by one, ended by one. */
  readonly begunByTakeover: Takeover | null
  readonly endedByTakeover: Takeover | null
  readonly additions: readonly Addition[]
}

export interface ShiftState {
  readonly pattern: Pattern
  /** The sheet is prepared this long before the planned end. */
  readonly handoverLeadMinutes: number
  readonly checklist: readonly CheckItem[]
  /** Null before the first; afterwards there is always one in force. */
  readonly current: Shift | null
  /** Oldest first. */
  readonly past: readonly Shift[]
  /** Every matter by the id of its entry, and which of them are open. */
  readonly matters: Readonly<Record<string, Matter>>
  readonly openMatters: readonly string[]
  /** Written lately to shifts that have left the live state, oldest first. */
  readonly lateAdditions: readonly { readonly shiftId: string; readonly addition: Addition }[]
}

export const DEFAULT_LEAD_MINUTES = 10

export const noShift: ShiftState = {
  pattern: TWO_SHIFTS,
  handoverLeadMinutes: DEFAULT_LEAD_MINUTES,
  checklist: PRESET_CHECKLIST,
  current: null,
  past: [],
  matters: {},
  openMatters: [],
  lateAdditions: [],
}

const shiftId = z.string()
const entryId = z.string()
const personId = z.string()
const leadMinutes = z.int().min(0).max(120)

const writtenSchema = z.object({
  kind: entryKindSchema,
  at: instant,
  other: otherSideSchema.nullable(),
  text: requiredText,
  /** Something is still to be done, by then if a time is set; null: nothing. */
  matter: z.object({ due: instant.nullable() }).nullable(),
  incidentId: z.string().nullable(),
})
/** An entry as it is entered. */
export type EntryInput = z.infer<typeof writtenSchema>
export const entryPatchSchema = writtenSchema
  .pick({ kind: true, at: true, other: true, text: true })
  .partial()

export const shiftEvents = {
  shiftPatternChanged: z.object({
    pattern: patternSchema,
    handoverLeadMinutes: leadMinutes,
    reason: z.string(),
  }),
  checklistChanged: z.object({ items: z.array(checkItemSchema) }),
  shiftBegan: z.object({ ...shiftStartSchema.shape, personId }),
  /** One about an incident is a step of that incident too; so is what is corrected in it. */
  entryAdded: z.object({
    shiftId,
    entryId,
    entry: writtenSchema.omit({ incidentId: true }),
    incidentId: z.string().optional(),
  }),
  entryCorrected: z.object({
    shiftId,
    entryId,
    incidentId: z.string().optional(),
    changes: z.array(changeSchema),
    reason: z.string(),
  }),
  matterSettled: z.object({ entryId, note: z.string() }),
  matterPostponed: z.object({
    entryId,
    from: instant.nullable(),
    to: instant.nullable(),
    reason: z.string(),
  }),
  shiftAddedTo: z.object({
    shiftId,
    additionId: z.string(),
    at: instant,
    text: z.string(),
    reason: z.string(),
  }),
}

export const shiftTraits: TraitsOf<typeof shiftEvents> = {
  shiftPatternChanged: ofRoom(),
  checklistChanged: ofRoom(),
  shiftBegan: ofRoom({ log: 'anything' }),
  // It stands in the log as itself already.
  entryAdded: stepCalled('记录', { told: 'never' }),
  entryCorrected: stepCalled('更正', { log: 'anything', told: 'never' }),
  matterSettled: ofRoom(),
  matterPostponed: ofRoom(),
  shiftAddedTo: ofRoom(),
}

const type = <T extends string>(name: T) => z.literal(name)

export const shiftCommands = [
  z.object({
    type: type('setShiftPattern'),
    pattern: patternSchema,
    handoverLeadMinutes: leadMinutes,
    reason: requiredLine,
  }),
  /** A new line has no id. */
  z.object({
    type: type('setChecklist'),
    items: z.array(checkItemSchema.partial({ id: true })).max(40),
  }),
  z.object({ type: type('beginShift') }),
  z.object({ type: type('addEntry'), ...writtenSchema.shape }),
  z.object({ type: type('correctEntry'), entryId, patch: entryPatchSchema, reason: requiredLine }),
  z.object({ type: type('settleMatter'), entryId, note: optionalText }),
  z.object({
    type: type('postponeMatter'),
    entryId,
    due: instant.nullable(),
    reason: requiredLine,
  }),
  z.object({
    type: type('addToShift'),
    shiftId,
    at: instant,
    text: requiredText,
    reason: requiredLine,
  }),
] as const

export const shiftRights: RightsOf<typeof shiftCommands> = {
  setShiftPattern: 'manager',
  setChecklist: 'manager',
  beginShift: 'signedIn',
  addEntry: 'onDuty',
  correctEntry: 'onDuty',
  settleMatter: 'onDuty',
  postponeMatter: 'onDuty',
  addToShift: 'signedIn',
}
