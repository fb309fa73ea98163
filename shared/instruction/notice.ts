// 督办通知 as rooms write it: until when the answer was wanted, how late it is by now, and by when it is wanted now.
import { dayOf, durationText, MINUTE, toMs, type Ms } from '../time'
import { nextDue, standingOf, type UnitOf } from './dues'
import type { Instruction } from './record'
import { dayText, dueText } from './said-due'

/** Edited before a leader signs. */
export function noticeWords(
  { from, receivedAt }: Pick<Instruction, 'from' | 'receivedAt'>,
  { task, unit }: UnitOf,
  now: Ms,
  answerBy: Ms | null,
): string {
  const due = nextDue(task, unit)
  const since = standingOf(task, unit) === 'returned' ? '退回重办后至今未报' : '至今未报'
  const late =
    due === null || now - due < MINUTE
      ? ''
      : `，截至${dueText(now, now)}已逾期${durationText(now - due)}`
  const owed = due === null ? '' : `，应于${dueText(due, now)}前反馈${late}，${since}`
  const by = answerBy === null ? '请尽快' : `请于${dueText(answerBy, now)}前`
  return `你单位承办的${from}${dayText(dayOf(toMs(receivedAt)))}批示事项${owed}。${by}书面报送办理情况并说明原因。`
}
