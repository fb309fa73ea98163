// 首报、续报、终报: drafts are editable, a sent report never is.
import { z } from 'zod'
import { figuresSchema } from '../incident/figures'
import { receiptProofSchema, receiptSchema, type Receipt } from './receipt'
import { instant, optionalLine, optionalText, requiredLine } from '../text'
import { stepCalled, type TraitsOf } from '../traits'
import { channelSchema, pressingSchema, reportKindSchema, type ReportKind } from '../vocabulary'
import type { RightsOf } from '../rights'
import { afarSchema, type Afar } from './afar'

export const contentSchema = z.object({
  title: requiredLine,
  /** The text of each section by its key. */
  sections: z.record(z.string().max(40), optionalText),
  figures: figuresSchema,
  /** A grave first report may leave before it is verified, visibly labelled. */
  unverified: z.boolean(),
  /** Id of the sent report that a 更正报告 corrects; null for every other, and where all that was told is taken back. */
  corrects: z.string().nullable(),
  /** 紧急程度 as the officer chose it; null: as level and kind have it. */
  pressing: pressingSchema.nullable(),
})
export type Content = z.infer<typeof contentSchema>

export const deliveryInputSchema = z.object({
  recipientId: z.string(),
  channel: channelSchema,
  at: instant,
  /** Who took it at the other end, when that is known at once; the 回执 comes separately. */
  receivedBy: optionalLine,
})
export type DeliveryInput = z.infer<typeof deliveryInputSchema>

/** As the record keeps it: with the digest of exactly what was sent (N8); null before that was kept. */
export const deliveredSchema = deliveryInputSchema.extend({ digest: z.string().nullable() })
export type Delivered = z.infer<typeof deliveredSchema>

export interface Delivery extends Delivered {
  readonly by: string
  readonly recordedAt: string
  readonly receipt: Receipt | null
}

/** A registration of something that was not sent: struck, with its reason; the recipient is owed again. */
export interface RetractedDelivery {
  readonly delivery: Delivery
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** Who approved which exact text, when (审定). */
export interface Approval {
  readonly by: string
  readonly at: string
  readonly digest: string
  /** How it came, where no PIN was typed at this desk. */
  readonly afar: Afar | null
}

export interface AddressedTo {
  readonly id: string
  readonly name: string
}

export const docNumberSchema = z.object({
  word: z.string(),
  year: z.int(),
  serial: z.int(),
  /** `呼值报〔2026〕5号`, as it stands on the page. */
  text: z.string(),
})
/** 发文字号 */
export type DocNumber = z.infer<typeof docNumberSchema>
/** Given by the first of the steps that fix a text; null on every other. */
const docNumber = docNumberSchema.nullable()

export interface Report {
  readonly id: string
  readonly kind: ReportKind
  /** 1 for 续报一; 0 for 首报 and 终报. */
  readonly number: number
  readonly content: Content
  /** Grows whenever the words on the paper may have changed: an approval names the one it saw. */
  readonly revision: number
  readonly createdAt: string
  readonly createdBy: string
  readonly savedAt: string
  readonly savedBy: string
  readonly submitted: { readonly at: string; readonly by: string } | null
  /** null until the first of 送审, 审定 and 报送; then for ever. */
  readonly docNumber: DocNumber | null
  readonly approval: Approval | null
  readonly returned: { readonly at: string; readonly by: string; readonly reason: string } | null
  /** Everyone it is owed to, fixed at the first delivery. */
  readonly addressedTo: readonly AddressedTo[]
  readonly deliveries: Readonly<Record<string, Delivery>>
  /** Oldest first. */
  readonly retracted: readonly RetractedDelivery[]
  /** The page as it left: never changes again. */
  readonly sent: {
    readonly document: Document
    readonly digest: string
    readonly contact: string | null
  } | null
  readonly lateReason: string
  /** The pictures on the page that is to leave, in order. */
  readonly images: readonly NonNullable<Document['attachments']>[number][]
}

/** Its digest covers the very fields that a page has: what one does not say is absent, never empty. */
export const documentSchema = z.object({
  urgency: z.string(),
  issuer: z.string(),
  number: z.string(),
  title: z.string(),
  /** 主送 */
  salutation: z.string(),
  /** 抄送; absent on what left before copies were told apart. */
  copies: z.string().optional(),
  paragraphs: z.array(z.object({ heading: z.string(), text: z.string() })),
  signature: z.string(),
  /** 印发机关, where it is another than who signs. */
  printedBy: z.string().optional(),
  /** Absent: room for a seal over signature and date. */
  seal: z.literal('none').optional(),
  /** Absent: the red head of GB/T 9704-2012. */
  layout: z.literal('brief').optional(),
  /** 成文日期 */
  date: z.string(),
  stamps: z.array(z.string()),
  /** Its pictures, by the SHA-256 of the copy that is printed; absent when it has none. */
  attachments: z
    .array(z.object({ sha256: z.string(), name: z.string(), caption: z.string() }))
    .optional(),
})
/** The words on the paper. */
export type Document = z.infer<typeof documentSchema>

const incidentId = z.string()
const reportId = z.string()

export const reportEvents = {
  reportSaved: z.object({
    incidentId,
    reportId,
    kind: reportKindSchema,
    number: z.int(),
    content: contentSchema,
  }),
  reportSubmitted: z.object({ incidentId, reportId, docNumber }),
  /** Of a text that needs no leader, when its page is first printed: it may leave from then on. */
  reportNumbered: z.object({ incidentId, reportId, docNumber: docNumberSchema }),
  reportApproved: z.object({
    incidentId,
    reportId,
    revision: z.int(),
    digest: z.string(),
    docNumber,
  }),
  /** 电话同意, 纸面签批: the leader is `leaderId`; whoever wrote it down is the author of the line. */
  reportAgreedAfar: z.object({
    incidentId,
    reportId,
    revision: z.int(),
    digest: z.string(),
    docNumber,
    leaderId: z.string(),
    afar: afarSchema,
  }),
  agreementConfirmed: z.object({ incidentId, reportId }),
  agreementDenied: z.object({ incidentId, reportId, reason: z.string() }),
  reportReturned: z.object({ incidentId, reportId, reason: z.string() }),
  reportDelivered: z.object({
    incidentId,
    reportId,
    deliveries: z.array(deliveredSchema),
    lateReason: z.string(),
    /** With the first delivery only: to whom it is owed, and the page as it left. */
    sent: z
      .object({
        addressedTo: z.array(z.object({ id: z.string(), name: z.string() })),
        document: documentSchema,
        digest: z.string(),
        /** Whom to call, as the page said it, if it did; outside the digest, because a phone number may change. */
        contact: z.string().nullable(),
      })
      .nullable(),
    docNumber,
  }),
  /** 实际没有报出: what was registered as sent was not. */
  deliveryRetracted: z.object({
    incidentId,
    reportId,
    recipientId: z.string(),
    reason: z.string(),
  }),
  receiptRecorded: z.object({
    incidentId,
    reportId,
    recipientId: z.string(),
    receipt: receiptSchema,
    proof: receiptProofSchema.nullable(),
    returned: z.string().nullable(),
  }),
}

export const reportTraits: TraitsOf<typeof reportEvents> = {
  // A draft that is saved is no step of the duty.
  reportSaved: stepCalled('拟稿', { quiet: true, told: 'never' }),
  reportSubmitted: stepCalled('送审'),
  reportNumbered: stepCalled('编号'),
  reportApproved: stepCalled('审定'),
  reportAgreedAfar: stepCalled('审定'),
  agreementConfirmed: stepCalled('确认'),
  agreementDenied: stepCalled('否认'),
  reportReturned: stepCalled('退回'),
  reportDelivered: stepCalled('报送'),
  deliveryRetracted: stepCalled('撤销'),
  receiptRecorded: stepCalled('回执'),
}

const approver = { approverId: z.string(), pin: z.string().max(64) }

export const reportCommands = [
  /** `reportId` null begins the next report of this kind. */
  z.object({
    type: z.literal('saveReport'),
    incidentId,
    reportId: reportId.nullable(),
    kind: reportKindSchema,
    content: contentSchema,
  }),
  z.object({ type: z.literal('submitReport'), incidentId, reportId }),
  z.object({ type: z.literal('numberReport'), incidentId, reportId }),
  z.object({
    type: z.literal('approveReport'),
    incidentId,
    reportId,
    revision: z.int(),
    ...approver,
  }),
  z.object({
    type: z.literal('agreeFromAfar'),
    incidentId,
    reportId,
    revision: z.int(),
    leaderId: z.string(),
    afar: afarSchema,
  }),
  z.object({ type: z.literal('confirmAgreement'), incidentId, reportId, ...approver }),
  z.object({
    type: z.literal('denyAgreement'),
    incidentId,
    reportId,
    reason: requiredLine,
    ...approver,
  }),
  z.object({
    type: z.literal('returnReport'),
    incidentId,
    reportId,
    reason: requiredLine,
    ...approver,
  }),
  z.object({
    type: z.literal('deliverReport'),
    incidentId,
    reportId,
    revision: z.int(),
    deliveries: z.array(deliveryInputSchema).min(1).max(100),
    lateReason: optionalLine,
  }),
  z.object({
    type: z.literal('retractDelivery'),
    incidentId,
    reportId,
    recipientId: z.string(),
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('recordReceipt'),
    incidentId,
    reportId,
    recipientId: z.string(),
    receipt: receiptSchema,
    /** 退回 by word of mouth. */
    returned: requiredLine.nullable().optional(),
  }),
] as const

export const reportRights: RightsOf<typeof reportCommands> = {
  saveReport: 'onDuty',
  submitReport: 'onDuty',
  numberReport: 'onDuty',
  approveReport: 'onDuty',
  agreeFromAfar: 'onDuty',
  confirmAgreement: 'signedIn',
  denyAgreement: 'signedIn',
  returnReport: 'onDuty',
  deliverReport: 'onDuty',
  retractDelivery: 'onDuty',
  recordReceipt: 'onDuty',
}
