// 批示 to three units, one late: the story of the scenario, to be stopped at any of its moments.
import type { Command } from '../../shared/desk'
import { unitsOf } from '../../shared/instruction/dues'
import { findInstruction } from '../../shared/instruction/find'
import { proposeTasks } from '../../shared/instruction/propose'
import { toMs } from '../../shared/time'
import { aDesk, LEADER_PIN, type TestDesk } from './builders'
import { someInstruction, when, WORDS } from './instructions'

export const leader = { approverId: 'p2', pin: LEADER_PIN }

export function story() {
  const desk: TestDesk = aDesk({ at: '2026-11-27 16:26' })
  const to = (time: string) => desk.at(`2026-${time}`)
  const { instructionId } = desk.tell({ type: 'registerInstruction', facts: someInstruction() })
  const ref = { instructionId: instructionId! }
  const hung = () => findInstruction(desk.state, ref)!
  const find = (name: string) => unitsOf(hung().instruction).find(({ unit }) => unit.unit === name)!
  const ids = (name: string) => {
    const { task, unit } = find(name)
    return { ...ref, taskId: task.id, unitId: unit.id }
  }
  const confirmed = () => {
    to('11-27 16:30')
    for (const { what, lead, support, due } of proposeTasks(WORDS, toMs(when('11-27 16:20'))))
      desk.tell({
        type: 'addInstructionTask',
        ...ref,
        task: {
          what,
          dueWords: due!.words,
          due: new Date(due!.meanings[0]!.at).toISOString(),
          rhythm: { kind: 'once' },
          lead: { unit: lead, contact: '' },
          support: support.map((unit) => ({ unit, contact: '' })),
        },
      })
  }
  const send = (name: string, time: string) => {
    const { taskId, unitId } = ids(name)
    to(time).tell({
      type: 'sendInstruction',
      ...ref,
      taskId,
      sent: [{ unitId, at: when(time), way: '传真' }],
    })
  }
  const sign = (name: string, time: string, who: string) =>
    to(time).tell({ type: 'signInstruction', ...ids(name), at: when(time), who })
  const feedback = (name: string, time: string, words: string) =>
    to(time).tell({
      type: 'feedBackInstruction',
      ...ids(name),
      feedback: { at: when(time), cameBy: 'paper', who: '', words },
    })
  const judging = (name: string, verdict: 'accepted' | 'returned', reason = ''): Command => ({
    type: 'judgeInstruction',
    ...ids(name),
    feedbackId: find(name).unit.feedbacks.at(-1)!.id,
    verdict,
    reason,
    lateness: null,
    ...leader,
  })
  const judge = (name: string, time: string, verdict: 'accepted' | 'returned', reason = '') =>
    to(time).tell(judging(name, verdict, reason))
  const chase = (name: string, time: string, answer = '') =>
    to(time).tell({
      type: 'chaseInstruction',
      ...ids(name),
      at: when(time),
      way: 'phone',
      who: '',
      answer,
    })
  const relayed = () => {
    confirmed()
    send('市住建局', '11-27 17:05')
    send('市应急局', '11-27 17:06')
    send('白音旗政府', '11-27 17:08')
    sign('市应急局', '11-27 17:09', '高鹏')
    sign('市住建局', '11-27 17:12', '李娜')
    sign('白音旗政府', '11-27 17:31', '巴图')
  }
  const chased = () => {
    relayed()
    feedback('白音旗政府', '11-27 23:18', '3名伤员病情平稳；停供1146户已恢复供热。')
    judge('白音旗政府', '11-27 23:25', 'accepted')
    chase('市应急局', '12-01 09:10')
    chase('市住建局', '12-01 09:15', '下午报')
  }
  const overdue = () => {
    chased()
    feedback('市应急局', '12-01 15:40', '已开展排查。')
    judge('市应急局', '12-01 16:05', 'returned', '请补充检查企业数、隐患数、整改数')
    feedback('市应急局', '12-01 16:48', '检查企业17家，隐患21处，整改18处。')
    judge('市应急局', '12-01 16:55', 'accepted')
    to('12-01 17:00')
  }
  const answerLast = () => {
    chase('市住建局', '12-01 17:10')
    feedback('市住建局', '12-02 10:45', '共排查供热企业17家、锅炉63台。')
    judge('市住建局', '12-02 10:50', 'accepted')
  }
  const answered = () => {
    overdue()
    answerLast()
  }
  return {
    desk,
    to,
    ref,
    hung,
    find,
    ids,
    confirmed,
    send,
    relayed,
    chased,
    overdue,
    answerLast,
    answered,
    judging,
    chase,
  }
}
