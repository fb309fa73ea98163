// The roster of a month as a grid: which shifts there are on which days, and who stands in them with
// which phone. No words of layout here.
import { dayKind, isDayOff, weekdayOf, type DayNature } from '../calendar/day-kind'
import { assignmentOf } from '../roster/find'
import { POSTS, type Post } from '../roster/post'
import type { Assignment } from '../roster/record'
import { slotsOn } from '../shift/slots'
import type { DeskState } from '../state'
import { daysAfter, type Day } from '../time'

export interface GridSlot {
  readonly id: string
  readonly name: string
}

export interface GridDay {
  readonly day: Day
  /** 0 is Sunday. */
  readonly weekday: number
  readonly nature: DayNature
  /** By the slot's id; null: this day has no such shift. */
  readonly slots: Readonly<Record<string, Assignment | null>>
}

export interface MonthGrid {
  readonly slots: readonly GridSlot[]
  readonly days: readonly GridDay[]
}

function daysOf(month: string): Day[] {
  const days: Day[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = daysAfter(day, 1)) days.push(day)
  return days
}

const POSTS_OF = (assignment: Assignment): string[] => POSTS.map((post: Post) => assignment[post])

/** Shifts of the pattern, and those of an earlier one in which somebody stood this month. */
function slotsOf({ shift: { pattern }, roster }: DeskState, days: readonly Day[]): GridSlot[] {
  const found = new Map<string, string>()
  for (const { id, name } of [...pattern.workday, ...pattern.dayOff]) if (!found.has(id)) found.set(id, name)
  for (const day of days) {
    for (const [id, assignment] of Object.entries(roster.days[day] ?? {})) {
      if (!found.has(id) && POSTS_OF(assignment).some(Boolean)) found.set(id, '原班次')
    }
  }
  return [...found].map(([id, name]) => ({ id, name }))
}

export function monthGrid(state: DeskState, month: string): MonthGrid {
  const days = daysOf(month)
  const slots = slotsOf(state, days)
  const gridDay = (day: Day): GridDay => {
    const today = new Set(slotsOn(state.shift.pattern, (date) => isDayOff(state.calendar, date), day).map(({ slotId }) => slotId))
    const cells = slots.map(({ id }) => {
      const assignment = assignmentOf(state.roster.days, day, id)
      return [id, today.has(id) || POSTS_OF(assignment).some(Boolean) ? assignment : null] as const
    })
    return { day, weekday: weekdayOf(day), nature: dayKind(state.calendar, day), slots: Object.fromEntries(cells) }
  }
  return { slots, days: days.map(gridDay) }
}

/** By name: of the room's own people first, then of the phone book. */
export function phonesByName({ people, phoneBook }: DeskState): ReadonlyMap<string, string> {
  const book = Object.values(phoneBook.contacts)
    .filter(({ active, kind }) => active && kind === 'person')
    .map(({ name, mobile, office }) => [name, mobile === '' ? office : mobile] as const)
  const own = Object.values(people).filter(({ active, phone }) => active && phone !== '').map(({ name, phone }) => [name, phone] as const)
  return new Map([...book, ...own])
}
