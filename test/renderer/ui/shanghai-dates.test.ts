import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shanghaiDates } from '../../../renderer/ui/shanghai-dates'
import { parseTime } from '../../../shared/read-time'
import { inShanghai, minuteText } from '../../../shared/time'

const at = (text: string) => Date.parse(`${text}+08:00`)
const zone = process.env.TZ

describe.each(['America/New_York', 'UTC', 'Asia/Shanghai'])(
  'the calendar on a PC set to %s',
  (tz) => {
    beforeAll(() => {
      process.env.TZ = tz
    })
    afterAll(() => {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    })

    const dates = shanghaiDates(() => at('2026-11-23T14:32:07'))
    const shown = (date: Date) => dates.locale.format('zh_CN', date, 'YYYY-MM-DD HH:mm')

    test('really runs in that zone', () => {
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(tz)
    })

    test('takes today from the desk and not from the PC', () => {
      expect(shown(dates.getNow())).toBe('2026-11-23 14:32')
    })

    // New York has no 02:30 on 8 March 2026, and two of 01:30 on 1 November.
    test.each([
      '2026-03-08T02:30:00',
      '2026-11-01T01:30:00',
      '2026-03-07T14:30:00',
      '2026-12-31T23:59:00',
    ])('shows and keeps %s', (text) => {
      const date = inShanghai(at(text))
      expect(shown(date)).toBe(text.slice(0, 16).replace('T', ' '))
      expect([dates.getHour(date), dates.getMinute(date)]).toEqual([
        Number(text.slice(11, 13)),
        Number(text.slice(14, 16)),
      ])
    })

    test('walks through the gap by hours, days and months', () => {
      const before = inShanghai(at('2026-03-07T02:30:00'))
      expect(shown(dates.addDate(before, 1))).toBe('2026-03-08 02:30')
      expect(shown(dates.setDate(before, 8))).toBe('2026-03-08 02:30')
      expect(shown(dates.setHour(dates.setDate(before, 8), 3))).toBe('2026-03-08 03:30')
      expect(shown(dates.setMinute(dates.setDate(before, 8), 0))).toBe('2026-03-08 02:00')
      expect(shown(dates.addMonth(before, -1))).toBe('2026-02-07 02:30')
      expect(shown(dates.setMonth(before, 10))).toBe('2026-11-07 02:30')
      expect(shown(dates.addYear(before, 1))).toBe('2027-03-07 02:30')
    })

    test('knows weekdays and months by the Shanghai day', () => {
      const sunday = inShanghai(at('2026-03-08T00:10:00'))
      expect(dates.getWeekDay(sunday)).toBe(0)
      expect(shown(dates.locale.getWeekFirstDate('zh_CN', sunday))).toBe('2026-03-02 00:00')
      expect(shown(dates.getEndDate(sunday))).toBe('2026-03-31 23:59')
    })

    test('reads and writes the same minute', () => {
      const typed = parseTime('2026-03-08 02:30', at('2026-03-09T00:00:00'))
      expect(typed).toBe(at('2026-03-08T02:30:00'))
      expect(minuteText(typed ?? 0)).toBe('2026-03-08 02:30')
      expect(dates.locale.parse('zh_CN', '2026-03-08 02:30', [])?.getTime()).toBe(typed)
    })
  },
)
