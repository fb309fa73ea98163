// 零报告: the daily "nothing to report", because silence is ambiguous. Only where a unit wants it.
import { z } from 'zod'
import type { Change } from '../change'
import { changeSchema } from '../change'
import {
  deliveredSchema,
  deliveryInputSchema,
  docNumberSchema,
  documentSchema,
  type AddressedTo,
  type Delivery,
  type DocNumber,
  type Document,
} from '../report/record'
import { receiptSchema } from '../report/receipt'
import { calendarDay, instant, optionalLine, requiredLine, requiredText, timeOfDay } from '../text'
import type { Day } from '../time'
import { ofRoom, type TraitsOf } from '../traits'
import { channelSchema } from '../vocabulary'
import type { RightsOf } from '../rights'

export const nilSettingsSchema = z.object({
  on: z.boolean(),
  /** When it is due each day, in Shanghai. */
  at: timeOfDay,
  warnMinutes: z
    .array(
      z
        .int()
        .min(1)
        .max(24 * 60),
    )
    .max(6),
  /** The 带班领导 signs it with their PIN before it leaves. */
  needsLeaderPin: z.boolean(),
})
export type NilSettings = z.infer<typeof nilSettingsSchema>

const targetSchema = z.enum(['delivery', 'receipt'])

/** A delivery or a 回执 that was entered wrongly: what stood there, what stands there now, and why. */
export interface NilCorrection {
  readonly target: z.infer<typeof targetSchema>
  readonly recipientId: string
  readonly changes: readonly Change[]
  readonly reason: string
  readonly at: string
  readonly by: string
}

export interface NilReport {
  readonly date: Day
  /** By the hour that was set when it was written: another hour later makes it neither late nor in time. */
  readonly dueAt: string
  readonly text: string
  /** null on what was written before there were numbers and pages. */
  readonly docNumber: DocNumber | null
  readonly document: Document | null
  readonly writtenAt: string
  readonly writtenBy: string
  /** The leader who signed it; null where none was asked. */
  readonly approvedBy: string | null
  /** Everyone it is owed to, fixed when it was written. */
  readonly addressedTo: readonly AddressedTo[]
  readonly deliveries: Readonly<Record<string, Delivery>>
  readonly lateReason: string
  /** Oldest first. */
  readonly corrections: readonly NilCorrection[]
}

export interface NilState {
  readonly settings: NilSettings
  /** When it was last switched on; null while off. Nothing is owed from before. */
  readonly since: string | null
  readonly reports: Readonly<Record<Day, NilReport>>
}

export const noNilReports: NilState = {
  settings: { on: false, at: '16:30', warnMinutes: [30], needsLeaderPin: false },
  since: null,
  reports: {},
}

const date = calendarDay
const recipientId = z.string()
const addressedTo = z.array(z.object({ id: z.string(), name: z.string() }))
const deliveries = z.array(deliveryInputSchema)
const delivered = z.array(deliveredSchema)

export const nilEvents = {
  nilSettingsChanged: z.object({
    settings: nilSettingsSchema,
    before: nilSettingsSchema,
    reason: z.string(),
  }),
  nilReportWritten: z.object({
    date,
    dueAt: instant,
    text: z.string(),
    approvedBy: z.string().nullable(),
    addressedTo,
    deliveries: delivered,
    lateReason: z.string(),
    /** The number that it takes, and the page as it leaves; null before there were any. */
    docNumber: docNumberSchema.nullable(),
    document: documentSchema.nullable(),
  }),
  nilReportDelivered: z.object({ date, deliveries: delivered, lateReason: z.string() }),
  nilReceiptRecorded: z.object({ date, recipientId, receipt: receiptSchema }),
  nilReportCorrected: z.object({
    date,
    target: targetSchema,
    recipientId,
    changes: z.array(changeSchema),
    reason: z.string(),
  }),
}

export const nilTraits: TraitsOf<typeof nilEvents> = {
  nilSettingsChanged: ofRoom(),
  nilReportWritten: ofRoom(),
  nilReportDelivered: ofRoom(),
  nilReceiptRecorded: ofRoom(),
  nilReportCorrected: ofRoom(),
}

/** A 回执 has no channel. */
const patch = z.object({ at: instant, channel: channelSchema, receivedBy: optionalLine }).partial()

const writing = {
  date,
  text: requiredText,
  deliveries: deliveries.max(100),
  lateReason: optionalLine,
}

export const nilCommands = [
  z.object({ type: z.literal('setNilReport'), settings: nilSettingsSchema, reason: requiredLine }),
  /** Written and sent in one act; `deliveries` may be empty when it is sent later. */
  z.object({ type: z.literal('writeNilReport'), ...writing }),
  /** The same with the leader's PIN, where the unit asks for it. */
  z.object({
    type: z.literal('writeSignedNilReport'),
    ...writing,
    approverId: z.string(),
    pin: z.string().max(64),
  }),
  z.object({
    type: z.literal('deliverNilReport'),
    date,
    deliveries: deliveries.min(1).max(100),
    lateReason: optionalLine,
  }),
  z.object({ type: z.literal('recordNilReceipt'), date, recipientId, receipt: receiptSchema }),
  z.object({
    type: z.literal('correctNilReport'),
    date,
    target: targetSchema,
    recipientId,
    patch,
    reason: requiredLine,
  }),
] as const

export const nilRights: RightsOf<typeof nilCommands> = {
  setNilReport: 'manager',
  writeNilReport: 'onDuty',
  writeSignedNilReport: 'onDuty',
  deliverNilReport: 'onDuty',
  recordNilReceipt: 'onDuty',
  correctNilReport: 'onDuty',
}
