import { describe, expect, test } from 'vitest'
import { toInstant } from '../../../shared/time'
import { dayHint, parseTime } from '../../../renderer/ui/time-text'

const at = (text: string) => Date.parse(`${text}+08:00`)
const AFTERNOON = at('2026-11-23T14:32:07')
const read = (typed: string, now = AFTERNOON) => {
  const ms = parseTime(typed, now)
  return ms === null ? null : toInstant(ms + 8 * 3_600_000).slice(0, 16)
}

describe('a time as a tired person types it', () => {
  test.each([
    ['1302', '2026-11-23T13:02'],
    ['902', '2026-11-23T09:02'],
    ['13:02', '2026-11-23T13:02'],
    ['13：02', '2026-11-23T13:02'],
    ['１３０２', '2026-11-23T13:02'],
    ['13时02分', '2026-11-23T13:02'],
    ['13点02', '2026-11-23T13:02'],
    ['昨 2240', '2026-11-22T22:40'],
    ['昨日22:40', '2026-11-22T22:40'],
    ['前天 0815', '2026-11-21T08:15'],
    ['今 1302', '2026-11-23T13:02'],
    ['23 13:02', '2026-11-23T13:02'],
    ['21日 0915', '2026-11-21T09:15'],
    ['11-23 13:02', '2026-11-23T13:02'],
    ['11月21日 9:15', '2026-11-21T09:15'],
    ['2026-11-23 13:02', '2026-11-23T13:02'],
    ['2025/12/31 2359', '2025-12-31T23:59'],
    [' 1302 ', '2026-11-23T13:02'],
  ])('%s', (typed, meant) => expect(read(typed)).toBe(meant))

  test.each([
    '',
    '13',
    '2460',
    '1299',
    '11-31 1200',
    '2026-02-30 08:00',
    '昨',
    '32 1302',
    'abc',
    '1302x',
  ])('"%s" is not a time', (typed) => expect(read(typed)).toBeNull())
})

describe('a day left out', () => {
  test('just after midnight, 2340 is last night', () => {
    expect(read('2340', at('2026-11-23T00:20:00'))).toBe('2026-11-22T23:40')
  })
  test('a few minutes ahead stays today, so that the mistake can be refused', () => {
    expect(read('1445')).toBe('2026-11-23T14:45')
  })
  test('on the 2nd, "30 22:00" is the 30th of last month', () => {
    expect(read('30 22:00', at('2026-12-02T08:00:00'))).toBe('2026-11-30T22:00')
  })
  test('on 1 March, "30 22:00" skips February, which has none', () => {
    expect(read('30 22:00', at('2026-03-01T08:00:00'))).toBe('2026-01-30T22:00')
  })
  test('in January, "12-31 2359" is last year', () => {
    expect(read('12-31 2359', at('2027-01-01T00:10:00'))).toBe('2026-12-31T23:59')
  })
})

test('the hint says which day that is', () => {
  expect(dayHint(at('2026-11-23T00:00:00'), AFTERNOON)).toBe('今天 星期一')
  expect(dayHint(at('2026-11-22T23:59:00'), AFTERNOON)).toBe('昨天 星期日')
  expect(dayHint(at('2026-11-18T10:00:00'), AFTERNOON)).toBe('5天前 星期三')
  expect(dayHint(at('2026-11-23T14:45:00'), AFTERNOON)).toBe('今天 星期一，晚于现在')
})
