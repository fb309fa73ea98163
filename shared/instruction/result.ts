// 结果呈报: what every unit answered, worded to be laid before the leader who gave the order.
import { phrase } from '../text'
import { durationText } from '../time'
import { answersOf, unitsOf } from './dues'
import type { Instruction } from './record'
import { paperText } from './texts'

/** `关于落实领导在《值班信息》第112期上批示的情况报告` */
export const resultTitle = ({ from, paper }: Pick<Instruction, 'from' | 'paper'>): string =>
  paper === null
    ? `关于落实${from}批示的情况报告`
    : `关于落实领导在${paperText({ ...paper, title: paper.number === '' ? paper.title : '' })}上批示的情况报告`

/** Under its title every unit with its answer, and how late that came. */
export function resultWords(instruction: Instruction): string {
  const lines = unitsOf(instruction).flatMap(({ task, unit }) =>
    answersOf(task, unit).map(
      ({ feedback, lateBy, isLate }) =>
        `${unit.unit}：${phrase(feedback.words)}${isLate ? `（逾期${durationText(lateBy)}）` : ''}。`,
    ),
  )
  return [resultTitle(instruction), ...lines].join('\n')
}
