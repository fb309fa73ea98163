// Rules are data: what must be done, within how long of what, on whose word.
import { z } from 'zod'
import { instant, optionalLine, requiredLine } from '../text'
import { ofRoom, stepCalled, type TraitsOf } from '../traits'
import type { Joined } from '../upcast'
import { categorySchema, kindSchema, levelSchema } from '../vocabulary'
import { minutesSchema, withinSchema } from './within'
import type { RightsOf } from '../rights'

export const originSchema = z.enum([
  'occurred',
  'learned',
  'lastPhoneReport',
  'initialSent',
  'lastReportSent',
  'firstDelivery',
  'delivery',
  'instructionReceived',
  'casualtiesChanged',
  'ended',
  'listed',
])
/** Where the clock starts. */
export type Origin = z.infer<typeof originSchema>
export const ORIGIN_NAMES: Readonly<Record<Origin, string>> = {
  occurred: '事发',
  learned: '接报',
  lastPhoneReport: '上次电话报告',
  initialSent: '首报报送',
  lastReportSent: '上次报送',
  firstDelivery: '首个对象报送',
  delivery: '报送',
  instructionReceived: '收到批示',
  casualtiesChanged: '伤亡数字变化',
  ended: '不经终报了结',
  listed: '定为Ⅰ、Ⅱ级',
}

interface DutyTraits extends Joined {
  /** From where its clock can run. */
  readonly origins: readonly Origin[]
  /** It is owed on paper: met by a report, and late when that is. */
  readonly written: boolean
}

/**
 * One line a duty. Its clock is made in clocks.ts, and what is done about it named in
 * incident/next-step.ts: both ask for every duty.
 */
export const DUTIES = {
  phone: { name: '电话报告', origins: ['learned', 'occurred'], written: false },
  initial: {
    name: '书面首报',
    origins: ['occurred', 'learned', 'lastPhoneReport'],
    written: true,
  },
  firstFollowUp: { name: '首次续报', origins: ['initialSent'], written: true },
  followUp: { name: '续报', origins: ['lastReportSent', 'lastPhoneReport'], written: true },
  simultaneous: { name: '同时报送', origins: ['firstDelivery'], written: false },
  receipt: { name: '回执催办', origins: ['delivery'], written: false },
  instruction: { name: '批示转办', origins: ['instructionReceived'], written: false },
  casualties: { name: '伤亡变化补报', origins: ['casualtiesChanged'], written: true },
  withdrawal: { name: '核销报告', origins: ['ended'], written: true, since: 3 },
  leaders: { name: '领导通知', origins: ['listed'], written: false, since: 4 },
} as const satisfies Readonly<Record<string, DutyTraits>>

/** What meets the clock. */
export type Obligation = keyof typeof DUTIES
export const dutySchema = z.enum(Object.keys(DUTIES) as Obligation[])
export const originsOf = (duty: Obligation): readonly Origin[] => DUTIES[duty].origins
export const isWritten = (duty: Obligation): boolean => DUTIES[duty].written

export const ruleSchema = z.object({
  id: z.string().max(60),
  duty: dutySchema,
  name: requiredLine,
  /** Clause id of the project's domain text, such as `N1`; empty for a unit's own rule. */
  clause: optionalLine,
  /** The document that people read beside the clock. */
  source: requiredLine,
  origin: originSchema,
  within: withinSchema,
  appliesTo: z.object({
    categories: z.array(categorySchema).optional(),
    kinds: z.array(kindSchema).optional(),
    levels: z.array(z.union([levelSchema, z.literal('unset')])).optional(),
    /** Only incidents marked 敏感. */
    sensitive: z.literal(true).optional(),
    /** Only while the incident is younger than this many days. */
    withinDays: z.int().min(1).max(365).optional(),
  }),
  /** Minutes before the due moment at which an alarm is raised. */
  warnMinutes: z.array(minutesSchema).max(6),
  enabled: z.boolean(),
})
export type Rule = z.infer<typeof ruleSchema>

/** `own1`: a unit's own, which no document that ships names so. */
export const isOwnRule = ({ id }: Pick<Rule, 'id'>): boolean => /^own\d+$/.test(id)

/** Of one set. */
export const MOST_RULES = 40

export const presetSchema = z.object({
  id: z.string().max(60),
  name: requiredLine,
  source: requiredLine,
  rules: z.array(ruleSchema).max(MOST_RULES),
})
/** A set of rules from one document. What it does not say falls to the unit's default preset. */
export type Preset = z.infer<typeof presetSchema>

/** Whether special regulations and the default bind together, the strictest counting, or the special ones alone. */
export const combiningSchema = z.enum(['strictest', 'specialFirst'])
export type Combining = z.infer<typeof combiningSchema>
export const COMBINING_NAMES: Readonly<Record<Combining, string>> = {
  strictest: '都算数，按最严的计时',
  specialFirst: '只按专门规定',
}

export const ruleBookSchema = z.object({
  presets: z.array(presetSchema).max(40),
  defaultPreset: z.string(),
  /** Special regulations for a category. */
  byCategory: z.partialRecord(categorySchema, z.array(z.string()).max(10)),
  combining: combiningSchema,
})
export type RuleBook = z.infer<typeof ruleBookSchema>

/** A rule book and the moment from which it was in force: what is met is judged by the book of its day. */
export interface RuleBookInForce {
  readonly from: string
  readonly book: RuleBook
  readonly by: string
  readonly reason: string
}

const incidentId = z.string()
const deadlineKey = z.string()
/** Milliseconds from the due moment: negative before it, 0 at it, positive while overdue. */
const offsetMs = z.int()

export const deadlineEvents = {
  rulesChanged: z.object({ book: ruleBookSchema, reason: z.string() }),
  alarmRaised: z.object({
    incidentId,
    deadlineKey,
    dueAt: instant,
    offsetMs,
    /** It fell due while the program was not running (停机期间到期). */
    duringDowntime: z.boolean(),
  }),
  alarmAcknowledged: z.object({ incidentId, deadlineKey, dueAt: instant, offsetMs }),
  deadlineWaived: z.object({
    incidentId,
    deadlineKey,
    name: z.string(),
    dueAt: instant,
    reason: z.string(),
  }),
}

export const deadlineTraits: TraitsOf<typeof deadlineEvents> = {
  rulesChanged: ofRoom(),
  alarmRaised: stepCalled('报警', { quiet: true, told: 'onceOverdue', unwritten: 'onDamage' }),
  alarmAcknowledged: stepCalled('应答', { quiet: true, unwritten: 'onDamage' }),
  deadlineWaived: stepCalled('说明'),
}

export const deadlineCommands = [
  z.object({
    type: z.literal('saveRule'),
    presetId: z.string(),
    rule: ruleSchema,
    reason: requiredLine,
  }),
  /** A rule of the unit's own; it gets an id. */
  z.object({
    type: z.literal('addRule'),
    presetId: z.string(),
    rule: ruleSchema.omit({ id: true }),
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('choosePresets'),
    defaultPreset: z.string(),
    byCategory: ruleBookSchema.shape.byCategory,
    combining: combiningSchema,
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('waiveDeadline'),
    incidentId,
    deadlineKey,
    reason: requiredLine,
    approverId: z.string(),
    pin: z.string().max(64),
  }),
] as const

export const deadlineRights: RightsOf<typeof deadlineCommands> = {
  saveRule: 'manager',
  addRule: 'manager',
  choosePresets: 'manager',
  waiveDeadline: 'onDuty',
}

export const deadlineSystemCommands = [
  z.object({ type: z.literal('raiseAlarm'), incidentId, deadlineKey, dueAt: instant, offsetMs }),
] as const
