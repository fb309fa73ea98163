// The unit that keeps this desk: its name, region, and the offices it reports to.
import { z } from 'zod'
import { LARGEST_ATTACHMENT_LIMIT_MB } from '../attachment/record'
import { personDetailsSchema, pinSchema } from '../person/record'
import { optionalLine, requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import { levelSchema } from '../vocabulary'
import { regionSchema } from '../region'
import type { RightsOf } from '../rights'
import { layoutSchema } from '../template/record'

export const sideSchema = z.enum(['above', 'beside'])
/** 上级 (H1) or 同级 (N8). */
export type Side = z.infer<typeof sideSchema>
export const SIDE_NAMES: Readonly<Record<Side, string>> = { above: '上级', beside: '同级' }

const recipientDetailsSchema = z.object({
  name: requiredLine,
  side: sideSchema,
  phone: optionalLine,
  fax: optionalLine,
})
export const recipientSchema = recipientDetailsSchema.extend({
  id: z.string(),
  active: z.boolean(),
})
/** An office that gets every report of this room. */
export type Recipient = z.infer<typeof recipientSchema>

/**
 * H1: both the 应急办, which is the 总值班室 since the reform of 2018, and the 信息处; N8: the party committee's office, the same text at the same time. */
export const PRESET_RECIPIENTS: readonly z.infer<typeof recipientDetailsSchema>[] = [
  { name: '市政府总值班室', side: 'above', phone: '', fax: '' },
  { name: '市政府办公厅信息处', side: 'above', phone: '', fax: '' },
  { name: '市委办公室', side: 'beside', phone: '', fax: '' },
]

/** Which incidents need a leader's 审定 before a report leaves (N13). */
export const approvalLevelSchema = z.union([levelSchema, z.literal('unset')])
export type ApprovalLevel = z.infer<typeof approvalLevelSchema>

export const unitDetailsSchema = z.object({
  name: requiredLine,
  /** The red name at the head of a document. */
  issuer: requiredLine,
  region: regionSchema,
  /** Minutes without a key or a click after which the page locks; 10 unless the unit sets it. */
  idleLockMinutes: z.int().min(1).max(240),
  approvalLevels: z.array(approvalLevelSchema).max(5),
  /** For which of them a leader may agree by telephone or on paper, and confirm later. */
  afarLevels: z.array(approvalLevelSchema).max(5),
  /** The room's own numbers, for whoever answers a fax. */
  phone: optionalLine,
  fax: optionalLine,
  /** The largest file that may be attached, in megabytes; 50 unless the unit sets it. */
  attachmentLimitMb: z.int().min(1).max(LARGEST_ATTACHMENT_LIMIT_MB),
})
export type UnitDetails = z.infer<typeof unitDetailsSchema>

export interface Unit extends UnitDetails {
  readonly recipients: readonly Recipient[]
}

export const DEFAULT_IDLE_LOCK_MINUTES = 10
export const DEFAULT_APPROVAL_LEVELS: readonly ApprovalLevel[] = ['I', 'II']
/** A leader at home may not hold any deadline up. */
export const DEFAULT_AFAR_LEVELS: readonly ApprovalLevel[] = ['I', 'II', 'III', 'IV', 'unset']

/** `id` absent: a new recipient. Those left out are kept, inactive: the record still names them. */
const recipientInput = recipientDetailsSchema.extend({ id: z.string().optional() })
export type RecipientInput = z.infer<typeof recipientInput>
const recipientInputs = z.array(recipientInput).min(1).max(100)

const newPerson = z.object({ details: personDetailsSchema, newPin: pinSchema })

export const unitEvents = {
  unitSetUp: z.object({
    unit: unitDetailsSchema,
    recipients: z.array(recipientSchema),
    /** What its documents look like until somebody chooses: later programs may begin otherwise. */
    layout: layoutSchema,
  }),
  noticeAccepted: z.object({ name: z.string() }),
  unitChanged: z.object({ unit: unitDetailsSchema, before: unitDetailsSchema }),
  recipientsChanged: z.object({ recipients: z.array(recipientSchema) }),
}

export const unitTraits: TraitsOf<typeof unitEvents> = {
  unitSetUp: ofRoom({ page: 'view' }),
  noticeAccepted: ofRoom(),
  // Another head or other readers: texts that wait to leave are to be approved again.
  unitChanged: ofRoom({ incidents: 'any' }),
  recipientsChanged: ofRoom({ incidents: 'any' }),
}

export const unitCommands = [
  z.object({
    type: z.literal('setUp'),
    unit: unitDetailsSchema,
    recipients: recipientInputs,
    presetId: z.string(),
    firstOfficer: newPerson,
    /** A leader may be entered at once, so that the first grave report can be approved. */
    leader: newPerson.nullable(),
    /** 涉密信息不得录入本机, accepted by name: the first officer's. */
    noticeAcceptedBy: requiredLine,
    /** 本室有下级单位: a room that has none never sees what is for them. */
    unitsBelow: z.boolean().optional(),
  }),
  z.object({ type: z.literal('changeUnit'), unit: unitDetailsSchema }),
  z.object({ type: z.literal('setRecipients'), recipients: recipientInputs }),
] as const

export const unitRights: RightsOf<typeof unitCommands> = {
  setUp: 'public',
  changeUnit: 'manager',
  setRecipients: 'manager',
}
