// 值班表: who is to be on duty, per day and shift, by name. Phones come from the phone book.
import { z } from 'zod'
import { calendarDay, optionalLine, requiredLine } from '../text'
import type { Day } from '../time'
import { ofRoom, type TraitsOf } from '../traits'
import { rotationPlanSchema, type RotationPlan } from './plan'
import { postSchema, type Post } from './post'
import type { RightsOf } from '../rights'

/** Who stands in each post of one shift; empty: nobody yet. */
export type Assignment = Readonly<Record<Post, string>>

const placeSchema = z.object({
  date: calendarDay,
  slotId: z.string().min(1).max(40),
  post: postSchema,
})
/** One cell of the roster. */
export type Place = z.infer<typeof placeSchema>

/** `from` is what the person saw there: another hand may have been quicker. */
const changeSchema = placeSchema.extend({ from: optionalLine, to: optionalLine })
export type RosterChange = z.infer<typeof changeSchema>

export const whySchema = z.enum(['typed', 'rotation', 'import'])
export type Why = z.infer<typeof whySchema>
export const WHY_NAMES: Readonly<Record<Why, string>> = {
  typed: '手工填写',
  rotation: '轮换排班',
  import: '表格导入',
}

const dutySchema = placeSchema.extend({ name: requiredLine })
/** Somebody's turn. */
export type RosterDuty = z.infer<typeof dutySchema>

/** 换班: each takes the other's turn. */
export interface Swap {
  readonly id: string
  readonly a: RosterDuty
  readonly b: RosterDuty
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** One act of filling: who, when, how, and over which days. */
export interface RosterEdit {
  readonly at: string
  readonly by: string
  readonly why: Why
  /** The file that was imported; empty otherwise. */
  readonly source: string
  readonly count: number
  readonly first: Day
  readonly last: Day
}

export interface RosterState {
  readonly days: Readonly<Record<Day, Readonly<Record<string, Assignment>>>>
  /** Oldest first. */
  readonly swaps: readonly Swap[]
  /** Oldest first. */
  readonly edits: readonly RosterEdit[]
  /** The last rotation that was used: the next month begins with it. */
  readonly plan: RotationPlan | null
}

export const emptyRoster: RosterState = { days: {}, swaps: [], edits: [], plan: null }

/** A year of three shifts a day, three posts each. */
const changes = z.array(changeSchema).min(1).max(4000)
const plan = rotationPlanSchema.nullable()

export const rosterEvents = {
  rosterChanged: z.object({ changes, why: whySchema, source: z.string(), plan }),
  dutySwapped: z.object({ swapId: z.string(), a: dutySchema, b: dutySchema, reason: z.string() }),
}

export const rosterTraits: TraitsOf<typeof rosterEvents> = {
  rosterChanged: ofRoom(),
  dutySwapped: ofRoom(),
}

export const rosterCommands = [
  z.object({
    type: z.literal('changeRoster'),
    changes,
    why: whySchema,
    source: optionalLine,
    plan,
  }),
  /** 本班带班领导, where the roster names nobody: asked of the officer on duty, and put into the roster. */
  z.object({ type: z.literal('nameShiftLeader'), personId: z.string() }),
  z.object({ type: z.literal('swapDuty'), a: dutySchema, b: dutySchema, reason: requiredLine }),
] as const

export const rosterRights: RightsOf<typeof rosterCommands> = {
  changeRoster: 'manager',
  nameShiftLeader: 'onDuty',
  swapDuty: 'onDuty',
}
