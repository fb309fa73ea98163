// What comes of it: 反馈 and its 审核, 催办, 督办通知, 延期.
import type { z } from 'zod'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, nextId, verifiedApprover, type Deciders } from '../decision'
import { refuse } from '../result'
import { toMs } from '../time'
import { mayApprove } from '../vocabulary'
import type { instructionCommands } from './commands'
import { openUnit } from './decide-tasks'
import { dueOfNext, finalDue, nextDue, waitingFeedback } from './dues'
import { extensionStep } from './extension'
import { refIn } from './find'
import { notBeforeReceived } from './order'

type All = z.infer<(typeof instructionCommands)[number]>
export type FollowCommand = Extract<
  All,
  {
    type:
      | 'feedBackInstruction'
      | 'judgeInstruction'
      | 'chaseInstruction'
      | 'noticeInstruction'
      | 'askInstructionExtension'
      | 'answerInstructionExtension'
      | 'explainInstruction'
  }
>

export const decideFollow: Deciders<FollowCommand> = {
  feedBackInstruction: (state, command, env) => {
    const found = openUnit(state, command)
    if (!found.ok) return found
    const { unit } = found.value
    const { taskId, unitId, feedback } = command
    if (unit.sent === null) return refuse('notSentYet', 'unitId')
    if (waitingFeedback(unit) !== null) return refuse('feedbackWaiting', 'unitId')
    const times = allOf(
      notInFuture(feedback.at, env.now, 'feedback.at'),
      notBefore(feedback.at, unit.sent.at, 'fedBackBeforeSent', 'feedback.at'),
    )
    if (!times.ok) return times
    const feedbackId = nextId('f', unit.feedbacks.length)
    return decided(
      [
        {
          type: 'instructionFedBack',
          data: { ...refIn(command), taskId, unitId, feedbackId, feedback },
        },
      ],
      { feedbackId },
    )
  },
  judgeInstruction: (state, command, env) => {
    const found = openUnit(state, command)
    if (!found.ok) return found
    const { unit, task } = found.value
    const { taskId, unitId, feedbackId, verdict, reason, approverId } = command
    const feedback = unit.feedbacks.find(({ id }) => id === feedbackId)
    if (feedback === undefined) return refuse('unknownRecord', 'feedbackId')
    if (feedback.verdict !== null) return refuse('alreadyJudged', 'feedbackId')
    if (verdict === 'returned' && reason === '') return refuse('required', 'reason')
    const due = dueOfNext(task, unit)
    const isLate = verdict === 'accepted' && due !== null && toMs(feedback.at) > due
    const lateness = isLate ? (command.lateness ?? 'late') : null
    if (lateness === 'excused' && reason === '') return refuse('required', 'reason')
    const approver = verifiedApprover(state, approverId, env, mayApprove)
    if (!approver.ok) return approver
    return decided([
      {
        type: 'instructionJudged',
        data: {
          ...refIn(command),
          taskId,
          unitId,
          feedbackId,
          verdict,
          reason,
          lateness,
          approvedBy: approver.value,
        },
      },
    ])
  },
  chaseInstruction: (state, command, env) => {
    const found = openUnit(state, command)
    if (!found.ok) return found
    const { unit, task } = found.value
    // No chasing of somebody who owes nothing, and none of what was never sent.
    if (unit.sent === null) return refuse('notSentYet', 'unitId')
    if (nextDue(task, unit) === null) return refuse('nothingOwed', 'unitId')
    const { taskId, unitId, at, way, who, answer } = command
    const times = allOf(
      notInFuture(at, env.now, 'at'),
      notBefore(at, unit.sent.at, 'chasedBeforeSent', 'at'),
    )
    if (!times.ok) return times
    return decided([
      {
        type: 'instructionChased',
        data: { ...refIn(command), taskId, unitId, at, way, who, answer },
      },
    ])
  },
  noticeInstruction: (state, command, env) => {
    const found = openUnit(state, command)
    if (!found.ok) return found
    const { unit, task } = found.value
    const { taskId, unitId, words, answerBy, approverId } = command
    if (unit.sent === null) return refuse('notSentYet', 'unitId')
    const due = nextDue(task, unit)
    if (due === null) return refuse('nothingOwed', 'unitId')
    if (due > env.now) return refuse('notOverdue', 'unitId')
    if (answerBy !== null && toMs(answerBy) <= env.now) return refuse('wantedInPast', 'answerBy')
    const approver = verifiedApprover(state, approverId, env, mayApprove)
    if (!approver.ok) return approver
    const noticeId = nextId('n', unit.notices.length)
    return decided(
      [
        {
          type: 'instructionNoticed',
          data: {
            ...refIn(command),
            taskId,
            unitId,
            noticeId,
            words,
            answerBy,
            approvedBy: approver.value,
          },
        },
      ],
      { noticeId },
    )
  },
  askInstructionExtension: (state, command, env) => {
    const found = openUnit(state, command)
    if (!found.ok) return found
    const { unit, task, instruction } = found.value
    const { taskId, unitId, at, reason, until } = command
    if (unit.sent === null) return refuse('notSentYet', 'unitId')
    const times = allOf(notInFuture(at, env.now, 'at'), notBeforeReceived(instruction, at, 'at'))
    if (!times.ok) return times
    const step = extensionStep(task, unit, toMs(at))
    // Asked afterwards it is no 延期 any more: it can only be kept as an explanation.
    if (step === 'explain') return refuse('extensionTooLate', 'at')
    if (step === 'grant') return refuse('extensionWaiting', 'unitId')
    const due = finalDue(task, unit)
    if (step === null || due === null) return refuse('nothingOwed', 'unitId')
    if (toMs(until) <= due) return refuse('extensionShorter', 'until')
    const extensionId = nextId('e', unit.extensions.length)
    return decided(
      [
        {
          type: 'instructionExtensionAsked',
          data: { ...refIn(command), taskId, unitId, extensionId, at, reason, until },
        },
      ],
      { extensionId },
    )
  },
  answerInstructionExtension: (state, command, env) => {
    const found = openUnit(state, command)
    if (!found.ok) return found
    const { taskId, unitId, extensionId, granted, approverId } = command
    const extension = found.value.unit.extensions.find(({ id }) => id === extensionId)
    if (extension === undefined) return refuse('unknownRecord', 'extensionId')
    if (extension.answer !== null) return refuse('alreadyAnswered', 'extensionId')
    const approver = verifiedApprover(state, approverId, env, mayApprove)
    if (!approver.ok) return approver
    return decided([
      {
        type: 'instructionExtensionAnswered',
        data: {
          ...refIn(command),
          taskId,
          unitId,
          extensionId,
          granted,
          approvedBy: approver.value,
        },
      },
    ])
  },
  explainInstruction: (state, command, env) => {
    const found = openUnit(state, command)
    if (!found.ok) return found
    const { taskId, unitId, at, reason } = command
    const times = allOf(
      notInFuture(at, env.now, 'at'),
      notBeforeReceived(found.value.instruction, at, 'at'),
    )
    if (!times.ok) return times
    return decided([
      { type: 'instructionExplained', data: { ...refIn(command), taskId, unitId, at, reason } },
    ])
  },
}
