// What a page may ask for about an instruction.
import { z } from 'zod'
import type { RightsOf } from '../rights'
import { instant, optionalLine, optionalText, requiredLine, requiredText } from '../text'
import {
  feedbackInputSchema,
  instructionFactsSchema,
  sourcePaperSchema,
  taskInputSchema,
} from './record'
import { cameBySchema, instructionKindSchema } from './words'

const ref = { incidentId: z.string().optional(), instructionId: z.string() }
const ofTask = { ...ref, taskId: z.string() }
const ofUnit = { ...ofTask, unitId: z.string() }
/** A leader's name and PIN. */
const approved = { approverId: z.string(), pin: z.string().max(64) }

/** What may be put right in one that hangs on no incident. */
export const instructionPatchSchema = z
  .object({
    kind: instructionKindSchema,
    words: requiredText,
    from: requiredLine,
    cameBy: cameBySchema,
    readBack: z.boolean(),
    receivedAt: instant,
    paper: sourcePaperSchema.nullable(),
  })
  .partial()

export const instructionCommands = [
  z.object({
    type: z.literal('registerInstruction'),
    incidentId: z.string().optional(),
    facts: instructionFactsSchema,
  }),
  z.object({
    type: z.literal('correctInstruction'),
    instructionId: z.string(),
    patch: instructionPatchSchema,
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('proposeInstruction'),
    ...ref,
    words: requiredText,
    ...approved,
  }),
  z.object({ type: z.literal('addInstructionTask'), ...ref, task: taskInputSchema }),
  z.object({
    type: z.literal('changeInstructionTask'),
    ...ofTask,
    task: taskInputSchema,
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('endInstructionTask'),
    ...ofTask,
    reason: requiredLine,
    ...approved,
  }),
  z.object({
    type: z.literal('sendInstruction'),
    ...ofTask,
    sent: z
      .array(z.object({ unitId: z.string(), at: instant, way: requiredLine }))
      .min(1)
      .max(40),
  }),
  z.object({ type: z.literal('signInstruction'), ...ofUnit, at: instant, who: requiredLine }),
  z.object({ type: z.literal('feedBackInstruction'), ...ofUnit, feedback: feedbackInputSchema }),
  z.object({
    type: z.literal('judgeInstruction'),
    ...ofUnit,
    feedbackId: z.string(),
    verdict: z.enum(['accepted', 'returned']),
    reason: optionalLine,
    /** Decided by a person where it came late. */
    lateness: z.enum(['late', 'excused']).nullable(),
    ...approved,
  }),
  z.object({
    type: z.literal('chaseInstruction'),
    ...ofUnit,
    at: instant,
    way: cameBySchema,
    who: optionalLine,
    answer: optionalText,
  }),
  z.object({
    type: z.literal('noticeInstruction'),
    ...ofUnit,
    words: requiredText,
    answerBy: instant.nullable(),
    ...approved,
  }),
  z.object({
    type: z.literal('askInstructionExtension'),
    ...ofUnit,
    at: instant,
    reason: requiredLine,
    until: instant,
  }),
  z.object({
    type: z.literal('answerInstructionExtension'),
    ...ofUnit,
    extensionId: z.string(),
    granted: z.boolean(),
    ...approved,
  }),
  z.object({
    type: z.literal('explainInstruction'),
    ...ofUnit,
    at: instant,
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('showInstruction'),
    ...ref,
    at: instant,
    way: cameBySchema,
    to: requiredLine,
    words: requiredText,
  }),
  z.object({
    type: z.literal('answerInstruction'),
    ...ref,
    shownId: z.string(),
    at: instant,
    way: cameBySchema,
    answer: z.enum(['noted', 'ordered']),
    words: requiredText,
    /** With it this one is done with. */
    close: z.boolean(),
  }),
  z.object({ type: z.literal('closeInstruction'), ...ref, note: optionalLine }),
  z.object({ type: z.literal('reopenInstruction'), ...ref, reason: requiredLine }),
] as const

export const instructionRights: RightsOf<typeof instructionCommands> = {
  registerInstruction: 'onDuty',
  correctInstruction: 'onDuty',
  proposeInstruction: 'onDuty',
  addInstructionTask: 'onDuty',
  changeInstructionTask: 'onDuty',
  endInstructionTask: 'onDuty',
  sendInstruction: 'onDuty',
  signInstruction: 'onDuty',
  feedBackInstruction: 'onDuty',
  judgeInstruction: 'onDuty',
  chaseInstruction: 'onDuty',
  noticeInstruction: 'onDuty',
  askInstructionExtension: 'onDuty',
  answerInstructionExtension: 'onDuty',
  explainInstruction: 'onDuty',
  showInstruction: 'onDuty',
  answerInstruction: 'onDuty',
  closeInstruction: 'onDuty',
  reopenInstruction: 'onDuty',
}
