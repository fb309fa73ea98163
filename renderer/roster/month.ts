// The month as the sheet shows it: its days with what they are, its columns with their shifts.
import { dayKind, isDayOff, type DayNature } from '../../shared/calendar/day-kind'
import { daysOfMonth, weekdayText, type Month } from '../../shared/calendar/month'
import type { CalendarState } from '../../shared/calendar/record'
import { POST_NAMES, POSTS } from '../../shared/roster/post'
import type { Pattern } from '../../shared/shift/pattern'
import { hoursOf } from '../../shared/shift/slots'
import type { Day } from '../../shared/time'
import type { DayRow, PostColumn } from './cells'

/** `11月3日` */
export const shortDay = (day: Day): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** 休 and 班 as wall calendars print them; a festival by its name. */
function markOf({ kind, name }: DayNature): string {
  if (kind === 'makeup') return '班'
  if (kind === 'holiday') return name || '休'
  return kind === 'weekend' ? '休' : ''
}

function titleOf({ kind, name, corrected }: DayNature): string {
  const what = {
    workday: '工作日',
    weekend: '周末休息',
    holiday: `节假日 ${name}`,
    makeup: `调休上班${name === '' ? '' : `（${name}）`}`,
  }[kind]
  return corrected ? `${what}，按通知手工更正过` : what
}

export function rowsOf(
  month: Month,
  calendar: CalendarState,
  pattern: Pattern,
  today: Day,
): DayRow[] {
  return daysOfMonth(month).map((date) => {
    const nature = dayKind(calendar, date)
    const off = isDayOff(calendar, date)
    return {
      date,
      day: Number(date.slice(8)),
      weekday: weekdayText(date).replace('星期', '周'),
      spoken: `${shortDay(date)} ${weekdayText(date)}`,
      mark: markOf(nature),
      title: titleOf(nature),
      off,
      worked: nature.kind === 'makeup',
      today: date === today,
      slots: (off ? pattern.dayOff : pattern.workday).map(({ id }) => id),
    }
  })
}

/** The shifts of workdays, then those that only days off have. */
export function columnsOf({ workday, dayOff }: Pattern): PostColumn[] {
  const ids = new Set(workday.map(({ id }) => id))
  const timed = (slots: Pattern['workday']) => {
    const hours = hoursOf(slots)
    return slots.map((slot, index) => ({ ...slot, hours: hours[index]! }))
  }
  return [...timed(workday), ...timed(dayOff).filter(({ id }) => !ids.has(id))].flatMap(
    ({ id, name, hours }) =>
      POSTS.map((post, index) => ({
        key: `${id}/${post}`,
        slotId: id,
        slotName: name,
        hours,
        post,
        postName: POST_NAMES[post],
        first: index === 0,
      })),
  )
}
