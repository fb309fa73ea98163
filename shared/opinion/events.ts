// What is written into the journal of an opinion.
import { z } from 'zod'
import { changeSchema } from '../change'
import { calendarDay, instant, timeOfDay } from '../text'
import { ofRoom, stepCalled, type TraitsOf } from '../traits'
import {
  answerSchema,
  assignmentSchema,
  enquirySchema,
  feedbackSchema,
  judgementSchema,
  opinionCallSchema,
  opinionFactsSchema,
  postSeenSchema,
  responseMadeSchema,
  snapshotSchema,
  spreadSchema,
} from './facts'
import { levelAboveSchema } from '../incident/record'
import { issuedSchema, paperReceiptSchema, sentSchema } from './papers'
import { watchSettingsSchema } from './rounds'
import { opinionRuleSchema } from './rules'
import { stageSchema } from './trend'

const opinionId = z.string()

export const opinionEvents = {
  opinionRegistered: z.object({
    opinionId,
    year: z.int(),
    serial: z.int(),
    facts: opinionFactsSchema,
    grave: z.boolean(),
    /** As it stood when it was found; null where nobody counted. */
    spread: spreadSchema.nullable(),
  }),
  opinionCorrected: z.object({ opinionId, changes: z.array(changeSchema), reason: z.string() }),
  opinionGraded: z.object({ opinionId, grave: z.boolean(), reason: z.string() }),
  opinionTaken: z.object({ opinionId }),
  opinionEnquired: z.object({ opinionId, enquiryId: z.string(), enquiry: enquirySchema }),
  opinionAnswered: z.object({
    opinionId,
    enquiryId: z.string(),
    answer: answerSchema,
    /** With it the matter is settled; null while the answer is only a part. */
    verdict: judgementSchema.nullable(),
  }),
  opinionJudged: z.object({
    opinionId,
    at: instant,
    source: z.string(),
    verdict: judgementSchema,
  }),
  opinionPhoned: z.object({
    opinionId,
    callId: z.string(),
    call: opinionCallSchema,
    lateReason: z.string(),
  }),
  opinionAssigned: z.object({ opinionId, assignment: assignmentSchema }),
  opinionFedBack: z.object({ opinionId, feedback: feedbackSchema }),
  opinionResponded: z.object({ opinionId, response: responseMadeSchema }),
  opinionUnneeded: z.object({
    opinionId,
    of: z.enum(['report', 'response']),
    reason: z.string(),
  }),
  opinionPostSeen: z.object({ opinionId, seen: postSeenSchema }),
  opinionCounted: z.object({ opinionId, snapshot: snapshotSchema }),
  opinionStageSet: z.object({ opinionId, stage: stageSchema }),
  opinionKnownAbove: z.object({ opinionId, known: levelAboveSchema }),
  opinionRelated: z.object({ opinionId, to: z.string() }),
  opinionMerged: z.object({ opinionId, into: z.string() }),
  /** A step of the incident: the rooms above read it there, where the opinion itself does not go. */
  opinionLinked: z.object({
    incidentId: z.string(),
    opinionId,
    number: z.string(),
    title: z.string(),
    foundAt: instant,
    /** The incident began with it. */
    began: z.boolean(),
    /** Calls upwards about it that count as the incident's own (N1), under their ids there. */
    calls: z.array(
      z.object({
        phoneId: z.string(),
        callId: z.string(),
        call: opinionCallSchema,
        lateReason: z.string(),
        recordedAt: instant,
        by: z.string(),
      }),
    ),
  }),
  opinionClosed: z.object({ opinionId, note: z.string() }),
  opinionReopened: z.object({ opinionId, reason: z.string() }),
  opinionPaperIssued: z.object({ opinionId, paper: issuedSchema }),
  opinionPaperSent: z.object({ opinionId, paperId: z.string(), sent: sentSchema }),
  opinionPaperReceipted: z.object({
    opinionId,
    paperId: z.string(),
    sentId: z.string(),
    receipt: paperReceiptSchema,
  }),
  opinionRulesChanged: z.object({ rules: z.array(opinionRuleSchema), reason: z.string() }),
  watchSet: z.object({
    settings: watchSettingsSchema,
    before: watchSettingsSchema,
    reason: z.string(),
  }),
  roundSigned: z.object({
    date: calendarDay,
    at: timeOfDay,
    note: z.string(),
    /** What was found; null for 已看，无. */
    opinionId: z.string().nullable(),
  }),
}

export const opinionTraits: TraitsOf<typeof opinionEvents> = {
  opinionRegistered: ofRoom(),
  opinionCorrected: ofRoom(),
  opinionGraded: ofRoom(),
  opinionTaken: ofRoom(),
  opinionEnquired: ofRoom(),
  opinionAnswered: ofRoom(),
  opinionJudged: ofRoom(),
  opinionPhoned: ofRoom(),
  opinionAssigned: ofRoom(),
  opinionFedBack: ofRoom(),
  opinionResponded: ofRoom(),
  opinionUnneeded: ofRoom(),
  opinionPostSeen: ofRoom(),
  opinionCounted: ofRoom(),
  opinionStageSet: ofRoom(),
  opinionKnownAbove: ofRoom(),
  opinionRelated: ofRoom(),
  opinionMerged: ofRoom(),
  opinionLinked: stepCalled('舆情'),
  opinionClosed: ofRoom(),
  opinionReopened: ofRoom(),
  opinionPaperIssued: ofRoom(),
  opinionPaperSent: ofRoom(),
  opinionPaperReceipted: ofRoom(),
  opinionRulesChanged: ofRoom(),
  watchSet: ofRoom(),
  roundSigned: ofRoom(),
}
