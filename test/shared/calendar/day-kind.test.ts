// Holidays and 调休 of the year, on a PC in any zone; and what the room corrects by hand.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dayKind, isAnnounced, isDayOff } from '../../../shared/calendar/day-kind'
import { shippedCalendar } from '../../../shared/calendar/record'
import { aDesk, type CommandOf } from '../../support/builders'
import { aManagedDesk } from '../../support/a-roster'

const DAYS = [
  ['2026-02-14', 'makeup', '春节'],
  ['2026-02-15', 'holiday', '春节'],
  ['2026-02-23', 'holiday', '春节'],
  ['2026-02-24', 'workday', ''],
  ['2026-10-01', 'holiday', '国庆节'],
  ['2026-10-10', 'makeup', '国庆节'],
  ['2026-11-22', 'weekend', ''],
  ['2026-11-23', 'workday', ''],
  ['2026-01-01', 'holiday', '元旦'],
  ['2026-03-08', 'weekend', ''],
  ['2026-11-01', 'weekend', ''],
] as const

describe.each(['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
  'a program started in the zone %s',
  (zone) => {
    beforeEach(() => vi.stubEnv('TZ', zone))
    afterEach(() => vi.unstubAllEnvs())

    it('knows the holidays, the worked weekends and the weekdays', async () => {
      // Imported afresh: tables that are built at the start must not depend on the zone either.
      vi.resetModules()
      const fresh = await import('../../../shared/calendar/day-kind')
      const found = DAYS.map(([day]) => [day, fresh.dayKind(shippedCalendar, day)])
      expect(found).toEqual(
        DAYS.map(([day, kind, name]) => [day, { kind, name, corrected: false }]),
      )
      expect(['2026-11-22', '2026-11-23', '2026-03-08'].map(fresh.weekdayOf)).toEqual([0, 1, 0])
    })
  },
)

describe('a day off', () => {
  it.each([
    ['2026-11-21', true],
    ['2026-10-01', true],
    ['2026-10-10', false],
    ['2026-11-23', false],
  ])('%s: %s', (day, off) => {
    expect(isDayOff(shippedCalendar, day)).toBe(off)
  })
})

describe('a year whose holidays have not been announced', () => {
  it('is said to be so, and only its weekends are known', () => {
    expect([2026, 2028].map((year) => isAnnounced(shippedCalendar, year))).toEqual([true, false])
    expect(dayKind(shippedCalendar, '2028-10-02').kind).toBe('workday')
    expect(dayKind(shippedCalendar, '2028-10-01').kind).toBe('weekend')
  })
})

describe('a correction by hand', () => {
  const correct = (
    desk = aManagedDesk(),
    days: CommandOf<'correctCalendar'>['days'] = [
      { date: '2028-10-02', kind: 'holiday', name: '国庆节' },
      { date: '2028-10-14', kind: 'workday', name: '国庆节' },
    ],
  ) => {
    desk.tell({ type: 'correctCalendar', days, reason: '国办发明电〔2027〕号' })
    return desk
  }

  it('makes a year announced, its holidays holidays and its worked weekends 调休', () => {
    const { calendar } = correct().state
    expect(isAnnounced(calendar, 2028)).toBe(true)
    expect(dayKind(calendar, '2028-10-02')).toEqual({
      kind: 'holiday',
      name: '国庆节',
      corrected: true,
    })
    expect(dayKind(calendar, '2028-10-14')).toEqual({
      kind: 'makeup',
      name: '国庆节',
      corrected: true,
    })
  })

  it('stands above what was shipped, and is taken back again', () => {
    const desk = correct(undefined, [{ date: '2026-10-01', kind: 'workday', name: '' }])
    expect(dayKind(desk.state.calendar, '2026-10-01')).toEqual({
      kind: 'workday',
      name: '',
      corrected: true,
    })
    correct(desk, [{ date: '2026-10-01', kind: null, name: '' }])
    expect(dayKind(desk.state.calendar, '2026-10-01').kind).toBe('holiday')
    expect(desk.state.calendar.corrections).toEqual({})
  })

  it('keeps who, when and why, and journals only what differs', () => {
    const desk = correct()
    correct(desk, [
      { date: '2028-10-02', kind: 'holiday', name: '国庆节' },
      { date: '2028-10-03', kind: 'holiday', name: '国庆节' },
    ])
    expect(desk.state.calendar.corrections['2028-10-02']).toMatchObject({
      by: 'p2',
      reason: '国办发明电〔2027〕号',
    })
    expect(desk.journal.at(-1)?.data).toMatchObject({ days: [{ date: '2028-10-03' }] })
  })

  it.each([
    [
      'one day twice',
      [
        ['2028-10-02', 'holiday', '国庆节'],
        ['2028-10-02', 'workday', ''],
      ],
      'dayTwice',
    ],
    ['a holiday without its name', [['2028-10-02', 'holiday', '']], 'required'],
    ['what stands there already', [['2028-10-02', null, '']], 'nothingChanged'],
  ])('is refused with %s', (_, days, code) => {
    const asked = days.map(([date, kind, name]) => ({ date, kind, name })) as never
    expect(aManagedDesk().refused({ type: 'correctCalendar', days: asked, reason: '公告' })).toBe(
      code,
    )
  })

  it('is for managers, and of days that exist', () => {
    const days = [{ date: '2028-10-02', kind: 'holiday' as const, name: '国庆节' }]
    expect(aDesk().refused({ type: 'correctCalendar', days, reason: '公告' })).toBe('notAllowed')
    expect(() =>
      correct(undefined, [{ date: '2028-02-30', kind: 'holiday', name: '春节' }]),
    ).toThrow()
  })
})
