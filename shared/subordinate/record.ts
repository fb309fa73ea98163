// 下级单位: the rooms below this one. Which they are, whether each has sent its daily 零报告, and how often it had to be
// asked. Only for a room that has any: it is switched on.
import { z } from 'zod'
import type { RightsOf } from '../rights'
import { calendarDay, instant, optionalLine, optionalText, requiredLine, timeOfDay } from '../text'
import type { Day } from '../time'
import { ofRoom, type TraitsOf } from '../traits'
import { channelSchema, type Channel } from '../vocabulary'

export const subordinateKindSchema = z.enum([
  'county',
  'township',
  'department',
  'enterprise',
  'other',
])
export type SubordinateKind = z.infer<typeof subordinateKindSchema>
export const SUBORDINATE_KIND_NAMES: Readonly<Record<SubordinateKind, string>> = {
  county: '旗县区',
  township: '乡镇街道',
  department: '部门',
  enterprise: '企业',
  other: '其他',
}

export const subordinateLevelSchema = z.enum(['prefecture', 'county', 'township'])
export type SubordinateLevel = z.infer<typeof subordinateLevelSchema>
export const SUBORDINATE_LEVEL_NAMES: Readonly<Record<SubordinateLevel, string>> = {
  prefecture: '盟市级',
  county: '旗县级',
  township: '乡镇级',
}

export const subordinateDetailsSchema = z.object({
  name: requiredLine,
  /** As the watch page shows it; empty: the name itself. */
  shortName: optionalLine,
  kind: subordinateKindSchema,
  level: subordinateLevelSchema,
  /** The name of the unit to which it belongs, on the same register; empty: to this room directly. */
  parent: optionalLine,
  /** 值班电话, several separated by 、 */
  phones: optionalLine,
  fax: optionalLine,
  /** 值班台编号: the id of its own desk, by which its packets are known. */
  desk: optionalLine,
  owesNil: z.boolean(),
  note: optionalText,
})
export type SubordinateDetails = z.infer<typeof subordinateDetailsSchema>

export interface Subordinate extends SubordinateDetails {
  readonly id: string
  /** Its first day on the register, and its last; what happened in between stays its own. */
  readonly since: Day
  readonly until: Day | null
  /** Names that it bore before, oldest first: the record of those days is found under them. */
  readonly formerNames: readonly string[]
}

export const subordinateSettingsSchema = z.object({
  /** 本室有下级单位 */
  on: z.boolean(),
  /** Whether the units below owe a daily 零报告, and by when, in Shanghai. */
  nil: z.boolean(),
  at: timeOfDay,
})
export type SubordinateSettings = z.infer<typeof subordinateSettingsSchema>

/** The 零报告 of one unit for one day. */
export interface UnitNil {
  readonly at: string
  readonly channel: Channel
  /** Who is on duty there, as they said. */
  readonly officer: string
  readonly by: string
  readonly recordedAt: string
  /** It was entered by mistake, and why: the unit owes it again. */
  readonly struck: { readonly reason: string; readonly at: string; readonly by: string } | null
}

/** 催报: who was asked, and what they said. */
export interface Chase {
  readonly unitIds: readonly string[]
  readonly at: string
  readonly answer: string
  readonly by: string
}

export interface UnitNilDay {
  /** By the hour that held when the first of them was entered. */
  readonly dueAt: string
  /** By the id of the unit. */
  readonly reports: Readonly<Record<string, UnitNil>>
  readonly chases: readonly Chase[]
  /** Asking is over: whoever is missing now stays so. */
  readonly closed: { readonly at: string; readonly by: string; readonly reason: string } | null
}

export interface SubordinateState {
  readonly settings: SubordinateSettings
  /** When the 零报告 of the units below was last switched on; null while off. Nothing is owed from before. */
  readonly since: string | null
  readonly units: Readonly<Record<string, Subordinate>>
  readonly days: Readonly<Record<Day, UnitNilDay>>
}

export const noSubordinates: SubordinateState = {
  settings: { on: false, nil: true, at: '17:00' },
  since: null,
  units: {},
  days: {},
}

const unitId = z.string().max(40)
const date = calendarDay
const details = subordinateDetailsSchema
export const MOST_SUBORDINATES = 1000
const unitIds = z.array(unitId).min(1).max(MOST_SUBORDINATES)

export const subordinateEvents = {
  subordinateSettingsChanged: z.object({
    settings: subordinateSettingsSchema,
    before: subordinateSettingsSchema,
    reason: z.string(),
  }),
  subordinateAdded: z.object({ unitId, since: date, details }),
  subordinateChanged: z.object({ unitId, details, before: details }),
  subordinateRetired: z.object({ unitId, until: date, reason: z.string() }),
  subordinateRestored: z.object({ unitId }),
  subordinatesImported: z.object({
    source: z.string(),
    since: date,
    units: z.array(z.object({ unitId, details, before: details.nullable() })),
  }),
  unitNilReceived: z.object({
    date,
    dueAt: instant,
    unitIds,
    at: instant,
    channel: channelSchema,
    officer: z.string(),
  }),
  unitNilStruck: z.object({ date, unitId, reason: z.string() }),
  unitNilChased: z.object({ date, dueAt: instant, unitIds, at: instant, answer: z.string() }),
  unitNilClosed: z.object({ date, dueAt: instant, missing: z.array(unitId), reason: z.string() }),
}

export const subordinateTraits: TraitsOf<typeof subordinateEvents> = {
  subordinateSettingsChanged: ofRoom(),
  subordinateAdded: ofRoom(),
  subordinateChanged: ofRoom(),
  subordinateRetired: ofRoom(),
  subordinateRestored: ofRoom(),
  subordinatesImported: ofRoom(),
  unitNilReceived: ofRoom(),
  unitNilStruck: ofRoom(),
  unitNilChased: ofRoom(),
  unitNilClosed: ofRoom(),
}

export const subordinateCommands = [
  z.object({
    type: z.literal('setSubordinates'),
    settings: subordinateSettingsSchema,
    reason: requiredLine,
  }),
  z.object({ type: z.literal('addSubordinate'), details }),
  z.object({ type: z.literal('changeSubordinate'), unitId, details }),
  z.object({ type: z.literal('retireSubordinate'), unitId, reason: requiredLine }),
  z.object({ type: z.literal('restoreSubordinate'), unitId }),
  /** All or nothing. Of the same name as one that is there, now or earlier: that one is changed. */
  z.object({
    type: z.literal('importSubordinates'),
    source: requiredLine,
    units: z.array(details).min(1).max(MOST_SUBORDINATES),
  }),
  /** One unit by telephone, or all that stand ticked on a list. */
  z.object({
    type: z.literal('recordUnitNil'),
    date,
    unitIds,
    at: instant,
    channel: channelSchema,
    officer: optionalLine,
  }),
  z.object({ type: z.literal('strikeUnitNil'), date, unitId, reason: requiredLine }),
  z.object({
    type: z.literal('recordUnitChase'),
    date,
    unitIds,
    at: instant,
    answer: optionalLine,
  }),
  z.object({ type: z.literal('closeUnitNil'), date, reason: requiredLine }),
] as const

export const subordinateRights: RightsOf<typeof subordinateCommands> = {
  setSubordinates: 'manager',
  addSubordinate: 'onDuty',
  changeSubordinate: 'onDuty',
  retireSubordinate: 'onDuty',
  restoreSubordinate: 'onDuty',
  importSubordinates: 'onDuty',
  recordUnitNil: 'onDuty',
  strikeUnitNil: 'onDuty',
  recordUnitChase: 'onDuty',
  closeUnitNil: 'onDuty',
}
