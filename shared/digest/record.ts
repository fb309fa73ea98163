// 值班要情: what happened since the last issue, composed from the record, edited by a person, issued by a leader under a
// number without gaps, and frozen then.
import { z } from 'zod'
import { docNumberSchema, documentSchema, type DocNumber, type Document } from '../report/record'
import type { RightsOf } from '../rights'
import { instant, optionalText, requiredLine } from '../text'
import { ofRoom, type TraitsOf } from '../traits'

export const digestWordsSchema = z.object({
  title: requiredLine,
  /** In their order; one without text is not printed. */
  parts: z.array(z.object({ heading: requiredLine, text: optionalText })).max(20),
})
export type DigestWords = z.infer<typeof digestWordsSchema>

const printedSchema = z.object({ signer: z.string(), contact: z.string() })

export interface Digest {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly words: DigestWords
  readonly draftedAt: string
  readonly draftedBy: string
  readonly savedBy: string
  /** 签发: from then on nothing of it changes. */
  readonly issued: {
    readonly by: string
    readonly at: string
    readonly number: DocNumber
    readonly document: Document
    readonly digest: string
    readonly printed: Readonly<z.infer<typeof printedSchema>>
  } | null
}

export interface DigestState {
  readonly digests: Readonly<Record<string, Digest>>
  readonly made: number
}
export const noDigests: DigestState = { digests: {}, made: 0 }

const digestId = z.string().max(40)
const words = digestWordsSchema

export const digestEvents = {
  digestDrafted: z.object({ digestId, from: instant, to: instant, words }),
  digestSaved: z.object({ digestId, words }),
  digestIssued: z.object({
    digestId,
    approverId: z.string(),
    number: docNumberSchema,
    document: documentSchema,
    digest: z.string(),
    printed: printedSchema,
  }),
}

export const digestTraits: TraitsOf<typeof digestEvents> = {
  digestDrafted: ofRoom(),
  digestSaved: ofRoom(),
  digestIssued: ofRoom(),
}

export const digestCommands = [
  /** From the end of the last issue, at most a day back, or from a moment that a person names. */
  z.object({ type: z.literal('draftDigest'), from: instant }),
  z.object({ type: z.literal('saveDigest'), digestId, words }),
  z.object({
    type: z.literal('issueDigest'),
    digestId,
    approverId: z.string(),
    pin: z.string().max(64),
  }),
] as const

export const digestRights: RightsOf<typeof digestCommands> = {
  draftDigest: 'onDuty',
  saveDigest: 'onDuty',
  issueDigest: 'onDuty',
}
