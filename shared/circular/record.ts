// 通报 (H6, N12): what the month was like, written from the record, edited by a person, signed by a leader, numbered in a
// series of its own, sent to all units below in one act, and frozen with its table. Afterwards there is only 更正.
import { z } from 'zod'
import { docNumberSchema, documentSchema, type DocNumber, type Document } from '../report/record'
import type { RightsOf } from '../rights'
import type { Table } from '../spreadsheet/cells'
import { instant, optionalText, requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import { channelSchema, type Channel } from '../vocabulary'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const circularWordsSchema = z.object({
  title: requiredLine,
  /** 总体情况 */
  general: optionalText,
  /** 表扬 */
  praise: optionalText,
  /** 存在问题, with cases */
  faults: optionalText,
  /** 要求 */
  demands: optionalText,
})
export type CircularWords = z.infer<typeof circularWordsSchema>

export interface Addressee {
  readonly unitId: string
  readonly name: string
}

export interface CircularDelivery {
  readonly at: string
  readonly channel: Channel
  readonly by: string
  readonly receipt: { readonly at: string; readonly receivedBy: string; readonly by: string } | null
}

const printedSchema = z.object({ signer: z.string(), contact: z.string(), unitName: z.string() })
/** What stands on its pages besides the words: who signed it, whom to call, whose it is. */
export type Printed = Readonly<z.infer<typeof printedSchema>>

export interface Circular {
  readonly id: string
  readonly month: string
  /** The circular that this one corrects. */
  readonly corrects: string | null
  /** The finding whose single case it tells. */
  readonly findingId: string | null
  /** The 点名 that it tells; with none of the three it is the circular of the month. */
  readonly runId: string | null
  readonly words: CircularWords
  readonly draftedAt: string
  readonly draftedBy: string
  readonly savedBy: string
  /** 审签: from then on nothing of it changes. */
  readonly signed: {
    readonly by: string
    readonly at: string
    readonly number: DocNumber
    readonly document: Document
    readonly table: Table
    readonly digest: string
    /** As it was then; null: signed before it was kept, and printed as it is now. */
    readonly printed: Printed | null
  } | null
  /** 作废: a draft that will not be signed, and why. */
  readonly discarded: { readonly at: string; readonly by: string; readonly reason: string } | null
  readonly addressees: readonly Addressee[]
  /** By unit. */
  readonly deliveries: Readonly<Record<string, CircularDelivery>>
}

export interface CircularState {
  readonly circulars: Readonly<Record<string, Circular>>
  readonly made: number
  /** The last month whose circular has gone to all. */
  readonly lastMonth: string | null
}

export const noCirculars: CircularState = { circulars: {}, made: 0, lastMonth: null }

const circularId = z.string().max(40)
const findingId = z.string().max(60)
const runId = z.string().max(40)
const unitIds = z.array(z.string().max(40)).min(1).max(1000)
const table = z.object({ head: z.array(z.string()), rows: z.array(z.array(z.string())) })

export const circularEvents = {
  circularDrafted: z.object({
    circularId,
    month,
    corrects: circularId.nullable(),
    findingId: findingId.nullable(),
    runId: runId.nullable(),
    words: circularWordsSchema,
  }),
  circularSaved: z.object({ circularId, words: circularWordsSchema }),
  circularDiscarded: z.object({ circularId, reason: z.string() }),
  circularSigned: z.object({
    circularId,
    approverId: z.string(),
    number: docNumberSchema,
    document: documentSchema,
    table,
    digest: z.string(),
    printed: printedSchema.nullable(),
    addressees: z.array(z.object({ unitId: z.string(), name: z.string() })),
  }),
  circularDelivered: z.object({ circularId, unitIds, at: instant, channel: channelSchema }),
  circularReceipted: z.object({ circularId, unitIds, at: instant, receivedBy: z.string() }),
}

export const circularTraits: TraitsOf<typeof circularEvents> = {
  circularDrafted: ofRoom(),
  circularSaved: ofRoom(),
  circularDiscarded: ofRoom(),
  circularSigned: ofRoom(),
  circularDelivered: ofRoom(),
  circularReceipted: ofRoom(),
}

export const circularCommands = [
  /** Written from the record of the month, or empty words that correct another. */
  z.object({ type: z.literal('draftCircular'), month, corrects: circularId.nullable() }),
  /** 单件通报: of what a leader has decided about one report. */
  z.object({ type: z.literal('draftCaseCircular'), findingId }),
  /** 点名情况通报: of one run that is over. */
  z.object({ type: z.literal('draftRunCircular'), runId }),
  z.object({ type: z.literal('saveCircular'), circularId, words: circularWordsSchema }),
  z.object({ type: z.literal('discardCircular'), circularId, reason: requiredLine }),
  z.object({
    type: z.literal('signCircular'),
    circularId,
    approverId: z.string(),
    pin: z.string().max(64),
  }),
  z.object({
    type: z.literal('deliverCircular'),
    circularId,
    unitIds,
    at: instant,
    channel: channelSchema,
  }),
  z.object({
    type: z.literal('recordCircularReceipts'),
    circularId,
    unitIds,
    at: instant,
    receivedBy: requiredLine,
  }),
] as const

export const circularRights: RightsOf<typeof circularCommands> = {
  draftCircular: 'onDuty',
  draftCaseCircular: 'onDuty',
  draftRunCircular: 'onDuty',
  saveCircular: 'onDuty',
  discardCircular: 'onDuty',
  signCircular: 'onDuty',
  deliverCircular: 'onDuty',
  recordCircularReceipts: 'onDuty',
}
