// 突发事件: opened at the first word of it, closed after the 终报.
import { z } from 'zod'
import { endingSchema, unreportedEndingSchema, type Closing } from './ending'
import { figuresSchema } from './figures'
import { seriesSchema, type Series } from './number'
import type { Instruction } from '../instruction/record'
import type { RuleBookInForce } from '../deadline/record'
import type { ToTell } from '../leaders/record'
import type { Received } from '../packet/record'
import { counterpartSchema, inboundCallSchema, type PhoneRecord } from '../phone/record'
import type { Report } from '../report/record'
import { instant, optionalLine, optionalText, requiredLine, timeOfDay } from '../text'
import { stepCalled, type TraitsOf } from '../traits'
import { regionSchema } from '../region'
import { kindSchema, levelSchema, type Kind, type Level } from '../vocabulary'
import { changeSchema, type Change } from '../change'
import type { RightsOf } from '../rights'

export const factsSchema = z.object({
  title: requiredLine,
  kind: kindSchema,
  /** null: 事发时间不详. Clocks that run from it run from 接报 until it is known. */
  occurredAt: instant.nullable(),
  /** 事发时间 is an estimate (约). */
  occurredApprox: z.boolean(),
  learnedAt: instant,
  region: regionSchema,
  /** null: 地点不详 beyond the region. */
  place: requiredLine.nullable(),
  unitConcerned: optionalLine,
  source: counterpartSchema,
  cause: optionalText,
  course: optionalText,
  measures: optionalText,
  impact: optionalText,
  figures: figuresSchema,
  /** 演练: watermarked everywhere, outside all statistics. */
  exercise: z.boolean(),
})
export type Facts = z.infer<typeof factsSchema>
export const factsPatchSchema = factsSchema.partial()

export interface Classification {
  readonly from: string
  readonly level: Level | null
  readonly kind: Kind
  readonly sensitive: boolean
  /** The fixed hour of a 日报; null: the rule's own rhythm. */
  readonly dailyAt: string | null
}

/** Casualties that were no longer what had been reported, and the report that told it upwards. */
export interface CasualtyChange {
  readonly at: string
  readonly reportId: string | null
}

export interface AlarmRecord {
  readonly dueAt: string
  readonly offsetMs: number
  readonly raisedAt: string
  readonly duringDowntime: boolean
  readonly acknowledged: { readonly at: string; readonly by: string } | null
}

export interface Waiver {
  readonly reason: string
  readonly by: string
  readonly at: string
}

export const correctionTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('facts') }),
  z.object({ kind: z.literal('phone'), phoneId: z.string() }),
  z.object({ kind: z.literal('delivery'), reportId: z.string(), recipientId: z.string() }),
  z.object({ kind: z.literal('receipt'), reportId: z.string(), recipientId: z.string() }),
  z.object({ kind: z.literal('instruction'), instructionId: z.string() }),
  z.object({ kind: z.literal('relay'), instructionId: z.string() }),
  z.object({ kind: z.literal('mediaExposure') }),
  z.object({ kind: z.literal('levelAbove') }),
])
export type CorrectionTarget = z.infer<typeof correctionTargetSchema>

/** What stood there before, what stands there now, and why. The original stays in sight. */
export interface Correction {
  readonly target: CorrectionTarget
  readonly changes: readonly Change[]
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** 上级通报 or 来电询问: the level above knew (N6). */
export const levelAboveSchema = z.object({
  at: instant,
  who: requiredLine,
  how: z.enum(['notified', 'asked']),
})
export type LevelAbove = z.infer<typeof levelAboveSchema>

/** What was seen of it on the network: the opinion itself stays where it is and is looked up by its id. */
export interface LinkedOpinion {
  readonly opinionId: string
  /** 舆情〔2026〕3号 */
  readonly number: string
  readonly title: string
  /** 发现时间: with it the room knew, where the incident began with the opinion. */
  readonly foundAt: string
  /** The incident began with it: 接报 is 发现. */
  readonly began: boolean
}

/** One line of the timeline: the event, and when the thing happened. */
export interface Step {
  readonly seq: number
  readonly type: string
  readonly by: string
  readonly recordedAt: string
  readonly happenedAt: string
  readonly data: unknown
}

export interface Incident {
  readonly id: string
  /** Given at the beginning and kept, whatever the record says later. */
  readonly series: Series
  readonly year: number
  readonly serial: number
  readonly openedAt: string
  readonly openedBy: string
  /** The entry of the log that it began with; null when it was opened by itself. */
  readonly fromEntry: string | null
  /** What another room has sent of it; null for one that began here. */
  readonly received: Received | null
  readonly facts: Facts
  /** Each with a clock of its own, oldest first; at most the last is still to be reported. */
  readonly casualtyChanges: readonly CasualtyChange[]
  readonly verified: boolean
  /** 媒体首次曝光 (N6): the earliest that was recorded. */
  readonly mediaExposure: { readonly at: string; readonly outlet: string } | null
  /** The level above knew (N6): the earliest that was recorded. */
  readonly levelAbove: LevelAbove | null
  /** In the order in which they were linked. */
  readonly opinions: readonly LinkedOpinion[]
  /** 日报: one 续报 a day at this time in Shanghai; null for the rule's own rhythm. */
  readonly dailyAt: string | null
  /** Newest last: a clock that was met is judged by what held then. */
  readonly classifications: readonly Classification[]
  readonly phones: readonly PhoneRecord[]
  readonly instructions: readonly Instruction[]
  /** The leaders who have to be told of it; null where nobody has to be. */
  readonly toTell: ToTell | null
  readonly reports: readonly Report[]
  readonly waivers: Readonly<Record<string, Waiver>>
  readonly alarms: Readonly<Record<string, AlarmRecord>>
  readonly corrections: readonly Correction[]
  readonly timeline: readonly Step[]
  /** How it ended; null while it is being handled. */
  readonly closing: Closing | null
  /** Since when nothing is owed; null also while what was told upwards is still to be taken back. */
  readonly closedAt: string | null
  readonly reopenedAt: string | null
  /** Id of a 终报 -> when the incident was opened again after it. */
  readonly reopenings: Readonly<Record<string, string>>
}

/** What deadlines are derived from, besides the incident itself. */
export type RuleBooks = readonly RuleBookInForce[]

export const classificationOf = (incident: Incident): Classification =>
  incident.classifications[incident.classifications.length - 1]!

const incidentId = z.string()
/** Fields and their new values; what they may be depends on the target. */
const patch = z.record(z.string().max(40), z.json())

export const incidentEvents = {
  incidentOpened: z.object({
    incidentId,
    series: seriesSchema,
    year: z.int(),
    serial: z.int(),
    facts: factsSchema,
    level: levelSchema.nullable(),
    levelBasis: z.string(),
    verified: z.boolean(),
    sensitive: z.boolean(),
    phoneId: z.string(),
    /** null when nobody rang: it was found on the network. */
    call: inboundCallSchema.nullable(),
    /** The entry of the log that the incident began with. */
    fromEntry: z.string().optional(),
  }),
  levelSet: z.object({
    incidentId,
    level: levelSchema.nullable(),
    before: levelSchema.nullable(),
    basis: z.string(),
  }),
  incidentVerified: z.object({ incidentId, note: z.string() }),
  sensitiveSet: z.object({ incidentId, sensitive: z.boolean(), reason: z.string() }),
  mediaExposed: z.object({ incidentId, at: instant, outlet: z.string() }),
  levelAboveKnew: z.object({ incidentId, known: levelAboveSchema }),
  dailySet: z.object({ incidentId, dailyAt: z.string().nullable(), reason: z.string() }),
  recordCorrected: z.object({
    incidentId,
    target: correctionTargetSchema,
    changes: z.array(changeSchema),
    reason: z.string(),
  }),
  incidentClosed: z.object({
    incidentId,
    ending: endingSchema,
    /** The leader who agreed to end it without a report, where that was asked. */
    approvedBy: z.string().nullable(),
  }),
  incidentReopened: z.object({ incidentId, reason: z.string() }),
}

export const incidentTraits: TraitsOf<typeof incidentEvents> = {
  // The entry that it began with names it from then on.
  incidentOpened: stepCalled('来电', { log: 'anything' }),
  levelSet: stepCalled('定级'),
  incidentVerified: stepCalled('核实'),
  sensitiveSet: stepCalled('敏感'),
  mediaExposed: stepCalled('媒体'),
  levelAboveKnew: stepCalled('上级'),
  dailySet: stepCalled('日报'),
  recordCorrected: stepCalled('更正'),
  incidentClosed: stepCalled('办结'),
  incidentReopened: stepCalled('重开'),
}

export const incidentCommands = [
  z.object({
    type: z.literal('openIncident'),
    facts: factsSchema,
    call: inboundCallSchema,
    level: levelSchema.nullable(),
    levelBasis: optionalLine,
    verified: z.boolean(),
    sensitive: z.boolean(),
    fromEntry: z.string().optional(),
  }),
  z.object({
    type: z.literal('setLevel'),
    incidentId,
    level: levelSchema.nullable(),
    basis: requiredLine,
  }),
  z.object({ type: z.literal('verifyIncident'), incidentId, note: requiredLine }),
  z.object({
    type: z.literal('setSensitive'),
    incidentId,
    sensitive: z.boolean(),
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('recordMediaExposure'),
    incidentId,
    at: instant,
    outlet: requiredLine,
  }),
  z.object({ type: z.literal('recordLevelAbove'), incidentId, known: levelAboveSchema }),
  z.object({
    type: z.literal('setDaily'),
    incidentId,
    dailyAt: timeOfDay.nullable(),
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('correctRecord'),
    incidentId,
    target: correctionTargetSchema,
    patch,
    reason: requiredLine,
  }),
  z.object({ type: z.literal('closeIncident'), incidentId }),
  /** Without a 终报; with a leader's PIN where one is asked. */
  z.object({
    type: z.literal('endUnreported'),
    incidentId,
    ending: unreportedEndingSchema,
    approverId: z.string().optional(),
    pin: z.string().max(64).optional(),
  }),
  z.object({ type: z.literal('reopenIncident'), incidentId, reason: requiredLine }),
] as const

export const incidentRights: RightsOf<typeof incidentCommands> = {
  openIncident: 'onDuty',
  setLevel: 'onDuty',
  verifyIncident: 'onDuty',
  setSensitive: 'onDuty',
  recordMediaExposure: 'onDuty',
  recordLevelAbove: 'onDuty',
  setDaily: 'onDuty',
  correctRecord: 'onDuty',
  closeIncident: 'onDuty',
  endUnreported: 'onDuty',
  reopenIncident: 'onDuty',
}
