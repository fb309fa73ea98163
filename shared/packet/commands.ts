// What may be asked about packets: by the page, that another room was told by telephone; the rest by the core alone.
import { z } from 'zod'
import { fileHash } from '../attachment/record'
import type { RightsOf } from '../rights'
import { requiredLine } from '../text'
import { carriedSchema, receiptSlipSchema, viaSchema } from './record'

const hash = fileHash
const id = z.string().min(1).max(40)
const incidentId = z.string()

export const packetCommands = [
  /** 接收 or 退回 by telephone: whoever has neither stick nor camera is told all the same. */
  z.object({
    type: z.literal('answerByPhone'),
    incidentId: z.string().max(40),
    reports: z.array(id).min(1).max(1_000),
    returned: requiredLine.nullable(),
    told: requiredLine,
  }),
] as const

export const packetRights: RightsOf<typeof packetCommands> = { answerByPhone: 'onDuty' }

const personId = z.string()
/** This room. */
const desk = hash

export const packetSystemCommands = [
  z.object({
    type: z.literal('receivePacket'),
    personId,
    desk,
    via: viaSchema,
    digest: hash,
    carried: carriedSchema,
  }),
  z.object({
    type: z.literal('recordPacketExport'),
    personId,
    incidentId,
    digest: hash,
    sealed: z.boolean(),
    fileName: z.string(),
  }),
  z.object({
    type: z.literal('recordPeriodExport'),
    personId,
    months: z.array(z.string()),
    count: z.int(),
    digest: hash,
    sealed: z.boolean(),
    fileName: z.string(),
  }),
  z.object({
    type: z.literal('recordReceiptIssued'),
    personId,
    via: viaSchema,
    digest: hash,
    incidentId,
    reports: z.array(id),
    returned: z.string().nullable(),
  }),
  /** `recipientId` null: the one whose name is exactly that of the unit that answered. */
  z.object({
    type: z.literal('takeReceipt'),
    personId,
    desk,
    digest: hash,
    slip: receiptSlipSchema,
    recipientId: z.string().nullable(),
  }),
] as const
