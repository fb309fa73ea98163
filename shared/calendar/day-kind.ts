// What a day is to a duty room: worked or not, and by which festival. Zone-free: days are text.
import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { lookUp } from '../lookup'
import type { Day } from '../time'
import type { CalendarState, DayKind } from './record'

export interface DayNature {
  readonly kind: DayKind
  /** The festival; empty on ordinary days. */
  readonly name: string
  /** By hand, not by the shipped calendar. */
  readonly corrected: boolean
}

// The package's functions build their tables in the process's own zone and are a day off west of
// Greenwich; its data are plain days.
const HOLIDAYS: Readonly<Record<Day, string>> = data.holidays
const WORKDAYS: Readonly<Record<Day, string>> = data.workdays

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00.000Z`).getUTCDay()
const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0

/** `Spring Festival,春节,4` → `春节` */
const chineseName = (entry: string): string => entry.split(',')[1] ?? ''

const worked = (day: Day, name: string, corrected: boolean): DayNature =>
  isWeekend(day) ? { kind: 'makeup', name, corrected } : { kind: 'workday', name: '', corrected }

function shippedNature(day: Day): DayNature {
  const holiday = lookUp(HOLIDAYS, day)
  if (holiday !== undefined)
    return { kind: 'holiday', name: chineseName(holiday), corrected: false }
  const makeup = lookUp(WORKDAYS, day)
  if (makeup !== undefined) return worked(day, chineseName(makeup), false)
  return { kind: isWeekend(day) ? 'weekend' : 'workday', name: '', corrected: false }
}

/** What the day is: as corrected by hand, else as announced, else by its weekday. */
export function dayKind({ corrections }: CalendarState, day: Day): DayNature {
  const entry = lookUp(corrections, day)
  if (entry === undefined) return shippedNature(day)
  return entry.kind === 'holiday'
    ? { kind: 'holiday', name: entry.name, corrected: true }
    : worked(day, entry.name, true)
}

/** Weekends and statutory holidays; a 调休 day is worked. */
export const isDayOff = (calendar: CalendarState, day: Day): boolean => {
  const { kind } = dayKind(calendar, day)
  return kind === 'weekend' || kind === 'holiday'
}

const SHIPPED_YEARS: ReadonlySet<string> = new Set(
  Object.keys(HOLIDAYS).map((day) => day.slice(0, 4)),
)

/**
 * True when the year's holidays are known: shipped, or entered by hand. Of any other year only the
 * weekends are known, and whoever shows it must say so.
 */
export const isAnnounced = ({ corrections }: CalendarState, year: number): boolean =>
  SHIPPED_YEARS.has(String(year)) ||
  Object.values(corrections).some(
    ({ date, kind }) => kind === 'holiday' && date.startsWith(`${year}-`),
  )
