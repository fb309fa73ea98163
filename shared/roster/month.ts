// The roster as a page shows it: a row a day, in it the shifts that the pattern gives that day.
import { dayKind, type DayNature } from '../calendar/day-kind'
import { daysOfMonth, type Month } from '../calendar/month'
import type { SlotOnDay } from '../shift/slots'
import { slotsOfDay } from '../shift/start'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import type { Day } from '../time'
import { assignmentOf } from './find'
import { POSTS, type Post } from './post'
import type { Assignment, Place, RosterState } from './record'

export interface RosterSlot extends SlotOnDay {
  readonly names: Assignment
}

/** Names that stand in a shift which the pattern does not have (any more). */
export interface Stray {
  readonly slotId: string
  readonly names: Assignment
}

export interface RosterRow {
  readonly date: Day
  readonly nature: DayNature
  readonly slots: readonly RosterSlot[]
  readonly strays: readonly Stray[]
}

const isEmpty = (names: Assignment): boolean => POSTS.every((post) => names[post] === '')

function straysOf(days: RosterState['days'], date: Day, slots: readonly SlotOnDay[]): Stray[] {
  return Object.entries(lookUp(days, date) ?? {})
    .filter(([slotId, names]) => !isEmpty(names) && !slots.some((slot) => slot.slotId === slotId))
    .map(([slotId, names]) => ({ slotId, names }))
}

export function rosterRow(state: DeskState, date: Day): RosterRow {
  const { days } = state.roster
  const slots = slotsOfDay(state, date)
  return {
    date,
    nature: dayKind(state.calendar, date),
    slots: slots.map((slot) => ({ ...slot, names: assignmentOf(days, date, slot.slotId) })),
    strays: straysOf(days, date, slots),
  }
}

export const rosterOf = (state: DeskState, month: Month): RosterRow[] =>
  daysOfMonth(month).map((date) => rosterRow(state, date))

/** One text for each cell. */
export const placeKey = ({ date, slotId, post }: Place): string => `${date} ${slotId} ${post}`

export type Turns = Readonly<Record<Post, number>> & {
  /** Of them on weekends and holidays. */
  readonly daysOff: number
}
const NO_TURNS: Turns = { leader: 0, main: 0, second: 0, daysOff: 0 }

/** How often each name stands on the rows, whoever has most first: so that nobody stands too often. */
export function turnsOf(rows: readonly RosterRow[]): (readonly [name: string, turns: Turns])[] {
  const turns = new Map<string, Turns>()
  for (const { nature, slots } of rows) {
    const off = nature.kind === 'weekend' || nature.kind === 'holiday' ? 1 : 0
    for (const { names } of slots) {
      for (const post of POSTS.filter((one) => names[one] !== '')) {
        const before = turns.get(names[post]) ?? NO_TURNS
        turns.set(names[post], {
          ...before,
          [post]: before[post] + 1,
          daysOff: before.daysOff + off,
        })
      }
    }
  }
  const total = ({ leader, main, second }: Turns): number => leader + main + second
  return [...turns].sort(([, a], [, b]) => total(b) - total(a))
}
