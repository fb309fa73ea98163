// What a page may ask for about an opinion. There is none that deletes, and none that has a post deleted.
import { z } from 'zod'
import type { RightsOf } from '../rights'
import { factsSchema as incidentFactsSchema, levelAboveSchema } from '../incident/record'
import { calendarDay, instant, optionalLine, requiredLine, timeOfDay } from '../text'
import {
  answerSchema,
  assignmentSchema,
  enquirySchema,
  evidenceSchema,
  feedbackSchema,
  judgementSchema,
  opinionCallSchema,
  opinionFactsSchema,
  postSeenSchema,
  responseMadeSchema,
  snapshotSchema,
  spreadSchema,
} from './facts'
import { channelSchema, levelSchema } from '../vocabulary'
import { paperKindSchema, paperReceiptSchema, paperWordsSchema } from './papers'
import { watchSettingsSchema } from './rounds'
import { opinionRuleSchema } from './rules'
import { stageSchema } from './trend'

const opinionId = z.string()
const roundSchema = z.object({ date: calendarDay, at: timeOfDay })

export const opinionCommands = [
  z.object({
    type: z.literal('registerOpinion'),
    facts: opinionFactsSchema,
    grave: z.boolean(),
    spread: spreadSchema.nullable(),
    /** Files that were kept before, each taken as evidence of the post. */
    evidence: z.array(evidenceSchema).max(50),
    /** The round on which it was found: with it the round is done. */
    round: roundSchema.optional(),
  }),
  z.object({
    type: z.literal('correctOpinion'),
    opinionId,
    patch: opinionFactsSchema.partial(),
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('gradeOpinion'),
    opinionId,
    grave: z.boolean(),
    reason: requiredLine,
  }),
  z.object({ type: z.literal('takeOpinion'), opinionId }),
  z.object({ type: z.literal('askAboutOpinion'), opinionId, enquiry: enquirySchema }),
  z.object({
    type: z.literal('answerAboutOpinion'),
    opinionId,
    enquiryId: z.string(),
    answer: answerSchema,
    verdict: judgementSchema.nullable(),
  }),
  z.object({
    type: z.literal('judgeOpinion'),
    opinionId,
    at: instant,
    source: requiredLine,
    verdict: judgementSchema,
  }),
  z.object({
    type: z.literal('phoneOpinion'),
    opinionId,
    call: opinionCallSchema,
    lateReason: optionalLine,
  }),
  z.object({ type: z.literal('assignOpinion'), opinionId, assignment: assignmentSchema }),
  z.object({ type: z.literal('feedBackOpinion'), opinionId, feedback: feedbackSchema }),
  z.object({ type: z.literal('respondToOpinion'), opinionId, response: responseMadeSchema }),
  z.object({
    type: z.literal('releaseOpinion'),
    opinionId,
    of: z.enum(['report', 'response']),
    reason: requiredLine,
  }),
  z.object({ type: z.literal('lookAtPost'), opinionId, seen: postSeenSchema }),
  z.object({ type: z.literal('countOpinion'), opinionId, snapshot: snapshotSchema }),
  z.object({ type: z.literal('setOpinionStage'), opinionId, stage: stageSchema }),
  z.object({ type: z.literal('recordKnownAbove'), opinionId, known: levelAboveSchema }),
  z.object({ type: z.literal('relateOpinion'), opinionId, to: z.string() }),
  z.object({ type: z.literal('mergeOpinion'), opinionId, into: z.string() }),
  /** 转为事件: 接报 is 发现, the calls that were made of it are the incident's. */
  z.object({
    type: z.literal('turnIntoIncident'),
    opinionId,
    facts: incidentFactsSchema,
    level: levelSchema.nullable(),
    levelBasis: optionalLine,
    verified: z.boolean(),
    sensitive: z.boolean(),
  }),
  /** Seen about an incident that there is already. */
  z.object({ type: z.literal('linkOpinion'), opinionId, incidentId: z.string() }),
  z.object({ type: z.literal('closeOpinion'), opinionId, note: optionalLine }),
  z.object({ type: z.literal('reopenOpinion'), opinionId, reason: requiredLine }),
  z.object({
    type: z.literal('issueOpinionPaper'),
    opinionId,
    kind: paperKindSchema,
    words: paperWordsSchema,
    /** Who signs with the PIN; absent where the pen does it on the paper. */
    approverId: z.string().optional(),
    pin: z.string().max(64).optional(),
  }),
  z.object({
    type: z.literal('sendOpinionPaper'),
    opinionId,
    paperId: z.string(),
    to: requiredLine,
    at: instant,
    channel: channelSchema,
  }),
  z.object({
    type: z.literal('receiptOpinionPaper'),
    opinionId,
    paperId: z.string(),
    sentId: z.string(),
    receipt: paperReceiptSchema,
  }),
  z.object({ type: z.literal('saveOpinionRule'), rule: opinionRuleSchema, reason: requiredLine }),
  z.object({ type: z.literal('setWatch'), settings: watchSettingsSchema, reason: requiredLine }),
  /** 已看，无 */
  z.object({ type: z.literal('signRound'), round: roundSchema, note: optionalLine }),
] as const

export const opinionRights: RightsOf<typeof opinionCommands> = {
  registerOpinion: 'onDuty',
  correctOpinion: 'onDuty',
  gradeOpinion: 'onDuty',
  takeOpinion: 'onDuty',
  askAboutOpinion: 'onDuty',
  answerAboutOpinion: 'onDuty',
  judgeOpinion: 'onDuty',
  phoneOpinion: 'onDuty',
  assignOpinion: 'onDuty',
  feedBackOpinion: 'onDuty',
  respondToOpinion: 'onDuty',
  releaseOpinion: 'onDuty',
  lookAtPost: 'onDuty',
  countOpinion: 'onDuty',
  setOpinionStage: 'onDuty',
  recordKnownAbove: 'onDuty',
  relateOpinion: 'onDuty',
  mergeOpinion: 'onDuty',
  turnIntoIncident: 'onDuty',
  linkOpinion: 'onDuty',
  closeOpinion: 'onDuty',
  reopenOpinion: 'onDuty',
  issueOpinionPaper: 'onDuty',
  sendOpinionPaper: 'onDuty',
  receiptOpinionPaper: 'onDuty',
  saveOpinionRule: 'manager',
  setWatch: 'manager',
  signRound: 'onDuty',
}
