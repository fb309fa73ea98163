// 附件: pictures, PDFs and recordings of an incident, of a report, of an opinion, of an instruction or of an entry of the log. The record
// names a file by its SHA-256; the file itself lies beside the journal.
import { z } from 'zod'
import { instant, optionalLine, requiredLine } from '../text'
import { stepCalled, type TraitsOf } from '../traits'
import { evidenceWaySchema } from './evidence'
import { fileTypeSchema } from './types'
import type { RightsOf } from '../rights'

export const fileHash = z.string().regex(/^[0-9a-f]{64}$/)

/** The largest file that is taken, unless the unit sets another limit. */
export const DEFAULT_ATTACHMENT_LIMIT_MB = 50
export const LARGEST_ATTACHMENT_LIMIT_MB = 200
/** The long side of the copy that is printed, in pixels: 300 dpi over the type area of A4. */
export const PRINT_SIDE = 2000

export const ownerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('incident'), incidentId: z.string() }),
  z.object({ kind: z.literal('report'), incidentId: z.string(), reportId: z.string() }),
  z.object({ kind: z.literal('entry'), entryId: z.string() }),
  /** Evidence of a post: a later picture of the same is one more item and never takes the place of another. */
  z.object({
    kind: z.literal('opinion'),
    opinionId: z.string(),
    how: evidenceWaySchema,
    takenAt: instant,
  }),
  /** The scan of an instruction, and what units sent back. */
  z.object({
    kind: z.literal('instruction'),
    incidentId: z.string().optional(),
    instructionId: z.string(),
  }),
])
export type Owner = z.infer<typeof ownerSchema>

/** A JPEG of the picture, small enough for a document; null for what cannot be printed. */
export const printSchema = z.object({
  sha256: fileHash,
  width: z.int().min(1).max(PRINT_SIDE),
  height: z.int().min(1).max(PRINT_SIDE),
})
export type PrintCopy = z.infer<typeof printSchema>

const addedSchema = z.object({
  owner: ownerSchema,
  sha256: fileHash,
  /** As the file was called where it came from. */
  name: requiredLine,
  type: fileTypeSchema,
  /** In bytes. */
  size: z.int(),
  caption: optionalLine,
  print: printSchema.nullable(),
  /** The unit that sent it in a packet; null for what was attached here. */
  from: z.string().nullable(),
})

export interface Attachment extends z.infer<typeof addedSchema> {
  /** `a1`, in the order in which they came */
  readonly id: string
  readonly at: string
  readonly by: string
  /** Struck through, never gone. */
  readonly withdrawn: { readonly at: string; readonly by: string; readonly reason: string } | null
}

const attachmentId = z.string()
/** On the timeline of the incident, when it is about one. */
const incidentId = z.string().optional()

export const attachmentEvents = {
  attachmentAdded: addedSchema.extend({ attachmentId, incidentId }),
  attachmentCaptioned: z.object({
    attachmentId,
    incidentId,
    caption: z.string(),
    before: z.string(),
  }),
  attachmentWithdrawn: z.object({ attachmentId, incidentId, reason: z.string() }),
}

export const attachmentTraits: TraitsOf<typeof attachmentEvents> = {
  attachmentAdded: stepCalled('附上'),
  attachmentCaptioned: stepCalled('附件'),
  attachmentWithdrawn: stepCalled('附件'),
}

export const attachmentCommands = [
  /** The file must have been kept before. */
  z.object({
    type: z.literal('addAttachment'),
    owner: ownerSchema,
    sha256: fileHash,
    name: requiredLine,
    caption: optionalLine,
    print: printSchema.nullable(),
  }),
  z.object({ type: z.literal('captionAttachment'), attachmentId, caption: optionalLine }),
  z.object({ type: z.literal('withdrawAttachment'), attachmentId, reason: requiredLine }),
] as const

export const attachmentRights: RightsOf<typeof attachmentCommands> = {
  addAttachment: 'onDuty',
  captionAttachment: 'onDuty',
  withdrawAttachment: 'onDuty',
}
