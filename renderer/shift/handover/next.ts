// Where a handover stands, and the one thing that it waits for.
import type { DeskState } from '../../../shared/desk'
import {
  sheetContent,
  signatureHolds,
  unacceptedItems,
  uncheckedNames,
} from '../../../shared/handover/content'
import type { Handover, JudgedItem, SheetContent } from '../../../shared/shift/sheet'

export type HandoverStep = 'write' | 'receive' | 'judge' | 'signOutgoing' | 'signIncoming'
export const STEPS: readonly HandoverStep[] = [
  'write',
  'receive',
  'judge',
  'signOutgoing',
  'signIncoming',
]

export interface HandoverProgress {
  readonly content: SheetContent
  readonly handover: Handover | null
  readonly done: Readonly<Record<HandoverStep, boolean>>
  /** What it waits for. */
  readonly next: HandoverStep
  readonly unaccepted: readonly JudgedItem[]
  readonly unchecked: readonly string[]
  /** The outgoing side had signed, and something has changed since. */
  readonly signatureVoid: boolean
}

export const unanswered = ({ questions }: Pick<JudgedItem, 'questions'>): boolean =>
  questions.at(-1)?.answeredAt === null

/** null while no shift is in force. */
export function standingOf(state: DeskState): HandoverProgress | null {
  const { current } = state.shift
  const content = sheetContent(state)
  if (current === null || content === null) return null
  const { handover } = current
  const unaccepted = unacceptedItems(content)
  const unchecked = uncheckedNames(state)
  const holds = signatureHolds(current, content)
  const done = {
    write: (handover?.written ?? null) !== null && unchecked.length === 0,
    receive: (handover?.incoming ?? null) !== null,
    judge: (handover?.incoming ?? null) !== null && unaccepted.length === 0,
    signOutgoing: holds,
    signIncoming: false,
  }
  return {
    content,
    handover,
    done,
    unaccepted,
    unchecked,
    next: STEPS.find((step) => !done[step]) ?? 'signIncoming',
    signatureVoid: (handover?.signature ?? null) !== null && !holds,
  }
}
