// How far an instruction is: what the leader was shown, what was ever late, what is still due, whether it was passed on.
import { describe, expect, it } from 'vitest'
import { deadlinesOf } from '../../../shared/deadline/derive'
import { sheetItems } from '../../../shared/handover/items'
import { chasesOwed, clocksOfInstruction } from '../../../shared/instruction/clocks'
import { relayedAt, wasOverdue } from '../../../shared/instruction/dues'
import { extensionStep } from '../../../shared/instruction/extension'
import { noticeWords } from '../../../shared/instruction/notice'
import { isResultShown, openDue, stageOf } from '../../../shared/instruction/stage'
import { instructionSteps } from '../../../shared/instruction/steps'
import { roomClocks } from '../../../shared/room-deadlines/clocks'
import { toMs } from '../../../shared/time'
import { aDesk, anIncident, at } from '../../support/builders'
import { leader, story } from '../../support/instruction-story'
import { someInstruction, someTask, when } from '../../support/instructions'

type Story = ReturnType<typeof story>

const shown = ({ ref, to }: Story, time: string) =>
  to(time).tell({
    type: 'showInstruction',
    ...ref,
    at: when(time),
    way: 'phone',
    to: '副市长周远',
    words: '已报的各家',
  })

const sheetText = ({ desk }: Story): string =>
  sheetItems(desk.state).find(({ group }) => group === 'instruction')?.text ?? ''

describe('the result', () => {
  it('that was told before the last answer was accepted is not the result', () => {
    const one = story()
    one.overdue()
    shown(one, '12-01 17:05')
    one.chase('市住建局', '12-01 17:10')
    one.to('12-02 10:45').tell({
      type: 'feedBackInstruction',
      ...one.ids('市住建局'),
      feedback: { at: when('12-02 10:45'), cameBy: 'paper', who: '', words: '共排查17家。' },
    })
    one.to('12-02 10:50').tell(one.judging('市住建局', 'accepted'))
    expect(isResultShown(one.hung().instruction)).toBe(false)
    expect(stageOf(one.hung().instruction)).toBe('toShow')
    expect(sheetText(one)).toContain('结果待呈报')
    expect(one.desk.refused({ type: 'closeInstruction', ...one.ref, note: '' })).toBe(
      'instructionUnshown',
    )
    shown(one, '12-02 11:30')
    expect(stageOf(one.hung().instruction)).toBe('toClose')
    expect(sheetText(one)).toContain('结果已呈报')
    one.desk.tell({ type: 'closeInstruction', ...one.ref, note: '' })
  })
})

describe('超期办结', () => {
  const closed = (): Story => {
    const one = story()
    one.answered()
    shown(one, '12-02 11:30')
    one.desk.tell({ type: 'closeInstruction', ...one.ref, note: '阅知' })
    return one
  }

  it('keeps each closing in sight when it is opened again', () => {
    const one = closed()
    one.to('12-03 09:00').tell({ type: 'reopenInstruction', ...one.ref, reason: '漏一家' })
    expect(one.hung().instruction.reopenings).toMatchObject([
      { reason: '漏一家', closing: { note: '阅知', overdue: true } },
    ])
    expect(instructionSteps(one.hung().instruction).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['批示重新打开：漏一家', '批示超期办结：阅知']),
    )
    one.to('12-03 10:00').tell({ type: 'closeInstruction', ...one.ref, note: '再次办结' })
    expect(one.hung().instruction.closing?.overdue).toBe(true)
    expect(
      instructionSteps(one.hung().instruction).filter(({ kind }) => kind === '办结'),
    ).toHaveLength(2)
  })

  it('is not washed off by ending the task that was late', () => {
    const one = story()
    one.overdue()
    one.to('12-02 09:00').tell({
      type: 'endInstructionTask',
      ...one.ref,
      taskId: one.ids('市住建局').taskId,
      reason: '并入专项',
      ...leader,
    })
    shown(one, '12-02 11:30')
    one.desk.tell({ type: 'closeInstruction', ...one.ref, note: '' })
    expect(one.hung().instruction.closing?.overdue).toBe(true)
  })

  it('does not fade while a late answer waits for its verdict', () => {
    const one = story()
    one.overdue()
    one.to('12-02 10:45').tell({
      type: 'feedBackInstruction',
      ...one.ids('市住建局'),
      feedback: { at: when('12-02 10:45'), cameBy: 'paper', who: '', words: '共排查17家。' },
    })
    expect(wasOverdue(one.hung().instruction, one.desk.now)).toBe(true)
  })
})

describe('what is still due', () => {
  it('names the next moment and who has to answer by then; nothing once it is done with', () => {
    const one = story()
    one.relayed()
    expect(openDue(one.hung().instruction)).toEqual({
      at: toMs(when('11-28 00:00')),
      units: ['白音旗政府'],
    })
    const rhythm = story()
    rhythm.desk.tell({
      type: 'addInstructionTask',
      ...rhythm.ref,
      task: someTask({ due: null, dueWords: '', rhythm: { kind: 'every', days: 7 }, support: [] }),
    })
    rhythm.send('市住建局', '11-27 17:05')
    shown(rhythm, '11-27 18:00')
    rhythm.desk.tell({ type: 'closeInstruction', ...rhythm.ref, note: '' })
    expect(openDue(rhythm.hung().instruction)).toBe(null)
  })
})

describe('催办', () => {
  const soon = (): Story => {
    const one = story()
    one.desk.tell({
      type: 'addInstructionTask',
      ...one.ref,
      task: someTask({ due: when('11-28 12:00'), support: [] }),
    })
    return one
  }

  it('of a task of less than a day begins at due, not at once', () => {
    const one = soon()
    one.send('市住建局', '11-27 17:05')
    expect(chasesOwed(one.desk.state, toMs(when('11-27 17:10')))).toEqual([])
    expect(chasesOwed(one.desk.state, toMs(when('11-28 11:59')))).toEqual([])
    expect(chasesOwed(one.desk.state, toMs(when('11-28 12:00')))).toHaveLength(1)
  })

  it('of what is owed every day begins at due as well', () => {
    const one = story()
    one.desk.tell({
      type: 'addInstructionTask',
      ...one.ref,
      task: someTask({ due: null, dueWords: '', rhythm: { kind: 'every', days: 1 }, support: [] }),
    })
    one.send('市住建局', '11-27 17:05')
    one.to('11-28 17:00').tell({
      type: 'feedBackInstruction',
      ...one.ids('市住建局'),
      feedback: { at: when('11-28 17:00'), cameBy: 'paper', who: '', words: '第一日。' },
    })
    one.desk.tell(one.judging('市住建局', 'accepted'))
    expect(chasesOwed(one.desk.state, toMs(when('11-28 18:30')))).toEqual([])
    expect(chasesOwed(one.desk.state, toMs(when('11-29 18:00')))).toHaveLength(1)
  })

  it('and 督办通知 ask nobody for what he has not got', () => {
    const one = soon()
    one.to('11-28 13:00')
    expect(chasesOwed(one.desk.state, one.desk.now)).toEqual([])
    const chase = { ...one.ids('市住建局'), at: when('11-28 13:00') } as const
    expect(
      one.desk.refused({ type: 'chaseInstruction', ...chase, way: 'phone', who: '', answer: '' }),
    ).toBe('notSentYet')
    expect(
      one.desk.refused({
        type: 'noticeInstruction',
        ...one.ids('市住建局'),
        words: '请报。',
        answerBy: null,
        ...leader,
      }),
    ).toBe('notSentYet')
    const clock = clocksOfInstruction(one.desk.state, one.hung()).find(({ key }) =>
      key.endsWith(':feedback'),
    )
    expect(clock).toMatchObject({ warnMinutes: [] })
    expect(clock?.name).toContain('还没有转办')
  })
})

describe('转办 that was met', () => {
  const hasRelayClock = ({ desk, hung }: Story): boolean =>
    clocksOfInstruction(desk.state, hung()).some(({ key }) => key.endsWith(':relay'))

  it('stays met when a task is ended, or another is added on a later day', () => {
    const one = story()
    one.relayed()
    const met = toMs(when('11-27 17:08'))
    one.to('11-28 09:00').tell({
      type: 'endInstructionTask',
      ...one.ref,
      taskId: one.ids('白音旗政府').taskId,
      reason: '并入专项',
      ...leader,
    })
    expect(relayedAt(one.hung().instruction)).toBe(met)
    one.desk.tell({
      type: 'addInstructionTask',
      ...one.ref,
      task: someTask({ what: '再报整改', lead: { unit: '市城管局', contact: '' }, support: [] }),
    })
    expect(relayedAt(one.hung().instruction)).toBe(met)
    expect(hasRelayClock(one)).toBe(false)
    expect(stageOf(one.hung().instruction)).toBe('toRelay')
  })

  it('waits for a task that is added on the same day', () => {
    const one = story()
    one.relayed()
    one.to('11-27 18:00').tell({
      type: 'addInstructionTask',
      ...one.ref,
      task: someTask({ what: '再报整改', lead: { unit: '市城管局', contact: '' }, support: [] }),
    })
    expect(hasRelayClock(one)).toBe(true)
    one.send('市城管局', '11-27 18:10')
    expect(relayedAt(one.hung().instruction)).toBe(toMs(when('11-27 18:10')))
  })

  it('of an instruction that was passed on as a whole stays met when tasks are added', () => {
    const desk = aDesk()
    desk.open(anIncident())
    const ref = { incidentId: desk.id, instructionId: 'i1' }
    const facts = someInstruction({ receivedAt: at('13:20') })
    desk.at('13:30').tell({ type: 'registerInstruction', incidentId: desk.id, facts })
    desk.tell({ type: 'relayInstruction', ...ref, to: '保合少镇', at: at('13:30') })
    desk.tell({ type: 'addInstructionTask', ...ref, task: someTask({ due: null, dueWords: '' }) })
    const clock = deadlinesOf(desk.incident(), desk.state.ruleBooks).find(
      ({ duty }) => duty === 'instruction',
    )
    expect(clock).toMatchObject({ state: 'met', metAt: toMs(at('13:30')) })
  })

  it('stays met when what was closed as 阅知 is opened again', () => {
    const one = story()
    one.desk.tell({ type: 'closeInstruction', ...one.ref, note: '阅知' })
    one.desk.tell({ type: 'reopenInstruction', ...one.ref, reason: '漏一家' })
    expect(hasRelayClock(one)).toBe(false)
    expect(roomClocks(one.desk.state).some(({ key }) => key.endsWith(':relay'))).toBe(false)
  })
})

describe('nothing of an instruction', () => {
  it('can be written down as from before it was received', () => {
    const one = story()
    one.relayed()
    const before = when('11-27 16:00')
    const explained = {
      type: 'explainInstruction',
      ...one.ids('市住建局'),
      at: before,
      reason: '核实',
    } as const
    expect(one.desk.refused(explained)).toBe('beforeReceived')
    const asked = {
      type: 'askInstructionExtension',
      ...one.ids('市住建局'),
      at: before,
      reason: '企业多',
      until: when('12-03 17:00'),
    } as const
    expect(one.desk.refused(asked)).toBe('beforeReceived')
    const corrected = {
      type: 'correctInstruction',
      ...one.ref,
      patch: { receivedAt: when('11-27 17:07') },
      reason: '抄错',
    } as const
    expect(one.desk.refusal(corrected)).toMatchObject({
      code: 'beforeReceived',
      path: 'patch.receivedAt',
    })
  })

  it('is credited to the leader who ordered it when another was shown the result and answered', () => {
    const one = story()
    one.answered()
    const { shownId } = one.to('12-02 11:30').tell({
      type: 'showInstruction',
      ...one.ref,
      at: when('12-02 11:30'),
      way: 'paper',
      to: '市长陈立',
      words: '各家已报。',
    })
    one.to('12-02 15:00').tell({
      type: 'answerInstruction',
      ...one.ref,
      shownId: shownId!,
      at: when('12-02 15:00'),
      way: 'paper',
      answer: 'noted',
      words: '阅。',
      close: false,
    })
    expect(instructionSteps(one.hung().instruction).map(({ text }) => text)).toContain(
      '市长陈立阅示：阅',
    )
  })
})

describe('延期', () => {
  it('is one step at a time: asked, answered by a leader, and after due only explained', () => {
    const one = story()
    one.relayed()
    const step = (time: string) => {
      const { task, unit } = one.find('市住建局')
      return extensionStep(task, unit, toMs(when(time)))
    }
    expect(step('12-01 17:00')).toBe('ask')
    expect(step('12-01 17:01')).toBe('explain')
    one.to('12-01 12:00').tell({
      type: 'askInstructionExtension',
      ...one.ids('市住建局'),
      at: when('12-01 12:00'),
      reason: '企业多',
      until: when('12-03 17:00'),
    })
    expect(step('12-01 17:01')).toBe('grant')
    const ended = story()
    ended.answered()
    const { task, unit } = ended.find('市住建局')
    expect(extensionStep(task, unit, toMs(when('12-02 12:00')))).toBe(null)
  })
})

describe('督办通知', () => {
  it('says until when it was wanted, how late it is and by when it is wanted now', () => {
    const one = story()
    one.overdue()
    const words = (time: string, by: string | null) =>
      noticeWords(
        one.hung().instruction,
        one.find('市住建局'),
        toMs(when(time)),
        by === null ? null : toMs(when(by)),
      )
    expect(words('12-02 09:30', '12-02 12:00')).toBe(
      '你单位承办的副市长周远11月27日批示事项，应于12月1日17时前反馈，截至12月2日9时30分已逾期16小时30分，至今未报。请于12月2日12时前书面报送办理情况并说明原因。',
    )
    expect(words('12-01 17:00', null)).toContain('应于12月1日17时前反馈，至今未报。请尽快')
  })

  it('names a due moment at midnight as the end of its day, and an answer that was returned', () => {
    const one = story()
    one.relayed()
    one.to('11-27 23:50').tell({
      type: 'feedBackInstruction',
      ...one.ids('白音旗政府'),
      feedback: { at: when('11-27 23:50'), cameBy: 'phone', who: '', words: '平稳。' },
    })
    one.to('11-28 00:10').tell(one.judging('白音旗政府', 'returned', '请报户数'))
    expect(
      noticeWords(one.hung().instruction, one.find('白音旗政府'), toMs(when('11-28 08:00')), null),
    ).toContain('应于11月27日24时前反馈，截至11月28日8时已逾期8小时，退回重办后至今未报。')
  })

  it('wants its answer at a time that is still to come', () => {
    const one = story()
    one.overdue()
    const notice = {
      type: 'noticeInstruction',
      ...one.ids('市住建局'),
      words: '请报。',
      answerBy: when('12-01 16:00'),
      ...leader,
    } as const
    expect(one.desk.refusal(notice)).toMatchObject({ code: 'wantedInPast', path: 'answerBy' })
  })
})
