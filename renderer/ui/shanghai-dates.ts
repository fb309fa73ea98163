// Teaches Ant Design's calendar to count in Asia/Shanghai, whatever the zone of the PC. Every date
// inside the calendar is a TZDate, and date-fns keeps a TZDate in its zone.
import { TZDate } from '@date-fns/tz'
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { addYears } from 'date-fns/addYears'
import { endOfMonth } from 'date-fns/endOfMonth'
import { format } from 'date-fns/format'
import { getISOWeek } from 'date-fns/getISOWeek'
import { isValid } from 'date-fns/isValid'
import { startOfWeek } from 'date-fns/startOfWeek'
import { DatePicker } from 'antd'
import { parseTime } from '../../shared/read-time'
import { inShanghai, ZONE, type Ms } from '../../shared/time'

type Dates = Parameters<typeof DatePicker.generatePicker<Date>>[0]

const MONDAY = 1
const SHORT_WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const SHORT_MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}月`)

/** Whatever comes in, in Shanghai. */
const here = (date: Date): TZDate => inShanghai(date.getTime())

/** Sets the given parts and keeps the others; the calendar's own overflow rules apply. */
const withParts = (
  date: Date,
  part: Partial<Record<'year' | 'month' | 'day' | 'hours' | 'minutes' | 'seconds' | 'ms', number>>,
): TZDate => {
  const d = here(date)
  return new TZDate(
    part.year ?? d.getFullYear(),
    part.month ?? d.getMonth(),
    part.day ?? d.getDate(),
    part.hours ?? d.getHours(),
    part.minutes ?? d.getMinutes(),
    part.seconds ?? d.getSeconds(),
    part.ms ?? d.getMilliseconds(),
    ZONE,
  )
}

/** Ant Design writes YYYY-MM-DD where Unicode and date-fns write yyyy-MM-dd. */
const pattern = (antdPattern: string) => antdPattern.replace(/Y/g, 'y').replace(/D/g, 'd')

/** The calendar's arithmetic; `now` is the desk's clock, not the PC's. */
export function shanghaiDates(now: () => Ms): Dates {
  return {
    getNow: () => inShanghai(now()),
    getFixedDate: (text) => new TZDate(`${text}T00:00:00+08:00`, ZONE),
    getEndDate: (date) => endOfMonth(here(date)),
    getWeekDay: (date) => here(date).getDay(),
    getYear: (date) => here(date).getFullYear(),
    getMonth: (date) => here(date).getMonth(),
    getDate: (date) => here(date).getDate(),
    getHour: (date) => here(date).getHours(),
    getMinute: (date) => here(date).getMinutes(),
    getSecond: (date) => here(date).getSeconds(),
    getMillisecond: (date) => here(date).getMilliseconds(),
    addYear: (date, by) => addYears(here(date), by),
    addMonth: (date, by) => addMonths(here(date), by),
    addDate: (date, by) => addDays(here(date), by),
    setYear: (date, year) => withParts(date, { year }),
    setMonth: (date, month) => withParts(date, { month }),
    setDate: (date, day) => withParts(date, { day }),
    setHour: (date, hours) => withParts(date, { hours }),
    setMinute: (date, minutes) => withParts(date, { minutes }),
    setSecond: (date, seconds) => withParts(date, { seconds }),
    setMillisecond: (date, ms) => withParts(date, { ms }),
    isAfter: (one, other) => one.getTime() > other.getTime(),
    isValidate: isValid,
    locale: {
      getWeekFirstDay: () => MONDAY,
      getWeekFirstDate: (_locale, date) => startOfWeek(here(date), { weekStartsOn: MONDAY }),
      getWeek: (_locale, date) => getISOWeek(here(date)),
      getShortWeekDays: () => SHORT_WEEKDAYS,
      getShortMonths: () => SHORT_MONTHS,
      format: (_locale, date, antdPattern) => format(here(date), pattern(antdPattern)),
      parse: (_locale, text) => {
        const ms = /^\d{4}-/.test(text) ? parseTime(text, now()) : null
        return ms === null ? null : inShanghai(ms)
      },
    },
  }
}
