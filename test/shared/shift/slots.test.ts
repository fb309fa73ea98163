// 班次制度: the pattern of a unit laid on the calendar; the desk is never empty.
import { describe, expect, it } from 'vitest'
import { PATTERN_PRESETS, TWO_SHIFTS, type Pattern } from '../../../shared/shift/pattern'
import { hoursOf, patternFits, slotAt, slotsOn } from '../../../shared/shift/slots'
import { DAY, HOUR, minuteText } from '../../../shared/time'
import { dutyStanding } from '../../../shared/roster/expected'
import { aShiftDesk } from '../../support/a-shift'
import { LEADER_PIN, ms } from '../../support/builders'

/** 2026-11-28 and 29 are a weekend. */
const weekend = (day: string) => day === '2026-11-28' || day === '2026-11-29'
const called = (name: string): Pattern => PATTERN_PRESETS.find((pattern) => pattern.name === name)!

const written = (pattern: Pattern, moment: string) => {
  const { name, date, from, to } = slotAt(pattern, weekend, ms(moment))
  return [name, date, minuteText(from).slice(5), minuteText(to).slice(5)]
}

describe('the hours of a list, in the row of the day on which it begins', () => {
  it.each([
    ['三班制', ['08:00–16:00', '16:00–00:00', '次日 00:00–08:00']],
    ['两班制', ['08:30–20:30', '20:30–次日 08:30']],
  ])('%s', (name, hours) => {
    expect(hoursOf(called(name).workday)).toEqual(hours)
  })
})

describe('the slot of a moment', () => {
  it.each([
    ['两班制', '2026-11-23 08:29', ['夜班', '2026-11-22', '11-22 20:30', '11-23 08:30']],
    ['两班制', '2026-11-23 08:30', ['白班', '2026-11-23', '11-23 08:30', '11-23 20:30']],
    ['两班制', '2026-11-23 20:30', ['夜班', '2026-11-23', '11-23 20:30', '11-24 08:30']],
    ['三班制', '2026-11-23 07:59', ['夜班', '2026-11-22', '11-23 00:00', '11-23 08:00']],
    ['三班制', '2026-11-23 16:00', ['中班', '2026-11-23', '11-23 16:00', '11-24 00:00']],
    ['24小时制', '2026-11-24 08:59', ['全天班', '2026-11-23', '11-23 09:00', '11-24 09:00']],
    [
      '机关工作时间加夜班',
      '2026-11-27 18:00',
      ['夜班', '2026-11-27', '11-27 17:30', '11-28 08:30'],
    ],
    [
      '机关工作时间加夜班',
      '2026-11-28 18:00',
      ['节假日班', '2026-11-28', '11-28 08:30', '11-29 08:30'],
    ],
    [
      '机关工作时间加夜班',
      '2026-11-30 08:29',
      ['节假日班', '2026-11-29', '11-29 08:30', '11-30 08:30'],
    ],
    [
      '机关工作时间加夜班',
      '2026-11-30 08:30',
      ['白班', '2026-11-30', '11-30 08:30', '11-30 17:30'],
    ],
  ])('%s at %s', (name, moment, slot) => {
    expect(written(called(name), moment)).toEqual(slot)
  })

  it.each(PATTERN_PRESETS)('$name leaves no gap in a week with a weekend', (pattern) => {
    let end = slotAt(pattern, weekend, ms('2026-11-25 12:00')).to
    for (const last = ms('2026-12-02 12:00'); end < last;) {
      const { from, to } = slotAt(pattern, weekend, end)
      expect(from).toBe(end)
      expect(to - from).toBeGreaterThan(HOUR)
      end = to
    }
  })
})

describe('a pattern', () => {
  it.each(PATTERN_PRESETS)('$name that ships fits', (pattern) => {
    expect(patternFits(pattern)).toBe(true)
    const slots = slotsOn(pattern, weekend, '2026-11-23')
    expect(slots.at(-1)!.to - slots[0]!.from).toBe(DAY)
  })

  const changed = (over: Partial<Pattern>): Pattern => ({ ...TWO_SHIFTS, ...over })
  const slot = (id: string, from: string, to: string) => ({ id, name: id, from, to })
  it.each<[string, Pattern]>([
    ['a gap', changed({ workday: [slot('a', '08:30', '20:00'), slot('b', '20:30', '08:30')] })],
    [
      'an overlap',
      changed({ workday: [slot('a', '08:30', '21:00'), slot('b', '20:30', '08:30')] }),
    ],
    [
      'two days in one',
      changed({ workday: [slot('a', '08:30', '08:30'), slot('b', '08:30', '08:30')] }),
    ],
    [
      'one name for two',
      changed({ workday: [slot('a', '08:30', '20:30'), slot('a', '20:30', '08:30')] }),
    ],
    [
      'a slot of an hour',
      changed({ workday: [slot('a', '08:30', '09:30'), slot('b', '09:30', '08:30')] }),
    ],
    ['another beginning on days off', changed({ dayOff: [slot('a', '09:00', '09:00')] })],
  ])('with %s is refused', (_, pattern) => {
    const { desk } = aShiftDesk()
    desk.signIn('p2', LEADER_PIN)
    expect(
      desk.refused({ type: 'setShiftPattern', pattern, handoverLeadMinutes: 10, reason: '试' }),
    ).toBe('patternUnfit')
  })

  it('is set by those who manage the room; the shift in force keeps its end, the next follows it', () => {
    const shifts = aShiftDesk()
    const set = {
      type: 'setShiftPattern',
      pattern: called('三班制'),
      handoverLeadMinutes: 15,
      reason: '冬季三班',
    } as const
    expect(shifts.desk.refused(set)).toBe('notAllowed')
    shifts.sitDown('p2')
    shifts.desk.tell(set)
    expect(shifts.current).toMatchObject({ name: '白班' })
    expect(shifts.state.shift).toMatchObject({
      pattern: { name: '三班制' },
      handoverLeadMinutes: 15,
    })
    shifts.sitDown('p1')
    shifts.desk.at('20:25')
    shifts.handOver('p3')
    expect(shifts.current).toMatchObject({ name: '中班', date: '2026-11-23' })
  })
})

describe('the holidays of the calendar', () => {
  const office = called('机关工作时间加夜班')
  const on = (moment: string) => {
    const shifts = aShiftDesk({ at: moment })
    shifts.sitDown('p2')
    shifts.desk.tell({
      type: 'setShiftPattern',
      pattern: office,
      handoverLeadMinutes: 10,
      reason: '定班次',
    })
    shifts.sitDown('p1')
    shifts.handOver('p3')
    return shifts.current.name
  }

  it('are days off, and a worked weekend (调休) is none', () => {
    expect(on('2026-10-01 10:00')).toBe('节假日班')
    expect(on('2026-10-10 10:00')).toBe('白班')
    expect(on('2026-10-12 10:00')).toBe('白班')
  })
})

describe('the check list', () => {
  it('is the unit’s own; a line keeps its id, a new one gets its own', () => {
    const { desk } = aShiftDesk()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({
      type: 'setChecklist',
      items: [
        { id: 'k1', name: '值班电话已试通' },
        { name: '卫星电话' },
        { id: 'k3', name: '打印机' },
      ],
    })
    expect(desk.state.shift.checklist).toEqual([
      { id: 'k1', name: '值班电话已试通' },
      { id: 'k7', name: '卫星电话' },
      { id: 'k3', name: '打印机' },
    ])
    expect(
      desk.refused({
        type: 'setChecklist',
        items: [
          { id: 'k1', name: '甲' },
          { id: 'k1', name: '乙' },
        ],
      }),
    ).toBe('malformed')
  })
})

describe('替班', () => {
  const rostered = () => {
    const shifts = aShiftDesk()
    shifts.sitDown('p2')
    const change = (post: 'main' | 'second', to: string) => ({
      date: '2026-11-23',
      slotId: 'night',
      post,
      from: '',
      to,
    })
    const changes = [change('main', '陈静'), change('second', '赵六')]
    shifts.desk.tell({ type: 'changeRoster', changes, why: 'typed', source: '', plan: null })
    shifts.sitDown('p1')
    shifts.desk.at('20:25')
    return shifts
  }

  it('is asked of whoever is not on the roster, and kept', () => {
    const shifts = rostered()
    expect(shifts.desk.refused(shifts.receiveCommand('p4'))).toBe('substituteReason')
    shifts.write()
    shifts.receive('p4', { substituteFor: '陈静', reason: '陈静请假' })
    shifts.acceptAll()
    shifts.sign('p1')
    shifts.sign('p4')
    expect(shifts.current.crew).toMatchObject([
      { personId: 'p4', substituteFor: '陈静', reason: '陈静请假' },
    ])
  })

  it('the door knows who keeps the desk and, when the end is near, who should come', () => {
    const shifts = rostered()
    const standing = ['p1', 'p3', 'p4'].map((id) => dutyStanding(shifts.state, id, ms('20:25')))
    expect(standing).toEqual(['onDuty', 'expected', null])
    expect(dutyStanding(shifts.state, 'p3', ms('20:19'))).toBeNull()
  })

  it('is not asked of whoever is on it', () => {
    const shifts = rostered()
    shifts.handOver('p3')
    expect(shifts.current.crew).toMatchObject([{ personId: 'p3', substituteFor: '', reason: '' }])
  })
})
