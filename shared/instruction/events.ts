// What is written into the journal of an instruction. With `incidentId` it is a step of that incident.
import { z } from 'zod'
import { changeSchema } from '../change'
import { instant } from '../text'
import { stepCalled, type TraitsOf } from '../traits'
import { feedbackInputSchema, instructionFactsSchema, taskInputSchema } from './record'
import { cameBySchema } from './words'

const ref = { incidentId: z.string().optional(), instructionId: z.string() }
const ofTask = { ...ref, taskId: z.string() }
const ofUnit = { ...ofTask, unitId: z.string() }

export const instructionEvents = {
  instructionRegistered: z.object({
    ...ref,
    year: z.int(),
    serial: z.int(),
    facts: instructionFactsSchema,
    parentId: z.string().nullable(),
  }),
  instructionCorrected: z.object({ ...ref, changes: z.array(changeSchema), reason: z.string() }),
  instructionProposed: z.object({ ...ref, words: z.string(), approvedBy: z.string() }),
  instructionTasked: z.object({ ...ofTask, task: taskInputSchema }),
  instructionRetasked: z.object({ ...ofTask, task: taskInputSchema, reason: z.string() }),
  instructionTaskEnded: z.object({ ...ofTask, reason: z.string(), approvedBy: z.string() }),
  instructionSent: z.object({
    ...ofTask,
    sent: z.array(z.object({ unitId: z.string(), at: instant, way: z.string() })),
  }),
  instructionSigned: z.object({ ...ofUnit, at: instant, who: z.string() }),
  instructionFedBack: z.object({
    ...ofUnit,
    feedbackId: z.string(),
    feedback: feedbackInputSchema,
  }),
  instructionJudged: z.object({
    ...ofUnit,
    feedbackId: z.string(),
    verdict: z.enum(['accepted', 'returned']),
    reason: z.string(),
    lateness: z.enum(['late', 'excused']).nullable(),
    approvedBy: z.string(),
  }),
  instructionChased: z.object({
    ...ofUnit,
    at: instant,
    way: cameBySchema,
    who: z.string(),
    answer: z.string(),
  }),
  instructionNoticed: z.object({
    ...ofUnit,
    noticeId: z.string(),
    words: z.string(),
    answerBy: instant.nullable(),
    approvedBy: z.string(),
  }),
  instructionExtensionAsked: z.object({
    ...ofUnit,
    extensionId: z.string(),
    at: instant,
    reason: z.string(),
    until: instant,
  }),
  instructionExtensionAnswered: z.object({
    ...ofUnit,
    extensionId: z.string(),
    granted: z.boolean(),
    approvedBy: z.string(),
  }),
  instructionExplained: z.object({ ...ofUnit, at: instant, reason: z.string() }),
  instructionShown: z.object({
    ...ref,
    shownId: z.string(),
    at: instant,
    way: cameBySchema,
    to: z.string(),
    words: z.string(),
  }),
  instructionAnswered: z.object({
    ...ref,
    shownId: z.string(),
    at: instant,
    answer: z.enum(['noted', 'ordered']),
    words: z.string(),
    childId: z.string().nullable(),
  }),
  instructionClosed: z.object({ ...ref, note: z.string(), overdue: z.boolean() }),
  instructionReopened: z.object({ ...ref, reason: z.string() }),
}

export const instructionTraits: TraitsOf<typeof instructionEvents> = {
  instructionRegistered: stepCalled('批示'),
  instructionCorrected: stepCalled('更正'),
  instructionProposed: stepCalled('拟办'),
  instructionTasked: stepCalled('立项'),
  instructionRetasked: stepCalled('立项'),
  instructionTaskEnded: stepCalled('中止'),
  instructionSent: stepCalled('转办'),
  instructionSigned: stepCalled('签收'),
  instructionFedBack: stepCalled('反馈'),
  instructionJudged: stepCalled('审核'),
  instructionChased: stepCalled('催办'),
  instructionNoticed: stepCalled('督办'),
  instructionExtensionAsked: stepCalled('延期'),
  instructionExtensionAnswered: stepCalled('延期'),
  instructionExplained: stepCalled('说明'),
  instructionShown: stepCalled('呈报'),
  instructionAnswered: stepCalled('阅示'),
  instructionClosed: stepCalled('办结'),
  instructionReopened: stepCalled('重开'),
}
