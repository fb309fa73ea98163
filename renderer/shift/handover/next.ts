// Where a handover stands, and the one thing that it waits for.
import type { DeskState } from '../../../shared/desk'
import {
  sheetContent,
  signatureHolds,
  unacceptedItems,
  uncheckedNames,
} from '../../../shared/handover/content'
import { timingOwed, type OffTime } from '../../../shared/handover/off-time'
import type { Ms } from '../../../shared/time'
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
  /** It goes over early or late, and nobody has said why. */
  readonly timing: OffTime | null
  /** The outgoing side had signed, and something has changed since. */
  readonly signatureVoid: boolean
}

/** What was taken over with a reservation waits for no answer. */
export const unanswered = ({
  questions,
  acceptedAt,
}: Pick<JudgedItem, 'questions' | 'acceptedAt'>): boolean =>
  acceptedAt === null && questions.at(-1)?.answeredAt === null

/** null while no shift is in force. */
export function standingOf(state: DeskState, now: Ms): HandoverProgress | null {
  const { current } = state.shift
  const content = sheetContent(state)
  if (current === null || content === null) return null
  const { handover } = current
  const unaccepted = unacceptedItems(content)
  const unchecked = uncheckedNames(state)
  const holds = signatureHolds(current, content)
  // Once it is signed the time that passes changes nothing.
  const timing = holds ? null : timingOwed(current, now)
  const done = {
    write: (handover?.written ?? null) !== null && unchecked.length === 0 && timing === null,
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
    timing,
    next: STEPS.find((step) => !done[step]) ?? 'signIncoming',
    signatureVoid: (handover?.signature ?? null) !== null && !holds,
  }
}
