// 事件包 and 回执: what one room hands to another without a network, and what each writes down about it.
// How they travel (a file, codes on paper) is the core's affair.
import { z } from 'zod'
import { fileHash, printSchema } from '../attachment/record'
import { fileTypeSchema } from '../attachment/types'
import { figuresSchema } from '../incident/figures'
import { endingSchema } from '../incident/ending'
import { seriesSchema } from '../incident/number'
import { factsSchema } from '../incident/record'
import { documentSchema } from '../report/record'
import { instant, LONGEST_TEXT, optionalLine, requiredLine } from '../text'
import { ofRoom, stepCalled, type TraitsOf } from '../traits'
import { regionSchema } from '../region'
import { versionAfter } from '../upcast'
import { levelSchema, reportKindSchema } from '../vocabulary'
import { codeUpcasts, packetUpcasts } from './upcasts'

/** Hex SHA-256. */
const hash = fileHash
const id = z.string().min(1).max(40)

export const PACKET_FORMAT = 'duty-desk-packet'
export const RECEIPT_FORMAT = 'duty-desk-receipt'
export const PACKET_VERSION = versionAfter(packetUpcasts)
export const CODE_VERSION = versionAfter(codeUpcasts)
/** The newest; a plain 回执 is of version 1, which every room reads. */
export const RECEIPT_VERSION = 2

/** Where an incident comes from: a room is known by the hash of its journal's first line. */
export const sourceSchema = z.object({
  desk: hash,
  unit: requiredLine,
  region: regionSchema,
  /** The id and the number that the incident has in that room. */
  incidentId: id,
  number: requiredLine,
})
export type Source = z.infer<typeof sourceSchema>

/** The rooms that an incident came through before the one that sends it, the last of them first. */
export const MOST_ORIGINS = 8
const originsSchema = z.array(sourceSchema).max(MOST_ORIGINS)

const { paragraphs, attachments } = documentSchema.shape
/** Loose: the digest covers every field, those of a newer version among them. */
const carriedDocumentSchema = documentSchema.loose().extend({
  paragraphs: z.array(paragraphs.element.loose()),
  attachments: z.array(attachments.unwrap().element.loose()).optional(),
})

/** A report as it left the other room. */
export const carriedReportSchema = z.object({
  reportId: id,
  kind: reportKindSchema,
  number: z.int().min(0).max(9_999),
  document: carriedDocumentSchema,
  /** Hex SHA-256 of the document's canonical JSON. */
  digest: hash,
  /** When it first left; null on a code, which is printed before that. */
  sentAt: instant.nullable(),
  figures: figuresSchema,
  /** 签发人, by name; absent when nobody had to. */
  signer: optionalLine.optional(),
  /** Its text by the keys of its sections: what the next room begins its own report with. */
  sections: z.record(z.string().max(40), z.string().max(LONGEST_TEXT)),
})
export type CarriedReport = z.infer<typeof carriedReportSchema>

/** A line of the other room's timeline: which journal line, and what it says. */
export const carriedStepSchema = z.object({
  seq: z.int().min(1),
  hash,
  /** When it happened. */
  at: instant,
  /** Who, by name. */
  by: z.string().max(200),
  text: z.string().max(4 * LONGEST_TEXT),
})
export type CarriedStep = z.infer<typeof carriedStepSchema>

export const carriedAttachmentSchema = z.object({
  sha256: hash,
  name: requiredLine,
  type: fileTypeSchema,
  size: z.int().min(0),
  caption: optionalLine,
  print: printSchema.nullable(),
  /** The report that it belongs to in the other room; null: the incident itself. */
  reportId: id.nullable(),
})
export type CarriedAttachment = z.infer<typeof carriedAttachmentSchema>

/** How things stood in the other room. */
const standing = {
  facts: factsSchema,
  level: levelSchema.nullable(),
  sensitive: z.boolean(),
  verified: z.boolean(),
}

/** What is received, whichever way it came. */
export const carriedSchema = z.object({
  source: sourceSchema,
  origins: originsSchema,
  /** When it was put together; null on a code. */
  madeAt: instant.nullable(),
  /** By whom, by name. */
  madeBy: z.string().max(200),
  ...standing,
  closedAt: instant.nullable(),
  /** How it ended there; null while it goes on. */
  ending: endingSchema.nullable(),
  reports: z.array(carriedReportSchema).max(1_000),
  steps: z.array(carriedStepSchema).max(20_000),
  attachments: z.array(carriedAttachmentSchema).max(2_000),
})
export type Carried = z.infer<typeof carriedSchema>

/** packet.json */
export const packetSchema = carriedSchema.extend({
  format: z.literal(PACKET_FORMAT),
  version: z.literal(PACKET_VERSION),
  /** The version of the program that made it. */
  app: z.string().max(40),
  madeAt: instant,
  /** Names of the people whose ids the journal lines carry. */
  people: z.record(id, z.string().max(200)),
})
export type Packet = z.infer<typeof packetSchema>

/** What the codes at the foot of a printed report carry: that report, and what it takes to receive it. */
export const codedReportSchema = z.object({
  source: sourceSchema,
  origins: originsSchema,
  ...standing,
  report: carriedReportSchema,
})
export type CodedReport = z.infer<typeof codedReportSchema>

/** 回执: these texts have arrived, in exactly these words; and 退回, where they are to be written anew. */
export const receiptSlipSchema = z.object({
  format: z.literal(RECEIPT_FORMAT),
  version: z.literal([1, RECEIPT_VERSION]),
  /** Of the room that is answered. */
  source: sourceSchema.pick({ desk: true, incidentId: true, number: true }),
  reports: z
    .array(z.object({ reportId: id, digest: hash }))
    .min(1)
    .max(1_000),
  by: z.object({ desk: hash, unit: requiredLine, name: requiredLine }),
  at: instant,
  /** 退回: why. Absent from a plain one, as from all of version 1: the digest covers what is there. */
  returned: requiredLine.optional(),
})
export type ReceiptSlip = z.infer<typeof receiptSlipSchema>

export const viaSchema = z.enum(['packet', 'code'])
export type Via = z.infer<typeof viaSchema>
export const VIA_NAMES: Readonly<Record<Via, string>> = { packet: '事件包', code: '二维码' }

/** One arrival: what came, how, and what of it was new. */
export interface PacketArrival {
  readonly via: Via
  /** Of the packet file, which is kept under it; of the text for codes. */
  readonly digest: string
  readonly at: string
  readonly by: string
  readonly madeAt: string | null
  readonly madeBy: string
  readonly reports: readonly string[]
  readonly steps: number
}

export const answerWaySchema = z.enum([...viaSchema.options, 'phone'])
/** How the other room is told that it has arrived, or that it is returned. */
export type AnswerWay = z.infer<typeof answerWaySchema>

export interface ReceiptIssued {
  readonly at: string
  readonly by: string
  readonly via: AnswerWay
  /** Of the slip; null by telephone. */
  readonly digest: string | null
  /** Ids in the other room. */
  readonly reports: readonly string[]
  /** 退回: why; null: it was received. */
  readonly returned: string | null
  /** Who was told by telephone; empty otherwise. */
  readonly told: string
}

/** What another room has sent of an incident; null for one that began here. */
export interface Received {
  readonly source: Source
  readonly origins: readonly Source[]
  /** As the last packet told it: the incident's own facts are this room's to keep. */
  readonly latest: Pick<
    Carried,
    'facts' | 'level' | 'sensitive' | 'verified' | 'closedAt' | 'ending'
  >
  readonly arrivals: readonly PacketArrival[]
  readonly reports: readonly CarriedReport[]
  readonly steps: readonly CarriedStep[]
  readonly receipts: readonly ReceiptIssued[]
}

const incidentId = z.string()
const latestSchema = carriedSchema.pick({
  facts: true,
  level: true,
  sensitive: true,
  verified: true,
  closedAt: true,
  ending: true,
})

export const packetEvents = {
  /** Opens an incident of this room, with its own number and clocks. */
  incidentReceived: z.object({
    incidentId,
    series: seriesSchema,
    year: z.int(),
    serial: z.int(),
    source: sourceSchema,
    origins: originsSchema,
    ...standing,
  }),
  /** Only what is new of it. */
  packetReceived: z.object({
    incidentId,
    via: viaSchema,
    digest: hash,
    source: sourceSchema,
    madeAt: instant.nullable(),
    madeBy: z.string(),
    latest: latestSchema,
    reports: z.array(carriedReportSchema),
    steps: z.array(carriedStepSchema),
  }),
  packetExported: z.object({ incidentId, digest: hash, sealed: z.boolean(), fileName: z.string() }),
  /** The incidents of these months, as one file; they are not brought back for it. */
  periodExported: z.object({
    months: z.array(z.string()),
    /** How many. */
    count: z.int(),
    digest: hash,
    sealed: z.boolean(),
    fileName: z.string(),
  }),
  receiptIssued: z.object({
    incidentId,
    digest: hash.nullable(),
    via: answerWaySchema,
    reports: z.array(z.string()),
    returned: z.string().nullable(),
    told: z.string(),
  }),
}

export const packetTraits: TraitsOf<typeof packetEvents> = {
  incidentReceived: stepCalled('接报'),
  packetReceived: stepCalled('收件'),
  packetExported: stepCalled('导出'),
  periodExported: ofRoom(),
  receiptIssued: stepCalled('回执'),
}
