// What the words ask of whom: 拟办 and 审定, tasks with one lead, and that each unit has got them.
import type { z } from 'zod'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, nextId, verifiedApprover, type Deciders } from '../decision'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { toMs } from '../time'
import { mayApprove } from '../vocabulary'
import type { instructionCommands } from './commands'
import { findTask, findUnit, openInstruction, refIn } from './find'
import { notBeforeReceived } from './order'
import type { Instruction, InstructionRef, Task, TaskInput, TaskUnit } from './record'

type All = z.infer<(typeof instructionCommands)[number]>
export type TaskCommand = Extract<
  All,
  {
    type:
      | 'proposeInstruction'
      | 'addInstructionTask'
      | 'changeInstructionTask'
      | 'endInstructionTask'
      | 'sendInstruction'
      | 'signInstruction'
  }
>

export interface FoundTask {
  readonly instruction: Instruction
  readonly task: Task
}

export function openTask(
  state: DeskState,
  ref: InstructionRef & { readonly taskId: string },
): Result<FoundTask> {
  const found = openInstruction(state, ref)
  if (!found.ok) return found
  const { instruction } = found.value
  const task = findTask(instruction, ref.taskId)
  if (task === undefined) return refuse('unknownRecord', 'taskId')
  return task.ended === null ? ok({ instruction, task }) : refuse('taskEnded', 'taskId')
}

export function openUnit(
  state: DeskState,
  ref: InstructionRef & { readonly taskId: string; readonly unitId: string },
): Result<FoundTask & { readonly unit: TaskUnit }> {
  const found = openTask(state, ref)
  if (!found.ok) return found
  const unit = findUnit(found.value.task, ref.unitId)
  return unit === undefined ? refuse('unknownRecord', 'unitId') : ok({ ...found.value, unit })
}

/** 主办 and 协办 are different units, and nothing is due before the leader said it. */
function possibleTask(instruction: Instruction, task: TaskInput): Result<null> {
  const names = [task.lead, ...task.support].map(({ unit }) => unit)
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (twice > 0) return refuse('unitTwice', `task.support.${twice - 1}.unit`)
  if (task.rhythm.kind === 'once' && task.due === null && task.dueWords !== '')
    return refuse('dueUnconfirmed', 'task.due')
  return task.due !== null && toMs(task.due) < toMs(instruction.receivedAt)
    ? refuse('dueBeforeReceived', 'task.due')
    : ok(null)
}

export const decideTasks: Deciders<TaskCommand> = {
  proposeInstruction: (state, command, env) => {
    const found = openInstruction(state, command)
    if (!found.ok) return found
    const { approverId, words } = command
    const approver = verifiedApprover(state, approverId, env, mayApprove)
    if (!approver.ok) return approver
    return decided([
      {
        type: 'instructionProposed',
        data: { ...refIn(command), words, approvedBy: approver.value },
      },
    ])
  },
  addInstructionTask: (state, command) => {
    const found = openInstruction(state, command)
    if (!found.ok) return found
    const { instruction } = found.value
    if (instruction.kind === 'circled') return refuse('circledAsksNothing', 'instructionId')
    const possible = possibleTask(instruction, command.task)
    if (!possible.ok) return possible
    const taskId = nextId('t', instruction.tasks.length)
    return decided(
      [{ type: 'instructionTasked', data: { ...refIn(command), taskId, task: command.task } }],
      { taskId },
    )
  },
  changeInstructionTask: (state, command) => {
    const found = openTask(state, command)
    if (!found.ok) return found
    const { instruction, task } = found.value
    // What a unit holds in its hands is not changed behind its back: 延期 or 中止, each by a leader.
    if (task.units.some(({ sent }) => sent !== null)) return refuse('taskSent', 'taskId')
    const possible = possibleTask(instruction, command.task)
    if (!possible.ok) return possible
    const { taskId, reason } = command
    return decided([
      {
        type: 'instructionRetasked',
        data: { ...refIn(command), taskId, task: command.task, reason },
      },
    ])
  },
  endInstructionTask: (state, command, env) => {
    const found = openTask(state, command)
    if (!found.ok) return found
    const { approverId, taskId, reason } = command
    const approver = verifiedApprover(state, approverId, env, mayApprove)
    if (!approver.ok) return approver
    return decided([
      {
        type: 'instructionTaskEnded',
        data: { ...refIn(command), taskId, reason, approvedBy: approver.value },
      },
    ])
  },
  sendInstruction: (state, command, env) => {
    const found = openTask(state, command)
    if (!found.ok) return found
    const { instruction, task } = found.value
    for (const [index, { unitId, at }] of command.sent.entries()) {
      const unit = findUnit(task, unitId)
      if (unit === undefined) return refuse('unknownRecord', `sent.${index}.unitId`)
      if (unit.sent !== null || command.sent.findIndex((one) => one.unitId === unitId) !== index)
        return refuse('alreadyRelayed', `sent.${index}.unitId`)
      const times = allOf(
        notInFuture(at, env.now, `sent.${index}.at`),
        notBeforeReceived(instruction, at, `sent.${index}.at`),
      )
      if (!times.ok) return times
    }
    const { taskId, sent } = command
    return decided([{ type: 'instructionSent', data: { ...refIn(command), taskId, sent } }])
  },
  signInstruction: (state, command, env) => {
    const found = openUnit(state, command)
    if (!found.ok) return found
    const { unit } = found.value
    if (unit.sent === null) return refuse('notSentYet', 'unitId')
    if (unit.signed !== null) return refuse('alreadySigned', 'unitId')
    const { taskId, unitId, at, who } = command
    const times = allOf(
      notInFuture(at, env.now, 'at'),
      notBefore(at, unit.sent.at, 'signedBeforeSent', 'at'),
    )
    if (!times.ok) return times
    return decided([
      { type: 'instructionSigned', data: { ...refIn(command), taskId, unitId, at, who } },
    ])
  },
}
