// 延期: asked before due and granted by a leader; what is said afterwards is an explanation and moves nothing.
import type { Ms } from '../time'
import { finalDue, nextDue } from './dues'
import type { Extension, Task, TaskUnit } from './record'

export type ExtensionStep = 'ask' | 'grant' | 'explain'
export const EXTENSION_NAMES: Readonly<Record<ExtensionStep, string>> = {
  ask: '延期',
  grant: '延期审批',
  explain: '逾期说明',
}

/** One that no leader has answered yet. */
export const waitingExtension = ({ extensions }: TaskUnit): Extension | null =>
  extensions.find(({ answer }) => answer === null) ?? null

/** Which of the three is to be written down at this moment; null where nothing is owed that could be put off. */
export function extensionStep(task: Task, unit: TaskUnit, at: Ms): ExtensionStep | null {
  const due = nextDue(task, unit)
  if (unit.sent === null || due === null) return null
  if (waitingExtension(unit) !== null) return 'grant'
  if (at > due) return 'explain'
  return finalDue(task, unit) === null ? null : 'ask'
}
