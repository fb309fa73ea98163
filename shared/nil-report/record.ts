// 零报告: the daily "nothing to report", because silence is ambiguous. Only where a unit wants it.
import { z } from 'zod'
import {
  deliveryInputSchema, receiptSchema, type AddressedTo, type Delivery,
} from '../report/record'
import { calendarDay, optionalLine, requiredLine, requiredText, timeOfDay } from '../text'
import type { Day } from '../time'

export const nilSettingsSchema = z.object({
  on: z.boolean(),
  /** When it is due each day, in Shanghai. */
  at: timeOfDay,
  warnMinutes: z.array(z.int().min(1).max(24 * 60)).max(6),
  /** The 带班领导 signs it with their PIN before it leaves. */
  needsLeaderPin: z.boolean(),
})
export type NilSettings = z.infer<typeof nilSettingsSchema>

export interface NilReport {
  readonly date: Day
  readonly text: string
  readonly writtenAt: string
  readonly writtenBy: string
  /** The leader who signed it; null where none was asked. */
  readonly approvedBy: string | null
  /** Everyone it is owed to, fixed when it was written. */
  readonly addressedTo: readonly AddressedTo[]
  readonly deliveries: Readonly<Record<string, Delivery>>
  readonly lateReason: string
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

export const nilEvents = {
  nilSettingsChanged: z.object({ settings: nilSettingsSchema, before: nilSettingsSchema, reason: z.string() }),
  nilReportWritten: z.object({
    date, text: z.string(), approvedBy: z.string().nullable(), addressedTo, deliveries, lateReason: z.string(),
  }),
  nilReportDelivered: z.object({ date, deliveries, lateReason: z.string() }),
  nilReceiptRecorded: z.object({ date, recipientId, receipt: receiptSchema }),
}

const writing = { date, text: requiredText, deliveries: deliveries.max(100), lateReason: optionalLine }

export const nilCommands = [
  z.object({ type: z.literal('setNilReport'), settings: nilSettingsSchema, reason: requiredLine }),
  /** Written and sent in one act; `deliveries` may be empty when it is sent later. */
  z.object({ type: z.literal('writeNilReport'), ...writing }),
  /** The same with the leader's PIN, where the unit asks for it. */
  z.object({
    type: z.literal('writeSignedNilReport'), ...writing, approverId: z.string(), pin: z.string().max(64),
  }),
  z.object({
    type: z.literal('deliverNilReport'), date, deliveries: deliveries.min(1).max(100), lateReason: optionalLine,
  }),
  z.object({ type: z.literal('recordNilReceipt'), date, recipientId, receipt: receiptSchema }),
] as const
