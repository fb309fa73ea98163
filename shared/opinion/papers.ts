// 舆情速报, 专报, 抄告单, 处置报告单: what was issued of an opinion, under a number of its own. One that is out never
// changes: what is known later is one paper more.
import { z } from 'zod'
import { documentSchema } from '../report/record'
import { instant, optionalLine, optionalText, requiredLine } from '../text'
import { channelSchema } from '../vocabulary'

export const paperKindSchema = z.enum(['flash', 'special', 'notice', 'handled'])
export type OpinionPaperKind = z.infer<typeof paperKindSchema>
export const PAPER_NAMES: Readonly<Record<OpinionPaperKind, string>> = {
  flash: '舆情速报',
  special: '舆情专报',
  notice: '网络舆情抄告单',
  handled: '网络舆情处置报告单',
}
const SHEET_WORDS: Readonly<Record<Exclude<OpinionPaperKind, LetterKind>, string>> = {
  notice: '舆情抄告',
  handled: '舆情处置',
}

/** Each kind is counted by itself in each year: `2026年第1期` under its own head, `舆情抄告〔2026〕1号` otherwise. */
export const paperNumber = (kind: OpinionPaperKind, year: number, serial: number): string =>
  isLetterKind(kind) ? `${year}年第${serial}期` : `${SHEET_WORDS[kind]}〔${year}〕${serial}号`

type Named = {
  readonly kind: OpinionPaperKind
  readonly document: { readonly number: string }
}
/** `舆情速报2026年第1期`: in a sentence, where no head stands above the number. */
export const paperName = ({ kind, document }: Named): string =>
  isLetterKind(kind) ? `${PAPER_NAMES[kind]}${document.number}` : document.number

export const paperSeries = (kind: OpinionPaperKind, year: number): string => `${kind}:${year}`

/** As letters: head, addressees, text, signature. The others are filled in and come back. */
export type LetterKind = Extract<OpinionPaperKind, 'flash' | 'special'>
export const isLetterKind = (kind: OpinionPaperKind): kind is LetterKind =>
  kind === 'flash' || kind === 'special'

const sectionSchema = z.object({ heading: requiredLine, text: optionalText })
export const paperWordsSchema = z.object({
  /** Those it goes to, as they stand on it. */
  to: requiredLine,
  title: requiredLine,
  sections: z.array(sectionSchema).min(1).max(8),
  /** 抄告单: by when it wants an answer. */
  answerBy: instant.nullable(),
})
export type PaperWords = z.infer<typeof paperWordsSchema>

export const issuedSchema = z.object({
  paperId: z.string(),
  kind: paperKindSchema,
  year: z.int(),
  serial: z.int(),
  answerBy: instant.nullable(),
  /** Who signed with the PIN; null where the pen does it on the paper. */
  approvedBy: z.string().nullable(),
  /** The words as they stand on it for ever: `paragraphs` are its sections, `salutation` is to whom. */
  document: documentSchema,
  /** Names as they were then. */
  printed: z.object({ signer: z.string(), editor: z.string(), contact: z.string() }),
})

export const sentSchema = z.object({
  sentId: z.string(),
  to: requiredLine,
  at: instant,
  channel: channelSchema,
})
export const paperReceiptSchema = z.object({ at: instant, receivedBy: optionalLine })
