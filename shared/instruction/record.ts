// 批示 (N5): a leader's words, stored once and verbatim, what they ask of whom, and everything that came of it. One that
// hangs on an incident stands in the incident's record; any other in the register's own.
import { z } from 'zod'
import type { Change } from '../change'
import { instant, optionalLine, optionalText, requiredLine, requiredText } from '../text'
import { cameBySchema, instructionKindSchema, rhythmSchema, type TaskRole } from './words'

export const sourcePaperSchema = z.object({
  /** `《值班信息》第112期`, `呼值报〔2026〕2号`: the number of one that was received, or of our own. */
  number: optionalLine,
  title: optionalLine,
  /** A report of ours, of the incident that the instruction hangs on. */
  reportId: z.string().nullable(),
})
export type SourcePaper = z.infer<typeof sourcePaperSchema>

export const instructionFactsSchema = z.object({
  kind: instructionKindSchema,
  /** The leader's exact words; may be empty only for 圈阅. */
  words: optionalText,
  from: requiredLine,
  cameBy: cameBySchema,
  /** 已复述核对: what came by telephone is read back, and the record says so. */
  readBack: z.boolean(),
  receivedAt: instant,
  /** The paper that it stands on. */
  paper: sourcePaperSchema.nullable(),
})
export type InstructionFacts = z.infer<typeof instructionFactsSchema>

export const taskUnitSchema = z.object({ unit: requiredLine, contact: optionalLine })

export const taskInputSchema = z.object({
  /** What is asked for. */
  what: requiredText,
  /** As the words say it: `12月1日17时前`. */
  dueWords: optionalLine,
  /** As a person confirmed it; null where none was named. */
  due: instant.nullable(),
  rhythm: rhythmSchema,
  /** 主办: exactly one. */
  lead: taskUnitSchema,
  /** 协办. */
  support: z.array(taskUnitSchema).max(30),
})
export type TaskInput = z.infer<typeof taskInputSchema>

export const feedbackInputSchema = z.object({
  at: instant,
  cameBy: cameBySchema,
  /** Who answered. */
  who: optionalLine,
  words: requiredText,
})

/** When it was written down, and by whom. */
export interface Noted {
  readonly recordedAt: string
  readonly by: string
}

export type Verdict = Noted & {
  readonly kind: 'accepted' | 'returned'
  readonly reason: string
  /** Of one that came late: `late` 逾期反馈, or `excused` with the reason. */
  readonly lateness: 'late' | 'excused' | null
  readonly approvedBy: string
}

/** Every version is kept: one that was returned stands beside the one that was accepted. */
export type Feedback = z.infer<typeof feedbackInputSchema> &
  Noted & { readonly id: string; readonly verdict: Verdict | null }

export type ChaseMade = Noted & {
  readonly at: string
  readonly way: z.infer<typeof cameBySchema>
  /** Who was reached; empty when nobody was. */
  readonly who: string
  readonly answer: string
}

/** 督办通知. */
export type Notice = Noted & {
  readonly id: string
  readonly words: string
  /** By when it wants an answer; it moves no clock. */
  readonly answerBy: string | null
  readonly approvedBy: string
}

/** 延期: asked before due, granted or refused by a leader. */
export type Extension = Noted & {
  readonly id: string
  readonly at: string
  readonly reason: string
  readonly until: string
  readonly answer: (Noted & { readonly granted: boolean; readonly approvedBy: string }) | null
}

/** What was said after due: it explains and moves nothing. */
export type Explanation = Noted & { readonly at: string; readonly reason: string }

export interface TaskUnit {
  readonly id: string
  readonly role: TaskRole
  readonly unit: string
  readonly contact: string
  readonly sent: (Noted & { readonly at: string; readonly way: string }) | null
  readonly signed: (Noted & { readonly at: string; readonly who: string }) | null
  readonly feedbacks: readonly Feedback[]
  readonly chases: readonly ChaseMade[]
  readonly notices: readonly Notice[]
  readonly extensions: readonly Extension[]
  readonly explanations: readonly Explanation[]
}

export interface Task extends Noted {
  readonly id: string
  readonly what: string
  readonly dueWords: string
  readonly due: string | null
  readonly rhythm: z.infer<typeof rhythmSchema>
  /** The lead first. */
  readonly units: readonly TaskUnit[]
  /** 中止, and why. */
  readonly ended: (Noted & { readonly reason: string; readonly approvedBy: string }) | null
}

/** 结果呈报: what was laid before the leader, and what came back. */
export interface Shown extends Noted {
  readonly id: string
  readonly at: string
  readonly way: z.infer<typeof cameBySchema>
  readonly to: string
  readonly words: string
  readonly answer:
    | (Noted & {
        readonly at: string
        readonly kind: 'noted' | 'ordered'
        /** Empty where the answer is an instruction of its own: its words stand there. */
        readonly words: string
        readonly childId: string | null
      })
    | null
}

export type Closing = Noted & { readonly note: string; readonly overdue: boolean }

export interface Instruction {
  readonly id: string
  /** 批示〔2026〕3号; null for one that came inside a call: it is named after the incident. */
  readonly number: { readonly year: number; readonly serial: number } | null
  readonly kind: z.infer<typeof instructionKindSchema>
  readonly words: string
  readonly from: string
  readonly cameBy: z.infer<typeof cameBySchema>
  readonly readBack: boolean
  readonly receivedAt: string
  readonly recordedAt: string
  readonly recordedBy: string
  readonly paper: SourcePaper | null
  /** A new one on the result of another. */
  readonly parentId: string | null
  /** 拟办意见, 审定. */
  readonly proposal: (Noted & { readonly words: string; readonly approvedBy: string }) | null
  /** Passed on as a whole, before there were tasks. */
  readonly relayed: {
    readonly to: string
    readonly at: string
    readonly by: string
    readonly recordedAt: string
  } | null
  readonly tasks: readonly Task[]
  readonly shown: readonly Shown[]
  readonly closing: Closing | null
  /** Each time that it was opened again, with the closing that stood until then. */
  readonly reopenings: readonly (Noted & {
    readonly reason: string
    readonly closing: Closing
  })[]
  /** Of those that hang on no incident; an incident keeps its own. */
  readonly corrections: readonly (Noted & {
    readonly changes: readonly Change[]
    readonly reason: string
  })[]
}

export interface InstructionState {
  /** Those that hang on no incident. */
  readonly loose: Readonly<Record<string, Instruction>>
  /** The last serial given in each year. */
  readonly serials: Readonly<Record<number, number>>
}

export const noInstructions: InstructionState = { loose: {}, serials: {} }

/** Which one: of an incident, or of the register. */
export interface InstructionRef {
  readonly incidentId?: string | undefined
  readonly instructionId: string
}

export const beginInstruction = (
  given: Pick<
    Instruction,
    | 'id'
    | 'number'
    | 'kind'
    | 'words'
    | 'from'
    | 'cameBy'
    | 'readBack'
    | 'receivedAt'
    | 'recordedAt'
    | 'recordedBy'
    | 'paper'
    | 'parentId'
  >,
): Instruction => ({
  ...given,
  proposal: null,
  relayed: null,
  tasks: [],
  shown: [],
  closing: null,
  reopenings: [],
  corrections: [],
})
