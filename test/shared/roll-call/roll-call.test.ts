// 点名抽查: who called whom, whether they answered within three rings, what was found.
import { describe, expect, it } from 'vitest'
import { answeredText, outcomeOf, rollCallsOf, tallyOf } from '../../../shared/roll-call/find'
import type { Answered, RollCallInput } from '../../../shared/roll-call/record'
import { aDesk, at } from '../../support/builders'
import { aRollCall } from '../../support/a-roster'

const record = (desk: ReturnType<typeof aDesk>, over: Partial<RollCallInput> = {}) =>
  desk.tell({ type: 'recordRollCall', call: aRollCall(over) })['rollCallId']!

describe('a roll call', () => {
  it('keeps both sides, the time, the answer, what was found, and who wrote it down', () => {
    const desk = aDesk()
    expect(record(desk, { direction: 'in', unit: '市政府总值班室' })).toBe('v1')
    expect(desk.state.rollCalls).toEqual([
      {
        ...aRollCall({ direction: 'in', unit: '市政府总值班室' }),
        id: 'v1',
        recordedAt: at('13:10'),
        by: 'p1',
        corrections: [],
      },
    ])
  })

  it('is not made in the future, and names the other room', () => {
    const desk = aDesk()
    expect(desk.refused({ type: 'recordRollCall', call: aRollCall({ at: '13:30' }) })).toBe(
      'inFuture',
    )
    expect(() => record(desk, { unit: ' ' })).toThrow()
  })

  it('is corrected in sight, with a reason', () => {
    const desk = aDesk()
    const rollCallId = record(desk)
    desk.at('13:20').tell({
      type: 'correctRollCall',
      rollCallId,
      patch: { answered: null, found: '无人接听' },
      reason: '登记错行',
    })
    expect(desk.state.rollCalls[0]).toMatchObject({
      answered: null,
      found: '无人接听',
      unit: '保合少镇政府',
      corrections: [
        {
          reason: '登记错行',
          by: 'p1',
          at: at('13:20'),
          changes: [
            { field: 'answered', from: { count: 2, measure: 'rings' }, to: null },
            { field: 'found', from: '在岗，情况熟悉', to: '无人接听' },
          ],
        },
      ],
    })
  })

  it.each([
    ['v9', { found: '离岗' }, 'unknownRecord'],
    ['v1', {}, 'nothingChanged'],
    ['v1', { unit: '保合少镇政府' }, 'nothingChanged'],
    ['v1', { at: at('14:00') }, 'inFuture'],
  ])('a correction of %s by %j: %s', (rollCallId, patch, code) => {
    const desk = aDesk()
    record(desk)
    expect(desk.refused({ type: 'correctRollCall', rollCallId, patch, reason: '更正' })).toBe(code)
  })
})

describe('an answer', () => {
  const rings = (count: number): Answered => ({ count, measure: 'rings' })
  const seconds = (count: number): Answered => ({ count, measure: 'seconds' })

  it.each([
    [rings(0), 'prompt', '响0声接听'],
    [rings(3), 'prompt', '响3声接听'],
    [rings(4), 'slow', '响4声接听'],
    [seconds(15), 'prompt', '15秒接听'],
    [seconds(16), 'slow', '16秒接听'],
    [null, 'unanswered', '无人接听'],
  ])('%j is %s: %s', (answered, outcome, text) => {
    expect(outcomeOf({ answered })).toBe(outcome)
    expect(answeredText(answered)).toBe(text)
  })
})

describe('the list of a month', () => {
  it('is of that month in Shanghai, the earliest first, and is counted by direction', () => {
    const desk = aDesk({ at: '2026-12-01 09:00' })
    record(desk, { at: '2026-11-30 23:59' })
    record(desk, { at: '2026-12-01 00:00', answered: null })
    record(desk, { at: '2026-11-02 08:00', answered: { count: 5, measure: 'rings' } })
    record(desk, { at: '2026-11-03 08:00', direction: 'in' })
    const november = rollCallsOf(desk.state.rollCalls, '2026-11')
    expect(november.map(({ id }) => id)).toEqual(['v3', 'v4', 'v1'])
    expect(tallyOf(november, 'out')).toEqual({ total: 2, prompt: 1, slow: 1, unanswered: 0 })
    expect(tallyOf(november, 'in')).toEqual({ total: 1, prompt: 1, slow: 0, unanswered: 0 })
  })
})
