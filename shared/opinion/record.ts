// 网络舆情 (N4): what was seen, whether it is true, what was done about it. Truth and handling are two axes and never
// one. Nothing of it can be deleted, and the desk has no way to have a post deleted: it records what was done, and by whom.
import type { z } from 'zod'
import type { Change } from '../change'
import type { LevelAbove } from '../incident/record'
import type {
  answerSchema,
  assignmentSchema,
  enquirySchema,
  feedbackSchema,
  judgementSchema,
  OpinionCall,
  OpinionFacts,
  postSeenSchema,
  responseMadeSchema,
  snapshotSchema,
} from './facts'
import type { issuedSchema, paperReceiptSchema, sentSchema } from './papers'
import { noWatch, type WatchState } from './rounds'
import type { Stage } from './trend'
import type { OpinionRulesInForce } from './rules'

/** When it was written down, and by whom. */
export interface Noted {
  readonly recordedAt: string
  readonly by: string
}

export type Enquiry = z.infer<typeof enquirySchema> &
  Noted & {
    readonly id: string
    readonly answer: (z.infer<typeof answerSchema> & Noted) | null
  }

export type Verdict = z.infer<typeof judgementSchema> &
  Noted & {
    readonly at: string
    /** Who answers for it: the unit that was asked, or the room itself. */
    readonly source: string
  }

export type CallMade = OpinionCall & Noted & { readonly id: string; readonly lateReason: string }
export type Snapshot = z.infer<typeof snapshotSchema> & Noted
export type PostSeen = z.infer<typeof postSeenSchema> & Noted
export type Assignment = z.infer<typeof assignmentSchema> & Noted
export type Feedback = z.infer<typeof feedbackSchema> & Noted
export type ResponseMade = z.infer<typeof responseMadeSchema> & Noted

/** Said to be owed no more, and why. */
export type Unneeded = Noted & { readonly of: 'report' | 'response'; readonly reason: string }

/** Where a paper went, and who has it. */
export type PaperSent = Omit<z.infer<typeof sentSchema>, 'sentId'> &
  Noted & {
    readonly id: string
    readonly receipt: (z.infer<typeof paperReceiptSchema> & Noted) | null
  }

export type OpinionPaper = Omit<z.infer<typeof issuedSchema>, 'paperId'> & {
  readonly id: string
  readonly issuedAt: string
  readonly issuedBy: string
  readonly sent: readonly PaperSent[]
}

/** 重大 or not: newest last, because a clock that was missed is judged by what held then. */
export interface Grading {
  readonly at: string
  readonly by: string
  readonly grave: boolean
  readonly reason: string
}

export interface Opinion {
  /** `o2026-3` */
  readonly id: string
  readonly year: number
  readonly serial: number
  readonly facts: OpinionFacts
  readonly registeredAt: string
  readonly registeredBy: string
  /** Who has it now, since when. */
  readonly holder: { readonly personId: string; readonly at: string }
  readonly gradings: readonly Grading[]
  /** The first that was recorded counts (N6). */
  readonly levelAbove: (LevelAbove & Noted) | null
  readonly posts: readonly PostSeen[]
  readonly snapshots: readonly Snapshot[]
  /** 上升, 平稳, 下降 as a person said; newest last. */
  readonly stages: readonly (Noted & { readonly stage: Stage })[]
  readonly enquiries: readonly Enquiry[]
  readonly verdicts: readonly Verdict[]
  readonly calls: readonly CallMade[]
  readonly assignments: readonly Assignment[]
  readonly feedbacks: readonly Feedback[]
  readonly responses: readonly ResponseMade[]
  readonly unneeded: readonly Unneeded[]
  /** What was issued of it, oldest first. */
  readonly papers: readonly OpinionPaper[]
  /** Other opinions about the same matter. */
  readonly related: readonly string[]
  /** 转为事件, or linked to one that was there: what is told upwards of it is told there. */
  readonly incident: (Noted & { readonly incidentId: string; readonly began: boolean }) | null
  /** 并入: the other opinion goes on; the figures of each stay its own. */
  readonly merged: (Noted & { readonly into: string }) | null
  readonly closing: (Noted & { readonly note: string }) | null
  readonly corrections: readonly (Noted & {
    readonly changes: readonly Change[]
    readonly reason: string
  })[]
  /** What was done last. */
  readonly touchedAt: string
}

export interface OpinionState {
  readonly opinions: Readonly<Record<string, Opinion>>
  /** The last serial given in each year. */
  readonly serials: Readonly<Record<number, number>>
  /** The last serial of each kind of paper in each year: `flash:2026`. */
  readonly paperSerials: Readonly<Record<string, number>>
  /** Newest last; none while the shipped ones hold. */
  readonly rules: readonly OpinionRulesInForce[]
  readonly watch: WatchState
}

export const noOpinions: OpinionState = {
  opinions: {},
  serials: {},
  paperSerials: {},
  rules: [],
  watch: noWatch,
}

/** 舆情〔2026〕3号 */
export const opinionNumber = ({ year, serial }: Pick<Opinion, 'year' | 'serial'>): string =>
  `舆情〔${year}〕${serial}号`

export const opinionIdOf = (year: number, serial: number): string => `o${year}-${serial}`

export const isGrave = ({ gradings }: Pick<Opinion, 'gradings'>): boolean =>
  gradings.at(-1)?.grave ?? false
