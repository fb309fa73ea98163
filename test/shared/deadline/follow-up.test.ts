// 续报 until the incident has been handled: the clock from each report to the next.
import { describe, expect, it } from 'vitest'
import { isLate } from '../../../shared/deadline/derive'
import { minuteText } from '../../../shared/time'
import { aDesk, anIncident, TODAY, type TestDesk } from '../../support/builders'

const due = (desk: TestDesk, key: string) =>
  minuteText(desk.deadline(key).dueAt).replace(`${TODAY} `, '')

const burning = (over: Parameters<typeof anIncident>[0] = {}): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident(over))
  return desk
}

describe('H3, H4: 续报 until the incident has been handled', () => {
  it('the first is due 1 hour after the 首报 left', () => {
    const desk = burning()
    desk.at('14:00').send('initial')
    expect(desk.deadline('followUp:1')).toMatchObject({ duty: 'firstFollowUp', name: '续报一' })
    expect(due(desk, 'followUp:1')).toBe('15:00')
  })

  it.each([
    ['I', '17:00'],
    ['II', '17:00'],
    ['III', '19:00'],
    ['IV', '2026-11-24 03:00'],
    [null, '2026-11-24 03:00'],
  ] as const)('the next follows the level: %s by %s', (level, expected) => {
    const desk = burning({ level })
    desk.at('14:00').send('initial')
    desk.at('15:00').send('followUp')
    expect(due(desk, 'followUp:2')).toBe(expected)
  })

  it('a 续报 that was not sent stays owed when the day ends', () => {
    const desk = burning()
    desk.at('14:00').send('initial')
    expect(desk.at('2026-11-29 08:00').running()).toContain('followUp:1')
  })

  it('the 终报 ends them', () => {
    const desk = burning()
    desk.at('13:15').phone()
    desk.at('14:00').send('initial')
    desk.at('14:40').send('final')
    expect(desk.running()).toEqual(['receipt:t1', 'receipt:t2'])
    expect(desk.deadline('followUp:1')).toMatchObject({ name: '终报', state: 'met' })
  })

  it('a reason for one missing 续报 does not silence those that are owed after it', () => {
    const desk = burning({ level: 'II' })
    desk.at('13:15').phone()
    desk.at('14:00').send('initial')
    desk.at('14:10').confirm()
    desk.at('15:30').waive('followUp:1', '山区无信号')
    expect(desk.deadline('followUp:1').state).toBe('waived')
    expect(desk.running()).toEqual(['followUp:1.1'])
    expect(due(desk, 'followUp:1.1')).toBe('17:30')
    desk.at('17:40').waive('followUp:1.1')
    expect(due(desk, 'followUp:1.2')).toBe('19:40')
    desk.at('19:30').send('followUp')
    expect(desk.deadline('followUp:1')).toMatchObject({ state: 'waived', metAt: null })
    expect(isLate(desk.deadline('followUp:1.2'))).toBe(false)
  })

  it('opened again, they are owed again, and counted from the reopening even once sent', () => {
    const desk = burning({ level: 'II' })
    desk.at('13:15').phone()
    desk.at('14:00').send('initial')
    desk.at('14:40').send('final')
    desk.confirm().close()
    desk
      .at('2026-11-26 09:00')
      .tell({ type: 'reopenIncident', incidentId: desk.id, reason: '复燃' })
    expect(due(desk, 'followUp:2')).toBe('2026-11-26 11:00')
    desk.at('2026-11-26 10:00').send('followUp')
    expect(isLate(desk.deadline('followUp:2'))).toBe(false)
  })

  it('a reason given after one reopening does not silence the next', () => {
    const desk = burning()
    desk.at('13:15').phone()
    desk.at('14:00').send('initial')
    desk.at('14:40').send('final')
    desk.confirm().close()
    desk.at('15:00').tell({ type: 'reopenIncident', incidentId: desk.id, reason: '误点' })
    desk.at('15:01').waive('followUp:2', '误开')
    desk.close()
    desk.at('16:00').tell({ type: 'reopenIncident', incidentId: desk.id, reason: '复燃' })
    expect(desk.running()).toEqual(['followUp:2'])
  })

  it('a 终报 of the minute of the reopening ends them all the same', () => {
    const desk = burning()
    desk.at('13:15').phone()
    desk.at('14:00').send('initial')
    desk.at('14:40').send('final')
    desk.confirm().close()
    desk.at('15:00:20').tell({ type: 'reopenIncident', incidentId: desk.id, reason: '补充' })
    desk.at('15:00:50').send('final', { at: '15:00' })
    expect(desk.running()).toEqual(['receipt:t3'])
  })
})

describe('日报: one 续报 a day at a fixed hour', () => {
  const daily = (lastSent: string, dailyAt: string) => {
    const desk = burning({ level: 'II' })
    desk.at('13:15').phone()
    desk.at('14:00').send('initial')
    desk.at('14:30').send('followUp')
    desk.tell({ type: 'setDaily', incidentId: desk.id, dailyAt, reason: '火势已控制' })
    desk.at(lastSent).send('followUp', { lateReason: '按日报' })
    return desk
  }

  it.each([
    ['sent at the hour: the same hour tomorrow', '2026-11-24 16:00', '16:00', '2026-11-25 16:00'],
    ['sent a little early: not twice on one day', '2026-11-24 15:20', '16:00', '2026-11-25 16:00'],
    ['sent a little late: the rhythm stays', '2026-11-24 16:40', '16:00', '2026-11-25 16:00'],
    [
      'late past midnight: that day still has its own',
      '2026-11-25 00:20',
      '23:00',
      '2026-11-25 23:00',
    ],
    ['late in the evening: no day is left out', '2026-11-24 22:30', '08:00', '2026-11-25 08:00'],
  ])('%s', (_, lastSent, hour, expected) => {
    expect(due(daily(lastSent, hour), 'followUp:3')).toBe(expected)
  })

  it('does not loosen the first 续报 (H3)', () => {
    const desk = burning()
    desk.at('14:00').send('initial')
    desk.tell({ type: 'setDaily', incidentId: desk.id, dailyAt: '08:00', reason: '火势已控制' })
    expect(due(desk, 'followUp:1')).toBe('15:00')
  })

  it('does not judge what was met before it, nor does its end', () => {
    const desk = burning({ level: 'II' })
    desk.at('14:00').send('initial')
    desk.at('14:30').send('followUp')
    desk.at('17:00').send('followUp', { lateReason: '信号中断' })
    desk.tell({ type: 'setDaily', incidentId: desk.id, dailyAt: '16:00', reason: '火势已控制' })
    expect(isLate(desk.deadline('followUp:2'))).toBe(true)
    desk.at('2026-11-24 16:00').send('followUp')
    desk.tell({ type: 'setDaily', incidentId: desk.id, dailyAt: null, reason: '复燃' })
    expect(isLate(desk.deadline('followUp:3'))).toBe(false)
    expect(due(desk, 'followUp:4')).toBe('2026-11-24 18:00')
  })

  it('does not make a missed 续报 unmissed', () => {
    const desk = burning({ level: 'II' })
    desk.at('14:00').send('initial')
    desk.at('14:30').send('followUp')
    desk
      .at('16:45')
      .tell({ type: 'setDaily', incidentId: desk.id, dailyAt: '16:00', reason: '改日报' })
    expect(due(desk, 'followUp:2')).toBe('16:30')
  })
})
