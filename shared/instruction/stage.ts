// How far an instruction is and what of it is still due: said alike by the desk, the ledger, its own page and the
// handover sheet.
import { MINUTE, toMs, type Ms } from '../time'
import { nextDue, relayedAt, unitsOf, waitingFeedback } from './dues'
import { isOpen } from './find'
import type { Feedback, Instruction, Shown } from './record'

const isAccepted = ({ verdict }: Feedback): boolean => verdict?.kind === 'accepted'

const minuteOf = (instant: string): number => Math.floor(toMs(instant) / MINUTE)

/** It could say what the unit answered: told when that had come, and written down when it had been accepted. */
const canSay = (shown: Shown, { at, verdict }: Feedback): boolean =>
  minuteOf(shown.at) >= minuteOf(at) &&
  (verdict === null || toMs(shown.recordedAt) >= toMs(verdict.recordedAt))

/** The leader has been shown what came of it, the last accepted answer included. */
export function isResultShown({ tasks, shown }: Pick<Instruction, 'tasks' | 'shown'>): boolean {
  if (tasks.length === 0) return true
  const answers = unitsOf({ tasks }).flatMap(({ unit }) => unit.feedbacks.filter(isAccepted))
  return shown.some((one) => answers.every((answer) => canSay(one, answer)))
}

/** The next moment at which somebody has to answer, and who has to by then. */
export interface OpenDue {
  readonly at: Ms
  readonly units: readonly string[]
}

/** What is still due of it; null while nobody owes an answer, and once it is done with. */
export function openDue(instruction: Instruction): OpenDue | null {
  if (!isOpen(instruction)) return null
  const owed = unitsOf(instruction).flatMap(({ task, unit }) => {
    const due = nextDue(task, unit)
    return due === null ? [] : [{ due, name: unit.unit }]
  })
  if (owed.length === 0) return null
  const at = Math.min(...owed.map(({ due }) => due))
  return { at, units: owed.filter(({ due }) => due === at).map(({ name }) => name) }
}

export type Stage = 'toRelay' | 'handling' | 'toShow' | 'toClose' | 'done' | 'overdueDone' | 'known'
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  toRelay: '待转办',
  handling: '办理中',
  toShow: '待呈报结果',
  toClose: '待办结',
  done: '已办结',
  overdueDone: '超期办结',
  known: '阅知',
}

export function stageOf(instruction: Instruction): Stage {
  const { closing, kind, tasks } = instruction
  if (closing !== null) return closing.overdue ? 'overdueDone' : 'done'
  if (kind === 'circled') return 'known'
  if (!isOpen(instruction)) return 'done'
  const units = unitsOf({ tasks: tasks.filter(({ ended }) => ended === null) })
  const isUnsent = units.some(({ unit }) => unit.sent === null)
  if (isUnsent || (tasks.length === 0 && relayedAt(instruction) === null)) return 'toRelay'
  const isWaiting = units.some(({ unit }) => waitingFeedback(unit) !== null)
  if (isWaiting || openDue(instruction) !== null) return 'handling'
  return isResultShown(instruction) ? 'toClose' : 'toShow'
}
