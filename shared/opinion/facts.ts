// What is written down of an opinion: what was seen, and what is added to it later. Each of these is what a person
// enters; when and by whom it was written down the journal's line says.
import { z } from 'zod'
import { evidenceWaySchema } from '../attachment/evidence'
import { fileHash, printSchema } from '../attachment/record'
import { counterpartSchema } from '../phone/record'
import { regionSchema } from '../region'
import { instant, oneLine, optionalLine, optionalText, requiredLine, requiredText } from '../text'
import {
  platformSchema,
  postStateSchema,
  responseSchema,
  topicSchema,
  verdictSchema,
} from './words'

/** Longer than a line: links of videos carry hundreds of marks. */
const LONGEST_LINK = 2_000

export const opinionFactsSchema = z.object({
  title: requiredLine,
  platform: platformSchema,
  /** As it is shown beside the post. */
  account: optionalLine,
  link: z.string().overwrite(oneLine).max(LONGEST_LINK),
  /** null while it is not known when it appeared. */
  publishedAt: instant.nullable(),
  /** 发现时间: with it the room knew. */
  foundAt: instant,
  /** 原文摘录, word for word. */
  excerpt: optionalText,
  topics: z.array(topicSchema).max(5),
  region: regionSchema,
  place: optionalLine,
  unitConcerned: optionalLine,
  sensitive: z.boolean(),
})
export type OpinionFacts = z.infer<typeof opinionFactsSchema>

const count = z.int().min(0).max(100_000_000_000).nullable()
export const spreadSchema = z.object({
  reads: count,
  comments: count,
  shares: count,
  likes: count,
  /** 热搜位次 */
  rank: count,
})
/** How far it has spread; null is what nobody counted. */
export type Spread = z.infer<typeof spreadSchema>

export const snapshotSchema = z.object({ at: instant, spread: spreadSchema })
export const postSeenSchema = z.object({ at: instant, state: postStateSchema, note: optionalLine })

export const enquirySchema = z.object({
  at: instant,
  of: counterpartSchema.extend({ unit: requiredLine }),
  question: optionalText,
})
export const judgementSchema = z.object({ truth: verdictSchema, ground: requiredLine })
export const answerSchema = z.object({ at: instant, who: optionalLine, words: requiredText })

export const opinionCallSchema = z.object({
  at: instant,
  to: counterpartSchema.extend({ unit: requiredLine }),
  said: requiredText,
  answer: optionalText,
})
/** A call upwards about it (N1, N4). */
export type OpinionCall = z.infer<typeof opinionCallSchema>

export const assignmentSchema = z.object({
  at: instant,
  to: requiredLine,
  task: requiredText,
  due: instant.nullable(),
})
export const feedbackSchema = z.object({ at: instant, from: requiredLine, words: requiredText })
export const responseMadeSchema = z.object({
  at: instant,
  kind: responseSchema,
  where: requiredLine,
  words: optionalText,
})
export const evidenceSchema = z.object({
  sha256: fileHash,
  name: requiredLine,
  caption: optionalLine,
  print: printSchema.nullable(),
  how: evidenceWaySchema,
})
export type EvidenceInput = z.infer<typeof evidenceSchema>
