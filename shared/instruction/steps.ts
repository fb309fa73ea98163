// What was done about an instruction, step by step, the newest first: read from the record.
import { toMs } from '../time'
import { unitsOf, type UnitOf } from './dues'
import { INSTRUCTION_TEXTS as TEXTS } from './texts'
import type { Closing, Instruction, Noted } from './record'

export interface InstructionStep extends Noted {
  readonly happenedAt: string
  /** Two characters for it in a list of steps. */
  readonly kind: string
  readonly text: string
}

const step = (kind: string, noted: Noted, happenedAt: string, text: string): InstructionStep => ({
  kind,
  recordedAt: noted.recordedAt,
  by: noted.by,
  happenedAt,
  text,
})

function ofUnit(instruction: Instruction, { task, unit }: UnitOf): InstructionStep[] {
  const ids = { instructionId: instruction.id, taskId: task.id, unitId: unit.id }
  const { sent, signed } = unit
  return [
    ...(sent === null
      ? []
      : [
          step(
            '转办',
            sent,
            sent.at,
            TEXTS.instructionSent({ ...ids, sent: [{ unitId: unit.id, ...sent }] }, instruction),
          ),
        ]),
    ...(signed === null
      ? []
      : [
          step(
            '签收',
            signed,
            signed.at,
            TEXTS.instructionSigned({ ...ids, ...signed }, instruction),
          ),
        ]),
    ...unit.chases.map((one) =>
      step('催办', one, one.at, TEXTS.instructionChased({ ...ids, ...one }, instruction)),
    ),
    ...unit.notices.map((one) =>
      step(
        '督办',
        one,
        one.recordedAt,
        TEXTS.instructionNoticed({ ...ids, noticeId: one.id, ...one }, instruction),
      ),
    ),
    ...unit.extensions.flatMap((one) => [
      step(
        '延期',
        one,
        one.at,
        TEXTS.instructionExtensionAsked({ ...ids, extensionId: one.id, ...one }, instruction),
      ),
      ...(one.answer === null
        ? []
        : [
            step(
              '延期',
              one.answer,
              one.answer.recordedAt,
              TEXTS.instructionExtensionAnswered(
                { ...ids, extensionId: one.id, ...one.answer },
                instruction,
              ),
            ),
          ]),
    ]),
    ...unit.explanations.map((one) =>
      step('说明', one, one.at, TEXTS.instructionExplained({ ...ids, ...one }, instruction)),
    ),
    ...unit.feedbacks.flatMap((feedback) => [
      step(
        '反馈',
        feedback,
        feedback.at,
        TEXTS.instructionFedBack({ ...ids, feedbackId: feedback.id, feedback }, instruction),
      ),
      ...(feedback.verdict === null
        ? []
        : [
            step(
              '审核',
              feedback.verdict,
              feedback.verdict.recordedAt,
              TEXTS.instructionJudged(
                {
                  ...ids,
                  feedbackId: feedback.id,
                  ...feedback.verdict,
                  verdict: feedback.verdict.kind,
                },
                instruction,
              ),
            ),
          ]),
    ]),
  ]
}

const ofTasks = (instruction: Instruction): InstructionStep[] =>
  instruction.tasks.flatMap((task) => {
    const ids = { instructionId: instruction.id, taskId: task.id }
    const [lead, ...support] = task.units
    return [
      ...(lead === undefined
        ? []
        : [
            step(
              '立项',
              task,
              task.recordedAt,
              TEXTS.instructionTasked({ ...ids, task: { ...task, lead, support } }, instruction),
            ),
          ]),
      ...(task.ended === null
        ? []
        : [
            step(
              '中止',
              task.ended,
              task.ended.recordedAt,
              TEXTS.instructionTaskEnded({ ...ids, ...task.ended }, instruction),
            ),
          ]),
    ]
  })

/** Each closing, those that were opened again too. */
function ofClosings(instruction: Instruction): InstructionStep[] {
  const { id: instructionId, closing, reopenings } = instruction
  const closed = (one: Closing): InstructionStep =>
    step(
      '办结',
      one,
      one.recordedAt,
      TEXTS.instructionClosed({ instructionId, ...one }, instruction),
    )
  return [
    ...reopenings.flatMap((one) => [
      closed(one.closing),
      step(
        '重开',
        one,
        one.recordedAt,
        TEXTS.instructionReopened({ instructionId, ...one }, instruction),
      ),
    ]),
    ...(closing === null ? [] : [closed(closing)]),
  ]
}

function ofWhole(instruction: Instruction): InstructionStep[] {
  const { id, recordedAt, recordedBy, proposal, relayed, shown, corrections } = instruction
  const ids = { instructionId: id }
  return [
    step(
      '批示',
      { recordedAt, by: recordedBy },
      instruction.receivedAt,
      TEXTS.instructionRegistered(
        { ...ids, year: 0, serial: 0, facts: instruction, parentId: null },
        instruction,
      ),
    ),
    ...corrections.map((one) =>
      step(
        '更正',
        one,
        one.recordedAt,
        TEXTS.instructionCorrected(
          { ...ids, changes: [...one.changes], reason: one.reason },
          instruction,
        ),
      ),
    ),
    ...(proposal === null
      ? []
      : [
          step(
            '拟办',
            proposal,
            proposal.recordedAt,
            TEXTS.instructionProposed({ ...ids, ...proposal }, instruction),
          ),
        ]),
    ...(relayed === null
      ? []
      : [
          step(
            '转办',
            { recordedAt: relayed.recordedAt, by: relayed.by },
            relayed.at,
            `批示转办：${relayed.to}`,
          ),
        ]),
    ...shown.flatMap((one) => [
      step(
        '呈报',
        one,
        one.at,
        TEXTS.instructionShown({ ...ids, shownId: one.id, ...one }, instruction),
      ),
      ...(one.answer === null
        ? []
        : [
            step(
              '阅示',
              one.answer,
              one.answer.at,
              TEXTS.instructionAnswered(
                { ...ids, shownId: one.id, ...one.answer, answer: one.answer.kind },
                instruction,
              ),
            ),
          ]),
    ]),
    ...ofClosings(instruction),
  ]
}

export function instructionSteps(instruction: Instruction): InstructionStep[] {
  const all = [
    ...ofWhole(instruction),
    ...ofTasks(instruction),
    ...unitsOf(instruction).flatMap((of) => ofUnit(instruction, of)),
  ]
  return all
    .map((one, index) => ({ one, index }))
    .sort((a, b) => toMs(b.one.happenedAt) - toMs(a.one.happenedAt) || b.index - a.index)
    .map(({ one }) => one)
}
