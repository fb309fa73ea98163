// 批示 to three units, one late, minute by minute: what the register says at each of them.
import { describe, expect, it } from 'vitest'
import { sheetItems } from '../../../shared/handover/items'
import { counterpartOf, reachedWords } from '../../../shared/instruction/counterpart'
import { chasesOwed, clocksOfInstruction, feedbackKey } from '../../../shared/instruction/clocks'
import {
  answersOf,
  dueMark,
  nextDue,
  relayedAt,
  standingOf,
  wasOverdue,
} from '../../../shared/instruction/dues'
import { allInstructions } from '../../../shared/instruction/find'
import { proposeTasks } from '../../../shared/instruction/propose'
import { instructionSteps } from '../../../shared/instruction/steps'
import { dueRoomStages, roomClocks } from '../../../shared/room-deadlines/clocks'
import { durationText, endOfDay, toMs } from '../../../shared/time'
import { leader, story } from '../../support/instruction-story'
import { when, WORDS } from '../../support/instructions'

describe('the words of a leader', () => {
  it('propose a task for each part that asks for something, with the moments that they name', () => {
    const tasks = proposeTasks(WORDS, toMs(when('11-27 16:20')))
    expect(tasks.map(({ lead, support, due }) => [lead, support, due?.meanings[0]?.at])).toEqual([
      ['市住建局', ['市应急局'], toMs(when('12-01 17:00'))],
      ['白音旗政府', [], endOfDay(toMs(when('11-27 16:20')))],
    ])
    expect(tasks.every(({ what }) => WORDS.includes(what))).toBe(true)
  })

  it('leave it to a person whether 12月1日前 includes that day', () => {
    const [task] = proposeTasks('请市住建局12月1日前报结果', toMs(when('11-27 16:20')))
    expect(task?.due?.meanings.map(({ at }) => at)).toEqual([
      endOfDay(toMs(when('12-01 12:00'))),
      toMs(when('12-01 17:00')),
      toMs(when('12-01 00:00')),
    ])
    const { desk, ref } = story()
    const refused = desk.refusal({
      type: 'addInstructionTask',
      ...ref,
      task: {
        what: '报结果',
        dueWords: '12月1日前',
        due: null,
        rhythm: { kind: 'once' },
        lead: { unit: '市住建局', contact: '' },
        support: [],
      },
    })
    expect(refused).toMatchObject({ code: 'dueUnconfirmed', path: 'task.due' })
  })
})

describe('转办', () => {
  it('is met when the last unit has it: 17:08, not 17:05', () => {
    const { hung, confirmed, send, desk } = story()
    confirmed()
    send('市住建局', '11-27 17:05')
    send('市应急局', '11-27 17:06')
    expect(relayedAt(hung().instruction)).toBe(null)
    expect(clocksOfInstruction(desk.state, hung()).some(({ key }) => key.endsWith(':relay'))).toBe(
      true,
    )
    send('白音旗政府', '11-27 17:08')
    expect(relayedAt(hung().instruction)).toBe(toMs(when('11-27 17:08')))
    expect(roomClocks(desk.state).some(({ key }) => key.endsWith(':relay'))).toBe(false)
  })

  it('rings for whoever has not signed half an hour later', () => {
    const { desk, relayed, hung } = story()
    relayed()
    expect(clocksOfInstruction(desk.state, hung()).some(({ key }) => key.endsWith(':sign'))).toBe(
      false,
    )
  })
})

describe('feedback', () => {
  it('that came by due is on time by as much; what was returned stands beside what was accepted', () => {
    const { overdue, find } = story()
    overdue()
    const early = (name: string) => {
      const { task, unit } = find(name)
      const [answer] = answersOf(task, unit)
      return answer!.due! - toMs(answer!.feedback.at)
    }
    expect(durationText(early('白音旗政府'))).toBe('42分钟')
    expect(durationText(early('市应急局'))).toBe('12分钟')
    const { unit } = find('市应急局')
    expect(unit.feedbacks.map(({ verdict }) => verdict?.kind)).toEqual(['returned', 'accepted'])
  })

  it('that was returned moves no clock', () => {
    const { chased, desk, find, judging, to, ids } = story()
    chased()
    to('12-01 15:40').tell({
      type: 'feedBackInstruction',
      ...ids('市应急局'),
      feedback: { at: when('12-01 15:40'), cameBy: 'paper', who: '', words: '已开展。' },
    })
    to('12-01 16:05').tell(judging('市应急局', 'returned', '请补数'))
    const { task, unit } = find('市应急局')
    expect(nextDue(task, unit)).toBe(toMs(when('12-01 17:00')))
    expect(standingOf(task, unit)).toBe('returned')
    expect(desk.refused(judging('市应急局', 'returned', '再补'))).toBe('alreadyJudged')
  })
})

describe('催办', () => {
  it('names whoever was last heard of at the unit, and says that nobody was reached only where nobody answered', () => {
    const { relayed, find } = story()
    relayed()
    const { unit } = find('市住建局')
    expect(counterpartOf({ ...unit, contact: '张三' })).toBe('李娜')
    expect(counterpartOf({ ...unit, signed: null, contact: '张三' })).toBe('张三')
    expect(reachedWords({ way: 'phone', who: '', answer: '' })).toBe('，未接通')
    expect(reachedWords({ way: 'phone', who: '', answer: '下午报' })).toBe('')
    expect(reachedWords({ way: 'paper', who: '', answer: '' })).toBe('')
  })

  it('is proposed one day before, and only towards whoever owes', () => {
    const { relayed, desk, to, ids } = story()
    relayed()
    to('11-27 23:20').tell({
      type: 'feedBackInstruction',
      ...ids('白音旗政府'),
      feedback: { at: when('11-27 23:18'), cameBy: 'phone', who: '', words: '平稳。' },
    })
    to('11-30 16:59')
    expect(chasesOwed(desk.state, desk.now)).toEqual([])
    to('11-30 17:00')
    expect(chasesOwed(desk.state, desk.now).map(({ unit }) => unit.unit)).toEqual([
      '市住建局',
      '市应急局',
    ])
    expect(
      desk.refused({
        type: 'chaseInstruction',
        ...ids('白音旗政府'),
        at: when('11-30 17:00'),
        way: 'phone',
        who: '',
        answer: '',
      }),
    ).toBe('nothingOwed')
  })

  it('that was made is not proposed again before due; at due again, then daily', () => {
    const { chased, desk } = story()
    chased()
    expect(chasesOwed(desk.state, desk.now)).toEqual([])
    const late = story()
    late.overdue()
    expect(chasesOwed(late.desk.state, late.desk.now).map(({ unit }) => unit.unit)).toEqual([
      '市住建局',
    ])
    late.chase('市住建局', '12-01 17:10')
    expect(chasesOwed(late.desk.state, toMs(when('12-02 16:59')))).toEqual([])
    expect(chasesOwed(late.desk.state, toMs(when('12-02 17:00')))).toHaveLength(1)
  })
})

describe('at 17:00 on 1 December', () => {
  it('the one that has not answered is late: alarm, mark, sheet; closing is refused and names it', () => {
    const { overdue, desk, ref, hung, find } = story()
    overdue()
    const key = feedbackKey(ref.instructionId, find('市住建局'))
    expect(dueRoomStages(desk.state, desk.now).map(({ clock }) => clock.key)).toContain(key)
    // From that very minute on, not from the next.
    expect(wasOverdue(hung().instruction, desk.now)).toBe(true)
    expect(wasOverdue(hung().instruction, desk.now - 1)).toBe(false)
    const { task, unit } = find('市住建局')
    expect(dueMark(nextDue(task, unit)!, toMs(when('12-02 10:30')))).toBe('逾期17小时')
    expect(dueMark(nextDue(task, unit)!, toMs(when('12-01 08:00')))).toBe('今日到期')
    expect(dueMark(nextDue(task, unit)!, toMs(when('11-28 08:00')))).toBe('剩3天')
    const item = sheetItems(desk.state).find(({ group }) => group === 'instruction')
    expect(item?.text).toContain(WORDS)
    expect(item?.text).toContain('市住建局')
    expect(desk.refusal({ type: 'closeInstruction', ...ref, note: '' })).toMatchObject({
      code: 'instructionOwed',
      details: { names: '市住建局' },
    })
    expect(hung().instruction.closing).toBe(null)
  })

  it('延期 is refused and can only be kept as an explanation; a 督办通知 moves no clock', () => {
    const { overdue, desk, to, ids, find } = story()
    overdue()
    to('12-02 09:30').tell({
      type: 'noticeInstruction',
      ...ids('市住建局'),
      words: '请于12月2日12时前书面报送办理情况并说明原因。',
      answerBy: when('12-02 12:00'),
      ...leader,
    })
    const asked = {
      type: 'askInstructionExtension',
      ...ids('市住建局'),
      at: when('12-02 09:30'),
      reason: '两家企业数据反复核实',
      until: when('12-03 17:00'),
    } as const
    expect(desk.refused(asked)).toBe('extensionTooLate')
    desk.tell({
      type: 'explainInstruction',
      ...ids('市住建局'),
      at: when('12-02 09:30'),
      reason: asked.reason,
    })
    const { task, unit } = find('市住建局')
    expect(nextDue(task, unit)).toBe(toMs(when('12-01 17:00')))
    expect(unit.explanations).toHaveLength(1)
  })

  it('延期 asked before due moves it once a leader has granted it, with both moments in sight', () => {
    const { chased, desk, to, ids, find } = story()
    chased()
    to('12-01 12:00').tell({
      type: 'askInstructionExtension',
      ...ids('市住建局'),
      at: when('12-01 12:00'),
      reason: '企业多',
      until: when('12-03 17:00'),
    })
    const due = () => nextDue(find('市住建局').task, find('市住建局').unit)
    expect(due()).toBe(toMs(when('12-01 17:00')))
    desk.tell({
      type: 'answerInstructionExtension',
      ...ids('市住建局'),
      extensionId: 'e1',
      granted: true,
      ...leader,
    })
    expect(due()).toBe(toMs(when('12-03 17:00')))
  })
})

describe('the end', () => {
  it('judges the late one by 17 h 45 min, and refuses closing until the leader was shown the result', () => {
    const { answered, find, desk, ref } = story()
    answered()
    const { task, unit } = find('市住建局')
    const [answer] = answersOf(task, unit)
    expect(durationText(answer!.lateBy)).toBe('17小时45分')
    expect(answer?.feedback.verdict?.lateness).toBe('late')
    expect(desk.refused({ type: 'closeInstruction', ...ref, note: '' })).toBe('instructionUnshown')
  })

  it('closes the parent as 超期办结 with a child for the new words, which stand there alone', () => {
    const { answered, desk, ref, hung, to } = story()
    answered()
    to('12-02 11:30')
    const words = '关于落实领导在《值班信息》第112期上批示的情况报告'
    const { shownId } = desk.tell({
      type: 'showInstruction',
      ...ref,
      at: when('12-02 11:30'),
      way: 'paper',
      to: '副市长周远',
      words,
    })
    to('12-02 15:00')
    const { instructionId } = desk.tell({
      type: 'answerInstruction',
      ...ref,
      shownId: shownId!,
      at: when('12-02 15:00'),
      way: 'paper',
      answer: 'ordered',
      words: '阅。3处隐患盯住整改，12月11日前再报。',
      close: true,
    })
    expect(hung().instruction.closing).toMatchObject({ overdue: true })
    const child = allInstructions(desk.state).find(
      ({ instruction }) => instruction.id === instructionId,
    )!
    expect(child.instruction).toMatchObject({
      parentId: ref.instructionId,
      words: '阅。3处隐患盯住整改，12月11日前再报。',
    })
    expect(hung().instruction.shown[0]?.answer).toMatchObject({ words: '', childId: instructionId })
    expect(instructionSteps(hung().instruction)[0]?.text).toContain('超期办结')
    expect(
      roomClocks(desk.state).filter(({ key }) => key.startsWith(`order:${ref.instructionId}:`)),
    ).toEqual([])
    desk.tell({ type: 'reopenInstruction', ...ref, reason: '漏一家' })
    expect(hung().instruction.closing).toBe(null)
  })
})
