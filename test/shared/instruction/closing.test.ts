// What a matter must not be closed over, and whom nobody has to press yet.
import { describe, expect, it } from 'vitest'
import { chasesOwed, clocksOfInstruction, feedbackKey } from '../../../shared/instruction/clocks'
import { nextDue } from '../../../shared/instruction/dues'
import { toMs } from '../../../shared/time'
import { story } from '../../support/instruction-story'
import { when } from '../../support/instructions'

describe('the end of a matter', () => {
  it('is not reached by what the leader was shown before the last answer came', () => {
    const { overdue, answerLast, desk, ref, to } = story()
    const show = (time: string) =>
      to(time).tell({
        type: 'showInstruction',
        ...ref,
        at: when(time),
        way: 'paper',
        to: '副市长周远',
        words: '关于落实情况的报告',
      })
    overdue()
    show('12-01 17:05')
    answerLast()
    expect(desk.refused({ type: 'closeInstruction', ...ref, note: '' })).toBe('instructionUnshown')
    show('12-02 11:00')
    desk.tell({ type: 'closeInstruction', ...ref, note: '' })
  })
})

describe('what is due within a day', () => {
  it('is not chased the moment it is passed on: whoever gets it reads by when', () => {
    const { confirmed, send, desk, find, hung, to } = story()
    confirmed()
    send('白音旗政府', '11-27 17:08')
    const owed = () => chasesOwed(desk.state, desk.now).map(({ unit }) => unit.unit)
    expect(owed()).toEqual([])
    const { task, unit } = find('白音旗政府')
    expect(nextDue(task, unit)! - toMs(when('11-27 17:08'))).toBeLessThan(24 * 60 * 60_000)
    const clock = clocksOfInstruction(desk.state, hung()).find(
      ({ key }) => key === feedbackKey(hung().instruction.id, { task, unit }),
    )
    expect(clock?.warnMinutes).toEqual([])
    to('11-28 00:00')
    expect(owed()).toContain('白音旗政府')
  })
})

describe('a moment before the words were received', () => {
  it('is none at which time was asked for, or anything explained', () => {
    const { relayed, desk, ids } = story()
    relayed()
    const early = { ...ids('市住建局'), at: when('11-27 16:00') }
    expect(
      desk.refused({
        type: 'askInstructionExtension',
        ...early,
        until: when('12-03 17:00'),
        reason: '企业多',
      }),
    ).toBe('beforeReceived')
    expect(desk.refused({ type: 'explainInstruction', ...early, reason: '企业多' })).toBe(
      'beforeReceived',
    )
  })
})
