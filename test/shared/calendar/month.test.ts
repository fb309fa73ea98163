// Days and months as a calendar sheet lists them.
import { describe, expect, it } from 'vitest'
import {
  daysBetween,
  daysOfMonth,
  isRealDay,
  mondayOf,
  monthsAfter,
  monthsText,
  monthText,
  weekdayText,
} from '../../../shared/calendar/month'

describe('a month', () => {
  it.each([
    ['2026-11', 30],
    ['2026-12', 31],
    ['2026-02', 28],
    ['2028-02', 29],
  ])('%s has %d days', (month, count) => {
    const days = daysOfMonth(month)
    expect([days[0], days.length, days.at(-1)]).toEqual([`${month}-01`, count, `${month}-${count}`])
  })

  it.each([
    [['2026-11'], '2026年11月'],
    [['2025-12', '2026-01', '2026-02'], '2025年12月至2026年2月'],
    [['2026-01', '2026-02', '2026-05'], '2026年1月至2026年2月、2026年5月'],
  ])('%j is said by its ends, and a gap is not hidden', (months, said) =>
    expect(monthsText(months)).toBe(said),
  )

  it('is followed by the next across the year', () => {
    expect([monthsAfter('2026-11', 2), monthsAfter('2026-01', -1), monthText('2026-03')]).toEqual([
      '2027-01',
      '2025-12',
      '2026年3月',
    ])
  })
})

describe('a day', () => {
  it('belongs to the week of its Monday', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-29'].map(mondayOf)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-23',
    ])
  })

  it('is named by its weekday, and is one that exists', () => {
    expect(weekdayText('2026-11-22')).toBe('星期日')
    expect(['2026-02-29', '2028-02-29', '2026-13-01', '2026-1-1'].map(isRealDay)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('to an earlier one there are none between', () => {
    expect(daysBetween('2026-11-02', '2026-11-01')).toEqual([])
  })
})
