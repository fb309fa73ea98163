// 交接单: the shapes of what goes from one shift to the next, and of who agreed to it.
import { z } from 'zod'
import { instant, optionalText, requiredLine } from '../text'

export const ITEM_GROUPS = [
  'incident',
  'matter',
  'instruction',
  'alarm',
  'receipt',
  'machine',
] as const
export type ItemGroup = (typeof ITEM_GROUPS)[number]
export const ITEM_GROUP_NAMES: Readonly<Record<ItemGroup, string>> = {
  incident: '在办事件',
  matter: '未结事项',
  instruction: '批示办理',
  alarm: '未确认报警',
  receipt: '未收回执',
  machine: '本机状态',
}

const questionSchema = z.object({
  question: z.string(),
  askedAt: instant,
  askedBy: z.string(),
  answer: z.string(),
  answeredAt: instant.nullable(),
  answeredBy: z.string().nullable(),
})
/** 质疑 and 答复: both stay on the sheet. */
export type Question = z.infer<typeof questionSchema>

const reservationSchema = z.object({ text: z.string(), at: instant, by: z.string() })
/** 保留意见接收: taken over, and not agreed with. */
export type Reservation = z.infer<typeof reservationSchema>

export const itemSchema = z.object({
  /** `incident:2026-17`, `matter:s1-e3`, … */
  key: z.string(),
  group: z.enum(ITEM_GROUPS),
  text: z.string(),
  /** Another digest: another thing to accept. */
  digest: z.string(),
  /** The clock to watch beside it, if any. */
  dueAt: instant.nullable(),
  incidentId: z.string().nullable(),
  entryId: z.string().nullable(),
})
/** One thing that the incoming side has to take over. */
export type SheetItem = z.infer<typeof itemSchema>

/** What the incoming officer said of an item. */
export interface Judgement {
  readonly item: SheetItem
  /** Accepted in exactly this form; null while it is not. */
  readonly accepted: { readonly digest: string; readonly at: string; readonly by: string } | null
  /** With which it was accepted; null where there is none. */
  readonly reservation: Reservation | null
  /** Oldest first. */
  readonly questions: readonly Question[]
}

export const judgedItemSchema = itemSchema.extend({
  /** False: no longer open, and kept for the question that was asked about it. */
  open: z.boolean(),
  acceptedAt: instant.nullable(),
  questions: z.array(questionSchema),
  /** Left out where there is none: what was signed holds the very fields that it had. */
  reservation: reservationSchema.optional(),
})
/** An item as it stands on the sheet. */
export type JudgedItem = z.infer<typeof judgedItemSchema>

export const checkItemSchema = z.object({ id: z.string().max(40), name: requiredLine })
/** One line of the unit's check list. */
export type CheckItem = z.infer<typeof checkItemSchema>

export const PRESET_CHECKLIST: readonly CheckItem[] = [
  '值班电话已试通',
  '传真机',
  '打印机',
  '对讲机',
  '钥匙',
  '车辆',
].map((name, index) => ({ id: `k${index + 1}`, name }))

export const checkInputSchema = z.object({ id: z.string(), ok: z.boolean(), note: optionalText })
export const checkSchema = checkInputSchema.extend({ name: z.string() })
export type Check = z.infer<typeof checkSchema>

export const machineFactsSchema = z.object({
  /** Free room on the drive of the data folder; null when the system does not say. */
  freeBytes: z.number().nullable(),
})
/** The state of the machine when the sheet was worked on: measured by the core, not derived. */
export type MachineFacts = z.infer<typeof machineFactsSchema>

export const signatureSchema = z.object({
  personId: z.string(),
  at: instant,
  /** SHA-256 of the canonical JSON of the sheet's content that was signed. */
  digest: z.string(),
})
export type Signature = z.infer<typeof signatureSchema>

/** Everything that both sign. */
export const sheetContentSchema = z.object({
  shiftId: z.string(),
  crew: z.array(z.string()),
  /** Null on the sheet of a shift that was taken over. */
  incoming: z.string().nullable(),
  words: z.string(),
  files: z.string(),
  checks: z.array(checkSchema),
  items: z.array(judgedItemSchema),
  /** Why it goes over early or late; left out where it does neither. */
  timing: z.string().optional(),
})
export type SheetContent = z.infer<typeof sheetContentSchema>

export const sheetSchema = sheetContentSchema.extend({
  /** Null when nobody could sign: 未交接. */
  outgoingSignature: signatureSchema.nullable(),
  incomingSignature: signatureSchema.nullable(),
})
/** The sheet of a shift that has ended: it never changes again. */
export type Sheet = z.infer<typeof sheetSchema>

/** The handover that is being prepared. */
export interface Handover {
  readonly words: string
  readonly files: string
  readonly checks: readonly Check[]
  /** Why the shift goes over early or late; empty where it does neither. */
  readonly timing: string
  /** Who wrote the outgoing side's part, when; null while nobody has. */
  readonly written: { readonly by: string; readonly at: string } | null
  readonly machine: MachineFacts | null
  /** The relief, signed in beside the outgoing side. */
  readonly incoming: {
    readonly personId: string
    readonly at: string
    readonly substituteFor: string
    readonly reason: string
  } | null
  /** By the item's key. */
  readonly judgements: Readonly<Record<string, Judgement>>
  /** The outgoing side's; it holds while `mark` is still the mark of the sheet (signatureHolds). */
  readonly signature: (Signature & { readonly mark: string }) | null
}
