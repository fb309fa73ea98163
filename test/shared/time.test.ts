// Shanghai time, whatever the zone of the PC: the same expectations under three zones.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  clockText,
  countdownText,
  dateText,
  DAY,
  documentTimeText,
  durationText,
  endOfDay,
  HOUR,
  longDateText,
  MINUTE,
  minuteText,
  monthOf,
  nextTimeOfDay,
  relativeText,
  SECOND,
  secondText,
  timeText,
  toInstant,
  toMs,
  yearOf,
} from '../../shared/time'
import { ms } from '../support/builders'

/** Each zone with what its own clocks show at 2026-07-01T00:00Z: the proof that it is in force. */
const ZONES = [
  ['UTC', 0],
  ['America/New_York', 20],
  ['Asia/Shanghai', 8],
] as const

describe.each(ZONES)('on a PC that lives in %s', (zone, hours) => {
  beforeEach(() => vi.stubEnv('TZ', zone))
  afterEach(() => vi.unstubAllEnvs())

  it('(the zone is in force)', () => {
    expect(new Date('2026-07-01T00:00:00Z').getHours()).toBe(hours)
  })

  it('writes a moment as the wall clock of a duty room in China shows it', () => {
    const moment = toMs('2026-11-23T06:32:07.000Z')
    expect(clockText(moment)).toBe('14:32:07')
    expect(timeText(moment)).toBe('14:32')
    expect(minuteText(moment)).toBe('2026-11-23 14:32')
    expect(secondText(moment)).toBe('2026-11-23 14:32:07')
    expect(dateText(moment)).toBe('2026年11月23日')
    expect(longDateText(moment)).toBe('2026年11月23日 星期一')
    expect(documentTimeText(ms('09:05'))).toBe('2026年11月23日09时05分')
  })

  it('turns the day, the month and the year at midnight in Shanghai', () => {
    expect([yearOf(ms('2026-12-31 23:59')), yearOf(ms('2027-01-01 00:00'))]).toEqual([2026, 2027])
    expect([monthOf(ms('2026-11-30 23:59')), monthOf(ms('2026-12-01 00:00'))]).toEqual([
      '2026-11',
      '2026-12',
    ])
    expect(longDateText(ms('2026-11-22 00:00'))).toBe('2026年11月22日 星期日')
  })

  it.each([
    '2026-03-08 10:00',
    '2026-03-08 23:30',
    '2026-11-01 00:30',
    '2026-11-01 13:00',
    '2026-11-23 00:00',
  ])(
    'ends the day of %s 24 hours after it began, also when America changes its clocks',
    (written) => {
      const end = endOfDay(ms(written))
      expect(end).toBe(ms(`${written.slice(0, 10)} 00:00`) + DAY)
    },
  )

  it('finds the next time of day strictly after a moment', () => {
    expect(nextTimeOfDay(ms('07:59'), '08:00')).toBe(ms('08:00'))
    expect(nextTimeOfDay(ms('08:00'), '08:00')).toBe(ms('2026-11-24 08:00'))
    expect(nextTimeOfDay(ms('2026-11-01 13:30'), '13:29')).toBe(ms('2026-11-02 13:29'))
    expect(nextTimeOfDay(ms('2026-12-31 23:59'), '00:00')).toBe(ms('2027-01-01 00:00'))
  })

  it('names a moment relative to today', () => {
    const now = ms('14:00')
    expect(relativeText(ms('00:00'), now)).toBe('00:00')
    expect(relativeText(ms('23:59'), now)).toBe('23:59')
    expect(relativeText(ms('2026-11-22 22:40'), now)).toBe('昨日 22:40')
    expect(relativeText(ms('2026-11-21 09:15'), now)).toBe('11月21日 09:15')
    expect(relativeText(ms('2026-11-24 00:00'), now)).toBe('11月24日 00:00')
    expect(relativeText(ms('2025-12-31 09:15'), now)).toBe('2025年12月31日 09:15')
  })
})

describe('an instant', () => {
  it('is UTC with milliseconds, comes back as it was, and sorts as text', () => {
    const instant = '2026-11-23T06:32:07.008Z'
    expect(toInstant(toMs(instant))).toBe(instant)
    expect(toInstant(ms('13:10')) < toInstant(ms('13:10:01'))).toBe(true)
  })
})

describe('a span', () => {
  it.each([
    [0, '0秒'],
    [12 * SECOND, '12秒'],
    [4 * MINUTE + 12 * SECOND, '4分12秒'],
    [5 * MINUTE, '5分钟'],
    [HOUR, '1小时'],
    [HOUR + 18 * MINUTE, '1小时18分'],
    [HOUR + 5 * SECOND, '1小时'],
    [2 * DAY + 3 * HOUR, '2天3小时'],
    [DAY + 59 * SECOND, '1天'],
    [-30 * MINUTE, '30分钟'],
    [999, '0秒'],
  ])('of %d ms reads %s', (span, text) => expect(durationText(span)).toBe(text))

  it.each([
    [0, '00:00:00'],
    [29 * MINUTE + 53 * SECOND, '00:29:53'],
    [-90 * SECOND, '00:01:30'],
    [49 * HOUR, '49:00:00'],
    [MINUTE - 1, '00:00:59'],
  ])('of %d ms counts down as %s', (span, text) => expect(countdownText(span)).toBe(text))
})
