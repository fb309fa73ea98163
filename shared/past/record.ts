// A search of all years: what may be asked, and what is found.
import { z } from 'zod'
import type { Month } from '../calendar/month'
import { calendarDay } from '../text'
import type { Day, Instant } from '../time'
import { categorySchema, levelSchema, type Kind, type Level } from '../vocabulary'

/** What a hit is. */
export const HIT_KINDS = {
  incident: '事件',
  report: '报告',
  entry: '值班记录',
  call: '电话',
  delivery: '报送、回执',
  instruction: '批示',
  rollCall: '点名',
  nilReport: '零报告',
  opinion: '舆情',
  /** 核实, 定级, 附件 … of an incident. */
  step: '经过',
} as const
export type HitKind = keyof typeof HIT_KINDS
export const hitKinds = Object.keys(HIT_KINDS) as [HitKind, ...HitKind[]]

/** 未定级 is asked for as well. */
export const askedLevelSchema = z.union([levelSchema, z.literal('unset')])

const typedLine = z.string().max(200).default('')

/** Everything that is given must hold. What is left out asks for nothing. */
export const pastQuerySchema = z.object({
  words: typedLine,
  /** Whoever wrote it down, or is named in it. */
  person: typedLine,
  unit: typedLine,
  level: askedLevelSchema.nullable().default(null),
  category: categorySchema.nullable().default(null),
  kind: z.enum(hitKinds).nullable().default(null),
  /** Of an incident (17 of 值班〔2026〕17号) or of a document: exactly this one. */
  number: z.int().min(1).max(999_999).nullable().default(null),
  /** When it happened: both days belong to it. */
  from: calendarDay.nullable().default(null),
  to: calendarDay.nullable().default(null),
  /** Only what stands before this place: where the page before ended. */
  before: z.int().min(0).nullable().default(null),
})
export type PastQuery = z.output<typeof pastQuerySchema>

/** Enough of an incident to choose by. */
export interface PastIncident {
  readonly incidentId: string
  /** 值班〔2024〕17号 */
  readonly number: string
  readonly title: string
  readonly level: Level | null
  readonly kind: Kind
  /** null: 地点不详. */
  readonly place: string | null
  readonly unitConcerned: string
  /** null: 事发时间不详. */
  readonly occurredAt: Instant | null
  readonly exercise: boolean
}

export interface PastHit {
  /** Where its line stands in the journal: unique, and the later the larger. */
  readonly place: number
  readonly kind: HitKind
  /** 来电, 续报, 更正 … */
  readonly label: string
  /** When it happened. */
  readonly at: Instant
  /** The day whose log tells of it. */
  readonly day: Day
  /** What it belongs to; null when it is of the room alone. */
  readonly incident: PastIncident | null
  /** One line of its text, around what was looked for. */
  readonly excerpt: string
}

/** How far what was asked has been looked through. */
export interface PastReach {
  /** `index`: the read model. `scan`: line by line through the journal, because the read model cannot be had. */
  readonly by: 'index' | 'scan'
  /** The month that is being put in order; null when all are. */
  readonly arranging: Month | null
  /** The month from which on everything is found; null when that is all. */
  readonly since: Month | null
}

export interface PastFound {
  /** Newest first, as they were written down. */
  readonly hits: readonly PastHit[]
  /** `before` of the next page; null when there is none. */
  readonly next: number | null
  readonly reach: PastReach
}

export interface PastShift {
  readonly shiftId: string
  /** The day on which it began: the row of the roster. */
  readonly date: Day
  readonly name: string
  readonly beganAt: string
  readonly endedAt: string | null
  /** Whoever kept the desk, by name. */
  readonly crew: readonly string[]
}

/** What there is of a month, each with its paper. */
export interface PastMonth {
  /** Oldest first. */
  readonly shifts: readonly PastShift[]
  /** Days of which there is a 零报告, and whether everyone it was owed to has got it. */
  readonly nilReports: readonly { readonly date: Day; readonly isSentToAll: boolean }[]
  readonly rollCalls: number
  /** Whether the roster says who was to keep the desk on any of its days. */
  readonly isRostered: boolean
}

/** So many are listed at once. */
export const MOST_FOUND = 50

const MONTH_SPAN = 2 ** 33

/** Of a line in the file of a month, by where it begins: no file is longer than 8 GB. */
export const placeIn = (month: Month, start: number): number =>
  Number(month.replace('-', '')) * MONTH_SPAN + start

export function whereIs(place: number): { readonly month: Month; readonly start: number } {
  const digits = String(Math.floor(place / MONTH_SPAN)).padStart(6, '0')
  return { month: `${digits.slice(0, 4)}-${digits.slice(4)}`, start: place % MONTH_SPAN }
}
