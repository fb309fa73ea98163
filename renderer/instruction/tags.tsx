// An instruction in labels: its kind, how it came, how far it is.
import type { Hung } from '../../shared/instruction/find'
import { dueMark, wasOverdue } from '../../shared/instruction/dues'
import { CAME_BY_NAMES, INSTRUCTION_KIND_NAMES } from '../../shared/instruction/words'
import type { Instruction } from '../../shared/instruction/record'
import { STAGE_NAMES, stageOf } from '../../shared/instruction/stage'
import type { Ms } from '../../shared/time'
import { Tag } from '../ui'

export function StageTag({ instruction }: { readonly instruction: Instruction }) {
  const stage = stageOf(instruction)
  const kind =
    stage === 'overdueDone'
      ? 'late'
      : stage === 'done' || stage === 'known'
        ? 'safe'
        : stage === 'toRelay'
          ? 'soon'
          : 'category'
  return <Tag kind={kind}>{STAGE_NAMES[stage]}</Tag>
}

/** 剩n天 / 今日到期 / 逾期n小时. */
export function DueTag({ due, now }: { readonly due: Ms; readonly now: Ms }) {
  const mark = dueMark(due, now)
  const kind = now >= due ? 'late' : mark === '今日到期' ? 'soon' : 'plain'
  return <Tag kind={kind}>{mark}</Tag>
}

export function HowTags({ hung: { instruction } }: { readonly hung: Hung }) {
  const { kind, cameBy, readBack } = instruction
  return (
    <>
      <Tag kind="category">{INSTRUCTION_KIND_NAMES[kind]}</Tag>
      <Tag kind="plain">{CAME_BY_NAMES[cameBy]}</Tag>
      {cameBy === 'phone' && (
        <Tag kind={readBack ? 'safe' : 'soon'}>{readBack ? '已复述核对' : '未复述核对'}</Tag>
      )}
    </>
  )
}

export function OverdueTag({
  instruction,
  now,
}: {
  readonly instruction: Instruction
  readonly now: Ms
}) {
  return wasOverdue(instruction, now) && instruction.closing === null ? (
    <Tag kind="late">有逾期</Tag>
  ) : null
}
