import { describe, expect, test } from 'vitest'
import { keptGenerations } from '../../../shared/backup/generations'
import { daysAfter, type Day } from '../../../shared/time'

/** Every day up to the 26th of November 2026, the newest last. */
const days = (count: number): Day[] =>
  Array.from({ length: count }, (_, at) => daysAfter('2026-11-26', at + 1 - count))

describe('of the copies of earlier days', () => {
  test('all of the first week are kept', () => {
    expect(keptGenerations(days(7))).toEqual(days(7).reverse())
  })

  test('a year later seven days, five weeks and twelve months are left, each by its newest', () => {
    expect(keptGenerations(days(400))).toEqual([
      ...days(7).reverse(),
      // Sundays, the ends of weeks; the 22nd is among the seven days already.
      '2026-11-15',
      '2026-11-08',
      '2026-11-01',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ])
  })

  test('what is thinned out day by day comes to the same as what is thinned out at once', () => {
    let kept: Day[] = []
    for (const day of days(500)) kept = keptGenerations([...kept, day])
    expect(kept).toEqual(keptGenerations(days(500)))
  })

  test('a desk that was off for months keeps what there is', () => {
    expect(keptGenerations(['2026-01-05', '2026-06-01', '2026-11-26'])).toEqual([
      '2026-11-26',
      '2026-06-01',
      '2026-01-05',
    ])
  })
})
