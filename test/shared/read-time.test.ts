import { describe, expect, it, test } from 'vitest'
import { parseDue, parseTime, readTime } from '../../shared/read-time'
import { DAY, dayOf, HOUR, MINUTE, minuteText, timeText, toInstant } from '../../shared/time'
import { aDice } from '../support/dice'

const at = (text: string) => Date.parse(`${text}+08:00`)
const AFTERNOON = at('2026-11-23T14:32:07')
const written = (ms: number | null) => (ms === null ? null : toInstant(ms + 8 * HOUR).slice(0, 16))
const read = (typed: string, now = AFTERNOON) => written(parseTime(typed, now))

describe('a time as a tired person types it', () => {
  test.each([
    ['1302', '2026-11-23T13:02'],
    ['13点', '2026-11-23T13:00'],
    ['13时', '2026-11-23T13:00'],
    ['13时整', '2026-11-23T13:00'],
    ['13', '2026-11-23T13:00'],
    ['十三点二十', '2026-11-23T13:20'],
    ['下午1点', '2026-11-23T13:00'],
    ['下午两点一刻', '2026-11-23T14:15'],
    ['凌晨2点', '2026-11-23T02:00'],
    ['凌晨12点', '2026-11-23T00:00'],
    ['中午12点', '2026-11-23T12:00'],
    ['中午1点半', '2026-11-23T13:30'],
    ['今早8点', '2026-11-23T08:00'],
    ['昨晚11点40', '2026-11-22T23:40'],
    ['昨晚十一点四十', '2026-11-22T23:40'],
    ['昨晚2240', '2026-11-22T22:40'],
    ['昨晚12点', '2026-11-23T00:00'],
    ['昨天凌晨2点', '2026-11-22T02:00'],
    ['昨天晚8点半', '2026-11-22T20:30'],
    ['夜里2点', '2026-11-23T02:00'],
    ['大前天 9点', '2026-11-20T09:00'],
    ['12.55', '2026-11-23T12:55'],
    ['9:5', '2026-11-23T09:05'],
    ['13∶02', '2026-11-23T13:02'],
    ['12:30:15', '2026-11-23T12:30'],
    ['24:00', '2026-11-24T00:00'],
    ['2400', '2026-11-24T00:00'],
    ['24点', '2026-11-24T00:00'],
    ['昨天24:00', '2026-11-23T00:00'],
    ['22日 24:00', '2026-11-23T00:00'],
    ['20分钟前', '2026-11-23T14:12'],
    ['半小时前', '2026-11-23T14:02'],
    ['1个半小时前', '2026-11-23T13:02'],
    ['1小时20分前', '2026-11-23T13:12'],
    ['刚才', '2026-11-23T14:32'],
    ['23号 1302', '2026-11-23T13:02'],
    ['22日23时40分', '2026-11-22T23:40'],
    ['11.22 2340', '2026-11-22T23:40'],
    ['1122 2340', '2026-11-22T23:40'],
    ['20261122 2340', '2026-11-22T23:40'],
    ['202611222340', '2026-11-22T23:40'],
    ['1302。', '2026-11-23T13:02'],
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
    '2460',
    '24:01',
    '25点',
    '23 13',
    '昨晚2点',
    '昨夜0点30',
    '上午13点',
    '中午8点',
    '下午0点',
    '20分钟后',
    '前',
    '下班前',
    '20261131 0800',
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

describe('at night', () => {
  const BEFORE_MIDNIGHT = at('2026-11-23T23:10:00')
  const AFTER_MIDNIGHT = at('2026-11-24T00:40:00')
  test.each([
    ['24:00', '2026-11-24T00:00'],
    ['23日 24:00', '2026-11-24T00:00'],
    ['20:30:15', '2026-11-23T20:30'],
    ['20点', '2026-11-23T20:00'],
    ['晚8点半', '2026-11-23T20:30'],
    ['昨晚2240', '2026-11-22T22:40'],
  ])('at 23:10, %s', (typed, meant) => expect(read(typed, BEFORE_MIDNIGHT)).toBe(meant))
  test.each([
    ['昨晚2240', '2026-11-23T22:40'],
    ['晚12点', '2026-11-24T00:00'],
    ['20分钟前', '2026-11-24T00:20'],
    ['50分钟前', '2026-11-23T23:50'],
  ])('at 00:40, %s', (typed, meant) => expect(read(typed, AFTER_MIDNIGHT)).toBe(meant))
})

describe('约', () => {
  test.each(['约13时', '大约 13点', '13时左右', '下午1点许'])('%s is no exact time', (typed) => {
    expect(readTime(typed, AFTERNOON)).toEqual({ at: at('2026-11-23T13:00:00'), about: true })
    expect(parseTime(typed, AFTERNOON)).toBeNull()
  })
})

describe('by when something is to be done', () => {
  const due = (typed: string, now = AFTERNOON) => written(parseDue(typed, now))
  test.each([
    ['1530', '2026-11-23T15:30'],
    ['1530。', '2026-11-23T15:30'],
    ['1530前', '2026-11-23T15:30'],
    ['15时30分', '2026-11-23T15:30'],
    ['930', '2026-11-24T09:30'],
    ['24:00', '2026-11-24T00:00'],
    ['明早8点', '2026-11-24T08:00'],
    ['今晚8点之前', '2026-11-23T20:00'],
    ['后天 9:00', '2026-11-25T09:00'],
    ['11月24日 0900', '2026-11-24T09:00'],
    ['3日 0900', '2026-12-03T09:00'],
    ['23日 2300', '2026-11-23T23:00'],
    ['31日 0900', '2026-12-31T09:00'],
    ['1月3日 0900', '2027-01-03T09:00'],
    ['2小时后', '2026-11-23T16:32'],
    ['半小时内', '2026-11-23T15:02'],
  ])('%s', (typed, meant) => expect(due(typed)).toBe(meant))
  test.each(['明天', '下班前', '20分钟前', '昨 0900', '2575', ''])('"%s" is not a time', (typed) =>
    expect(due(typed)).toBeNull(),
  )
})

describe('any moment, said in any way', () => {
  /** Every way to say it that leaves no doubt about the day. */
  const waysToSay = (ms: number, now: number): readonly string[] => {
    const [day, clock] = minuteText(ms).split(' ') as [string, string]
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    const [h, m] = clock.split(':').map(Number) as [number, number]
    const packed = clock.replace(':', '')
    const days = Math.round((at(`${dayOf(now)}T00:00:00`) - at(`${day}T00:00:00`)) / DAY)
    return [
      `${day} ${clock}`,
      `${year}年${month}月${date}日${h}时${m}分`,
      `${day.replaceAll('-', '')} ${packed}`,
      `${day.replaceAll('-', '')}${packed}`,
      ...(now - ms < 27 * DAY
        ? [`${date}日 ${packed}`, `${date}号${h}点${m}`, `${month}-${date} ${clock}`]
        : []),
      ...(days <= 2
        ? [
            `${['今天', '昨', '前日'][days]!} ${clock}`,
            `${['今', '昨天', '前'][days]!}${h}点${m}分`,
          ]
        : []),
      ...(now - ms < 12 * HOUR ? [packed, clock, `${h}点${m}`, `${h}.${clock.slice(3)}`] : []),
      ...(now - ms < 12 * HOUR && h > 12 && h < 18 ? [`下午${h - 12}点${m}`] : []),
      ...(now - ms < 12 * HOUR && h < 6 ? [`凌晨${h}:${m}`] : []),
      ...(now - ms < 16 * HOUR && now > ms ? [`${Math.floor((now - ms) / MINUTE)}分钟前`] : []),
    ]
  }

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('means that moment (seed %i)', (seed) => {
    const dice = aDice(seed)
    const now = at('2026-01-01T00:00:00') + dice.below(900 * 24 * 60) * MINUTE
    const reach = [HOUR, 12 * HOUR, 3 * DAY, 27 * DAY, 300 * DAY][seed % 5]!
    const ms = now - dice.below(reach / MINUTE) * MINUTE
    for (const typed of waysToSay(ms, now))
      expect(`${typed} = ${written(parseTime(typed, now))}`).toBe(`${typed} = ${written(ms)}`)
  })

  it.each(Array.from({ length: 20 }, (_, seed) => seed))('is ahead when due (seed %i)', (seed) => {
    const dice = aDice(seed)
    const now = at('2026-01-01T00:00:00') + dice.below(900 * 24 * 60) * MINUTE
    const ms = now + (dice.below(24 * 60 - 1) + 1) * MINUTE
    const clock = timeText(ms)
    for (const typed of [clock, clock.replace(':', ''), minuteText(ms), minuteText(ms).slice(5)])
      expect(`${typed} = ${written(parseDue(typed, now))}`).toBe(`${typed} = ${written(ms)}`)
  })
})
